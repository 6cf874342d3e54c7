package org.prosect.io.png;

import java.util.List;

/**
 * How large the pixels of a file are, as far as it says so.
 *
 * @param x millimetres between pixel centres along a row
 * @param y millimetres between rows
 * @param z millimetres between slices
 * @param warnings what had to be assumed
 */
record PixelSize(double x, double y, double z, List<String> warnings) {

    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 10;

    /** One millimetre each way, because of something. */
    static PixelSize assumed(String because) {
        return new PixelSize(1, 1, 1, List.of(because + "; 1 mm is assumed"));
    }

    /**
     * The size that pixel densities say. A screen's 72 or 96 dots per inch, which programs write when they know nothing, and sizes that no
     * instrument has (under a nanometre, from 10 mm up) count as not said.
     *
     * @param perMillimetreX pixels in a millimetre along a row
     * @param perMillimetreY rows in a millimetre
     * @param stated what the file says, for the warning
     */
    static PixelSize ofDensity(double perMillimetreX, double perMillimetreY, String stated) {
        if (isScreen(perMillimetreX) && isScreen(perMillimetreY)) {
            return assumed("the file states the resolution of a screen (" + stated + ") and not a pixel size");
        }
        if (!plausible(1 / perMillimetreX) || !plausible(1 / perMillimetreY)) {
            return assumed("the file states an impossible pixel size (" + stated + ")");
        }
        return new PixelSize(1 / perMillimetreX, 1 / perMillimetreY, 1, List.of());
    }

    static boolean plausible(double millimetres) {
        return millimetres >= SMALLEST && millimetres < LARGEST;
    }

    private static boolean isScreen(double perMillimetre) {
        double perInch = perMillimetre * 25.4;
        return Math.abs(perInch - 72) < 0.02 || Math.abs(perInch - 96) < 0.02;
    }
}
