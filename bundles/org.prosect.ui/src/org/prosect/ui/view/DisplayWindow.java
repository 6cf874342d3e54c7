package org.prosect.ui.view;

/**
 * Which voxel values are shown from black to white.
 *
 * @param centre in voxel values
 * @param width from black to white, in voxel values; above 0
 */
public record DisplayWindow(double centre, double width) {

    public DisplayWindow {
        if (!Double.isFinite(centre) || !(width > 0) || !Double.isFinite(width)) {
            throw new IllegalArgumentException("a window of width " + width + " around " + centre);
        }
    }

    /** The value shown black. */
    public double low() {
        return centre - width / 2;
    }

    /** The value shown white. */
    public double high() {
        return centre + width / 2;
    }
}
