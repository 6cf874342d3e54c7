package org.prosect.imaging;

import java.util.Arrays;
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
        float[] to = new float[image.length()];
        Scratch<float[]> scratch = new Scratch<>(() -> new float[2 * g.sizeX()]);
        IntStream.range(0, g.sizeY() * g.sizeZ()).parallel()
                .forEach(row -> scratch.use(rows -> differences(image, axis, row, rows, to, row * g.sizeX())));
        return Volume.ofFloat32(g, to);
    }

    /**
     * The length of the gradient in patient space, per millimetre; a shear of the grid is taken into account.
     *
     * @return a FLOAT32 volume on the same grid
     */
    public static Volume magnitude(Volume image) {
        Geometry g = image.geometry();
        int width = g.sizeX();
        float[] to = new float[image.length()];
        double[] inverse = inverseMetric(g);
        Scratch<float[]> scratch = new Scratch<>(() -> new float[5 * width]);
        IntStream.range(0, g.sizeY() * g.sizeZ()).parallel().forEach(row -> scratch.use(rows -> {
            for (int axis = 0; axis < 3; axis++) {
                differences(image, axis, row, rows, rows, (2 + axis) * width);
            }
            for (int i = 0; i < width; i++) {
                double a = rows[2 * width + i];
                double b = rows[3 * width + i];
                double c = rows[4 * width + i];
                to[row * width + i] = (float) Math.sqrt(inverse[0] * a * a + inverse[1] * b * b + inverse[2] * c * c
                        + 2 * (inverse[3] * a * b + inverse[4] * a * c + inverse[5] * b * c));
            }
        }));
        return Volume.ofFloat32(g, to);
    }

    /**
     * The change per millimetre along an axis for the voxels of one row.
     *
     * @param rows working memory of at least two rows
     */
    private static void differences(Volume image, int axis, int row, float[] rows, float[] to, int at) {
        Geometry g = image.geometry();
        int width = g.sizeX();
        double spacing = g.spacing().get(axis);
        if (axis == 0) {
            image.row(row * width, rows, 0, width);
            for (int x = 0; x < width; x++) {
                int low = Math.max(x - 1, 0);
                int high = Math.min(x + 1, width - 1);
                to[at + x] = high == low ? 0 : (float) (((double) rows[high] - rows[low]) / ((high - low) * spacing));
            }
            return;
        }
        int place = axis == 1 ? row % g.sizeY() : row / g.sizeY();
        int step = axis == 1 ? 1 : g.sizeY();
        int before = place > 0 ? 1 : 0;
        int after = place < g.size(axis) - 1 ? 1 : 0;
        if (before + after == 0) {
            Arrays.fill(to, at, at + width, 0);
            return;
        }
        image.row((row - before * step) * width, rows, 0, width);
        image.row((row + after * step) * width, rows, width, width);
        for (int x = 0; x < width; x++) {
            to[at + x] = (float) (((double) rows[width + x] - rows[x]) / ((before + after) * spacing));
        }
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
