package org.prosect.synth.random;

import java.util.SplittableRandom;

import org.prosect.imaging.Point3;

/**
 * A smooth map of space onto itself that never folds: displacements of a uniform lattice joined by cubic B-splines, zero far from its centre. No
 * displacement of a lattice node exceeds 0.39 lattice steps on any axis, which is below the bound 1/2.48 for a map without folds (Choi and Lee,
 * "Injectivity conditions of 2D and 3D uniform cubic B-spline functions", 2000). Coordinates are millimetres.
 */
public final class SmoothWarp {

    /** The largest displacement of a node in steps. */
    public static final double LIMIT = 0.39;
    private static final int ITERATIONS = 40;
    private static final double EXACT = 1e-6;

    private final double[] first;
    private final double step;
    private final int nodes;
    /** Displacements of the nodes, x fastest, three for each. */
    private final double[] shift;

    private SmoothWarp(double[] first, double step, int nodes, double[] shift) {
        this.first = first;
        this.step = step;
        this.nodes = nodes;
        this.shift = shift;
    }

    /**
     * A random warp of a cube.
     *
     * @param centre of the cube
     * @param reach half the cube's side, millimetres; from one and a half steps beyond it nothing moves
     * @param step of the lattice, millimetres: the smoothness
     * @param strength of the nodes' displacements, 0 to 1 of {@link #LIMIT}
     */
    public static SmoothWarp random(Point3 centre, double reach, double step, double strength, SplittableRandom random) {
        if (!(reach > 0 && step > 0 && reach / step < 100)) {
            throw new IllegalArgumentException("a warp of " + reach + " mm in steps of " + step + " mm cannot be made, give at most 100 steps");
        }
        int nodes = 2 * (int) Math.ceil(reach / step) + 2;
        double half = 0.5 * (nodes - 1) * step;
        double[] shift = new double[3 * nodes * nodes * nodes];
        double most = Math.clamp(strength, 0.0, 1.0) * LIMIT * step;
        for (int i = 0; i < shift.length; i++) {
            shift[i] = most * (2 * random.nextDouble() - 1);
        }
        return new SmoothWarp(new double[] {centre.x() - half, centre.y() - half, centre.z() - half}, step, nodes, shift);
    }

    /** Moves the point at an offset of an array. */
    public void apply(double[] p, int at) {
        double[] w = new double[12];
        int[] node = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            double u = (p[at + axis] - first[axis]) / step;
            int i = (int) Math.floor(u);
            node[axis] = i - 1;
            weights(u - i, w, 4 * axis);
        }
        double dx = 0;
        double dy = 0;
        double dz = 0;
        for (int k = Math.max(0, -node[2]); k < 4 && node[2] + k < nodes; k++) {
            for (int j = Math.max(0, -node[1]); j < 4 && node[1] + j < nodes; j++) {
                double jk = w[8 + k] * w[4 + j];
                int row = ((node[2] + k) * nodes + node[1] + j) * nodes;
                for (int i = Math.max(0, -node[0]); i < 4 && node[0] + i < nodes; i++) {
                    double weight = jk * w[i];
                    int n = 3 * (row + node[0] + i);
                    dx += weight * shift[n];
                    dy += weight * shift[n + 1];
                    dz += weight * shift[n + 2];
                }
            }
        }
        p[at] += dx;
        p[at + 1] += dy;
        p[at + 2] += dz;
    }

    /** Moves the point at an offset of an array to where {@link #apply} would bring it back from, to a millionth of a millimetre or so. */
    public void applyInverse(double[] p, int at) {
        double[] q = {p[at], p[at + 1], p[at + 2]};
        double[] image = new double[3];
        double error = Double.MAX_VALUE;
        for (int i = 0; i < ITERATIONS && error > EXACT; i++) {
            System.arraycopy(q, 0, image, 0, 3);
            apply(image, 0);
            error = 0;
            for (int axis = 0; axis < 3; axis++) {
                double e = p[at + axis] - image[axis];
                q[axis] += e;
                error = Math.max(error, Math.abs(e));
            }
        }
        System.arraycopy(q, 0, p, at, 3);
    }

    /** All points of packed coordinates moved; the given array stays as it is. */
    public float[] apply(float[] points) {
        float[] result = new float[points.length];
        double[] p = new double[3];
        for (int v = 0; v < points.length; v += 3) {
            for (int axis = 0; axis < 3; axis++) {
                p[axis] = points[v + axis];
            }
            apply(p, 0);
            for (int axis = 0; axis < 3; axis++) {
                result[v + axis] = (float) p[axis];
            }
        }
        return result;
    }

    private static void weights(double t, double[] w, int at) {
        double s = 1 - t;
        w[at] = s * s * s / 6;
        w[at + 1] = (3 * t * t * t - 6 * t * t + 4) / 6;
        w[at + 2] = (3 * s * s * s - 6 * s * s + 4) / 6;
        w[at + 3] = t * t * t / 6;
    }
}
