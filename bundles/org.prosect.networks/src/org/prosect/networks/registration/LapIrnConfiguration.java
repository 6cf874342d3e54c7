package org.prosect.networks.registration;

import org.prosect.nn.Weights;

/**
 * Sizes of LapIRN.
 *
 * @param channels of an image
 * @param width channels of every layer between; four times the authors' {@code start_channel}
 * @param blocks residual blocks of each level
 * @param range largest step of a level along each axis, in half extents of the image; no tensor tells it
 */
public record LapIrnConfiguration(int channels, int width, int blocks, double range) {

    /** The range of the authors' published weights. */
    public static final double PUBLISHED_RANGE = 0.4;
    private static final String COARSEST = "model_lvl2.model_lvl1.";

    public LapIrnConfiguration {
        if (channels < 1 || width < 1 || blocks < 1 || !(range > 0)) {
            throw new IllegalArgumentException("there is no LapIRN of " + channels + " channels, width " + width + ", " + blocks
                    + " blocks and range " + range);
        }
    }

    /** As a checkpoint has it, with the published range. */
    public static LapIrnConfiguration of(Weights weights) {
        String first = COARSEST + "input_encoder_lvl1.0.weight";
        int images = weights.shape(first).size(1);
        if (images % 2 != 0) {
            throw new IllegalArgumentException("its first layer " + first + " " + weights.shape(first) + " takes no two images of the same channels");
        }
        int blocks = 0;
        while (weights.names().contains(COARSEST + "resblock_group_lvl1." + 2 * blocks + ".conv1.weight")) {
            blocks++;
        }
        return new LapIrnConfiguration(images / 2, weights.shape(first).size(0), blocks, PUBLISHED_RANGE);
    }
}
