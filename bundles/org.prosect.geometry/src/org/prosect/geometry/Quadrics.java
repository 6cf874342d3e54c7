package org.prosect.geometry;

/** For each vertex the sum of squared distances to planes as a quadratic form of the position: ten numbers, those of a symmetric 4×4 matrix. */
final class Quadrics {

    private static final int WIDTH = 10;

    private final double[] q;

    Quadrics(int vertices) {
        q = new double[WIDTH * vertices];
    }

    /** Adds the plane n·p + d = 0, n of length 1. */
    void addPlane(int vertex, double nx, double ny, double nz, double d, double weight) {
        int o = WIDTH * vertex;
        q[o] += weight * nx * nx;
        q[o + 1] += weight * nx * ny;
        q[o + 2] += weight * nx * nz;
        q[o + 3] += weight * nx * d;
        q[o + 4] += weight * ny * ny;
        q[o + 5] += weight * ny * nz;
        q[o + 6] += weight * ny * d;
        q[o + 7] += weight * nz * nz;
        q[o + 8] += weight * nz * d;
        q[o + 9] += weight * d * d;
    }

    void merge(int into, int from) {
        for (int i = 0; i < WIDTH; i++) {
            q[WIDTH * into + i] += q[WIDTH * from + i];
        }
    }

    /** The form of two vertices together at a place. */
    double error(int a, int b, double x, double y, double z) {
        double[] s = sum(a, b);
        return Math.max(0, s[0] * x * x + 2 * s[1] * x * y + 2 * s[2] * x * z + 2 * s[3] * x + s[4] * y * y + 2 * s[5] * y * z + 2 * s[6] * y
                + s[7] * z * z + 2 * s[8] * z + s[9]);
    }

    /** The place where the form of two vertices is least, into {@code place}; false when that is no single place. */
    boolean least(int a, int b, double[] place) {
        double[] s = sum(a, b);
        double c00 = s[4] * s[7] - s[5] * s[5];
        double c01 = s[2] * s[5] - s[1] * s[7];
        double c02 = s[1] * s[5] - s[2] * s[4];
        double determinant = s[0] * c00 + s[1] * c01 + s[2] * c02;
        double size = s[0] + s[4] + s[7];
        if (!(Math.abs(determinant) > 1e-6 * size * size * size)) {
            return false;
        }
        double c11 = s[0] * s[7] - s[2] * s[2];
        double c12 = s[1] * s[2] - s[0] * s[5];
        double c22 = s[0] * s[4] - s[1] * s[1];
        place[0] = -(c00 * s[3] + c01 * s[6] + c02 * s[8]) / determinant;
        place[1] = -(c01 * s[3] + c11 * s[6] + c12 * s[8]) / determinant;
        place[2] = -(c02 * s[3] + c12 * s[6] + c22 * s[8]) / determinant;
        return true;
    }

    private double[] sum(int a, int b) {
        double[] s = new double[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            s[i] = q[WIDTH * a + i] + q[WIDTH * b + i];
        }
        return s;
    }
}
