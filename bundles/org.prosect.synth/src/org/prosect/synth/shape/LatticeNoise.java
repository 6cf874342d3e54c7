package org.prosect.synth.shape;

/**
 * Smooth noise between -1 and 1 with a standard deviation of about 0.35: random values at the points of a cubic lattice, joined by
 * quintic curves (value noise after K. Perlin, "Improving noise", 2002). A function of position alone.
 */
public final class LatticeNoise {

    private final long seed;
    private final double frequency;

    /**
     * @param grain distance of the lattice points in millimetres
     */
    public LatticeNoise(long seed, double grain) {
        this.seed = seed;
        this.frequency = 1 / grain;
    }

    /** The noise at a position. */
    public double at(double x, double y, double z) {
        // the lattice lies askew (the rows are perpendicular unit vectors), so that its grain does not show along the axes of the image
        double u = (0.36 * x + 0.48 * y - 0.8 * z) * frequency;
        double v = (-0.8 * x + 0.6 * y) * frequency;
        double w = (0.48 * x + 0.64 * y + 0.6 * z) * frequency;
        int i = (int) Math.floor(u);
        int j = (int) Math.floor(v);
        int k = (int) Math.floor(w);
        double fx = fade(u - i);
        double fy = fade(v - j);
        return lerp(fade(w - k), plane(i, j, k, fx, fy), plane(i, j, k + 1, fx, fy));
    }

    private double plane(int i, int j, int k, double fx, double fy) {
        return lerp(fy, lerp(fx, value(i, j, k), value(i + 1, j, k)), lerp(fx, value(i, j + 1, k), value(i + 1, j + 1, k)));
    }

    private double value(int i, int j, int k) {
        return (Hash.of(seed, i, j, k) >> 11) * 0x1p-52;
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double lerp(double f, double a, double b) {
        return a + f * (b - a);
    }
}
