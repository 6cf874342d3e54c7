package org.prosect.networks.sam;

/**
 * Points and perhaps a box that ask for one object, in pixels of the encoder's frame.
 *
 * @param points x, y of each
 * @param labels 1 for object, 0 for background, −1 for none
 * @param box x, y of the top left and of the bottom right corner; empty without one
 */
public record PromptSet(float[] points, int[] labels, float[] box) {

    /** No box. */
    public static final float[] NO_BOX = {};

    public PromptSet {
        if (points.length != 2 * labels.length || box.length != 0 && box.length != 4) {
            throw new IllegalArgumentException(points.length + " coordinates for " + labels.length + " points, " + box.length + " for a box");
        }
    }

    /** Sparse tokens: the points, a padding point where there are points and no box, two corners of a box. */
    public int tokens() {
        return labels.length + (box.length > 0 ? 2 : labels.length > 0 ? 1 : 0);
    }
}
