package org.prosect.imaging;

import java.util.stream.IntStream;

/**
 * First derivatives by central differences, one-sided at the edge of the image and 0 along an axis of size 1. NaN spreads to its neighbours. Rows are
 * taken on all cores.
 */
public final class Gradient {

    private Gradient() { }

    /**
     * The change of the values per millimetre along the grid's axis 0, 1 or 2.
     *
     * @return a FLOAT32 volume on the same grid
     */
    public static Volume along(Volume image, int axis) {
        Geometry g = image.geometry();
        float[] from = image.toFloats();
        float[] to = new float[from.length];
        int stride = axis == 0 ? 1 : axis == 1 ? g.sizeX() : g.sizeX() * g.sizeY();
        double spacing = g.spacing().get(axis);
        IntStream.range(0, g.sizeY() * g.sizeZ()).parallel().forEach(row -> {
            int at = row * g.sizeX();
            int end = g.size(axis) - 1;
            if (axis == 0) {
                for (int x = 0; x < g.sizeX(); x++) {
                    to[at + x] = difference(from, at + x, 1, x > 0, x < end, spacing);
                }
            } else {
                int place = axis == 1 ? row % g.sizeY() : row / g.sizeY();
                for (int x = 0; x < g.sizeX(); x++) {
                    to[at + x] = difference(from, at + x, stride, place > 0, place < end, spacing);
                }
            }
        });
        return Volume.ofFloat32(g, to);
    }

    /**
     * The length of the gradient in patient space, per millimetre; a shear of the grid is taken into account.
     *
     * @return a FLOAT32 volume on the same grid
     */
    public static Volume magnitude(Volume image) {
        Geometry g = image.geometry();
        float[] x = (float[]) along(image, 0).array();
        float[] y = (float[]) along(image, 1).array();
        float[] z = (float[]) along(image, 2).array();
        double[] inverse = inverseMetric(g);
        for (int i = 0; i < x.length; i++) {
            double a = x[i];
            double b = y[i];
            double c = z[i];
            x[i] = (float) Math.sqrt(inverse[0] * a * a + inverse[1] * b * b + inverse[2] * c * c
                    + 2 * (inverse[3] * a * b + inverse[4] * a * c + inverse[5] * b * c));
        }
        return Volume.ofFloat32(g, x);
    }

    private static float difference(float[] values, int at, int stride, boolean before, boolean after, double spacing) {
        int low = before ? at - stride : at;
        int high = after ? at + stride : at;
        int steps = (before ? 1 : 0) + (after ? 1 : 0);
        return steps == 0 ? 0 : (float) (((double) values[high] - values[low]) / (steps * spacing));
    }

    /** The inverse of the matrix of dot products of the axes' unit vectors: xx, yy, zz, xy, xz, yz. The identity for perpendicular axes. */
    private static double[] inverseMetric(Geometry g) {
        double[] m = new double[9];
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                for (int row = 0; row < 3; row++) {
                    m[3 * a + b] += g.direction(row, a) * g.direction(row, b);
                }
            }
        }
        double f = 1 / (m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) + m[2] * (m[3] * m[7] - m[4] * m[6]));
        return new double[] {f * (m[4] * m[8] - m[5] * m[7]), f * (m[0] * m[8] - m[2] * m[6]), f * (m[0] * m[4] - m[1] * m[3]),
            f * (m[2] * m[7] - m[1] * m[8]), f * (m[1] * m[5] - m[2] * m[4]), f * (m[2] * m[3] - m[0] * m[5])};
    }
}
