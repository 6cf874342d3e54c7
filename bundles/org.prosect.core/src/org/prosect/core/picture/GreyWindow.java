package org.prosect.core.picture;

import org.prosect.imaging.Volume;

/**
 * Which values are shown from black to white.
 *
 * @param centre the value shown in middle grey
 * @param width from black to white, greater than 0
 */
record GreyWindow(double centre, double width) {

    /** No tissue but lung and gas lies below this Hounsfield value; other images are rarely so negative. */
    private static final double CT_AIR = -500;

    GreyWindow {
        if (!Double.isFinite(centre) || !(width > 0) || width == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the window " + centre + " / " + width + " cannot be shown, the width must be a positive number");
        }
    }

    /** Soft tissue (40 / 400) for what looks like CT, else the values between the 1st and the 99th percentile. */
    static GreyWindow automatic(Volume image) {
        Volume.Range range = image.range().orElse(new Volume.Range(0, 1));
        if (range.min() < CT_AIR) {
            return new GreyWindow(40, 400);
        }
        double[] q = image.quantiles(0.01, 0.99);
        // nearly everything has one value: a small object on black
        double low = q[1] > q[0] ? q[0] : range.min();
        double high = q[1] > q[0] ? q[1] : range.max();
        return new GreyWindow((low + high) / 2, high > low ? high - low : 1);
    }

    /** 0 (black) to 255; NaN is black. */
    int grey(double value) {
        double share = (value - centre) / width + 0.5;
        return share > 0 ? (int) Math.round(255 * Math.min(1, share)) : 0;
    }
}
