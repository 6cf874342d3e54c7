package org.prosect.synth.anatomy;

import org.prosect.synth.shape.Shape;

/**
 * A shape filled with a tissue; a later layer covers the earlier ones.
 *
 * @param label the label its voxels get, 0 for none, or {@link #KEEP}
 */
public record Layer(Shape shape, Tissue tissue, int label) {

    /** The voxels keep the label of the layer beneath: vessels in the liver stay liver. */
    public static final int KEEP = -1;

    /** A layer without a label of its own, which hides labels beneath. */
    public static Layer unlabelled(Shape shape, Tissue tissue) {
        return new Layer(shape, tissue, 0);
    }

    /** A layer within another structure. */
    public static Layer within(Shape shape, Tissue tissue) {
        return new Layer(shape, tissue, KEEP);
    }
}
