package org.prosect.networks.registration;

import java.util.ArrayList;
import java.util.List;

import org.prosect.nn.Weights;

/**
 * Sizes of VFA.
 *
 * @param channels of an image
 * @param widths of features: before the first level, then of each level from fine to coarse
 * @param matching widths of the features that are compared, of each level from fine to coarse
 * @param integrationSteps squarings of each level's grid
 * @param halved whether the features before the first level are averaged over blocks of 2³ voxels, so that the finest level and the grid have half
 *            the size; parameters are the same
 */
public record VfaConfiguration(int channels, List<Integer> widths, List<Integer> matching, int integrationSteps, boolean halved) {

    private static final int MOST = 64;

    public VfaConfiguration {
        widths = List.copyOf(widths);
        matching = List.copyOf(matching);
        if (widths.size() != matching.size() + 1 || matching.size() < 2) {
            throw new IllegalArgumentException("widths " + widths + " and matching widths " + matching + " do not belong together");
        }
    }

    /**
     * Doubled at each level up to 64.
     *
     * @param start width before the first level; 8 upstream, 4 for mesh prompts
     * @param matching width of the finest level; 8 upstream, 4 for mesh prompts
     * @param downsamples halvings between the finest and the coarsest level; 4
     */
    public static VfaConfiguration doubling(int start, int matching, int downsamples) {
        List<Integer> widths = new ArrayList<>();
        List<Integer> matches = new ArrayList<>();
        for (int i = 0; i <= downsamples; i++) {
            widths.add(Math.min(MOST, start << i));
            matches.add(Math.min(MOST, matching << i));
        }
        widths.add(Math.min(MOST, start << downsamples + 1));
        return new VfaConfiguration(1, widths, matches, 0, false);
    }

    /**
     * As a checkpoint has it; not halved.
     *
     * @param encoder the name of its encoder: {@code encoder} upstream, {@code encoder1} in the copy for mesh prompts
     */
    public static VfaConfiguration of(Weights weights, String encoder) {
        List<Integer> widths = new ArrayList<>(List.of(weights.shape(encoder + ".in_conv.weight").size(0)));
        while (weights.names().contains(encoder + ".encoder_conv." + (widths.size() - 1) + ".conv1.weight")) {
            widths.add(weights.shape(encoder + ".encoder_conv." + (widths.size() - 1) + ".conv1.weight").size(0));
        }
        widths.add(weights.shape(encoder + ".bottleneck_conv.conv1.weight").size(0));
        List<Integer> matching = new ArrayList<>();
        while (weights.names().contains("decoder.project." + matching.size() + ".weight")) {
            matching.add(weights.shape("decoder.project." + matching.size() + ".weight").size(0));
        }
        return new VfaConfiguration(weights.shape(encoder + ".in_conv.weight").size(1), widths, matching, 0, false);
    }

    /** The same with or without the first halving, which the weights do not tell. */
    public VfaConfiguration withHalved(boolean wanted) {
        return new VfaConfiguration(channels, widths, matching, integrationSteps, wanted);
    }

    /** Halvings between the finest and the coarsest level. */
    public int downsamples() {
        return matching.size() - 1;
    }

    /** Each axis of an image has to be a multiple of this, and twice it at least. */
    public int multiple() {
        return 1 << downsamples() + (halved ? 1 : 0);
    }
}
