package org.prosect.backend.tensorflow;

import java.util.Arrays;

/**
 * What each new place along one axis takes from the old ones, as PyTorch's interpolate and its pooling do.
 *
 * @param rows a row of n weights for each of the new places
 */
record ResizeWeights(float[][] rows) {

    /**
     * Weights of linear and cubic resizing.
     *
     * @param n old size
     * @param m new size
     * @param cubic cubic convolution (a = −0.75, with antialiasing −0.5), else linear
     * @param coordinates align_corners, half_pixel or asymmetric
     * @param antialias whether shrinking widens the kernel to the whole footprint
     */
    static ResizeWeights of(int n, int m, boolean cubic, String coordinates, boolean antialias) {
        float[][] rows = new float[m][n];
        double scale = coordinates.equals("align_corners") ? m > 1 ? (n - 1.0) / (m - 1) : 0 : (double) n / m;
        for (int i = 0; i < m; i++) {
            double at = coordinates.equals("half_pixel") ? (i + 0.5) * scale - 0.5 : i * scale;
            if (antialias) {
                widened(rows[i], (i + 0.5) * scale, Math.max(1, scale), cubic);
            } else if (cubic) {
                int from = (int) Math.floor(at);
                for (int k = -1; k <= 2; k++) {
                    rows[i][Math.clamp(from + k, 0, n - 1)] += (float) cubic(at - from - k, -0.75);
                }
            } else {
                double inside = Math.clamp(at, 0, n - 1);
                int from = Math.min((int) inside, Math.max(0, n - 2));
                rows[i][from] += (float) (1 - (inside - from));
                if (n > 1) {
                    rows[i][from + 1] += (float) (inside - from);
                }
            }
        }
        return new ResizeWeights(rows);
    }

    /**
     * Means over windows along one axis.
     *
     * @param n old size
     * @param counted whether padding counts as zeros, else not at all
     */
    static ResizeWeights means(int n, Window window, int axis, boolean counted) {
        int taps = window.kernel()[axis];
        float[][] rows = new float[window.places(axis, n)][n];
        for (int i = 0; i < rows.length; i++) {
            int start = i * window.strides()[axis] - window.before()[axis];
            int from = Math.max(0, start);
            int to = Math.min(n, start + taps);
            Arrays.fill(rows[i], from, to, 1f / (counted ? taps : to - from));
        }
        return new ResizeWeights(rows);
    }

    /** The old place nearest to each new one, in single precision as PyTorch: half_pixel is its nearest-exact, asymmetric its nearest. */
    static int[] nearest(int n, int m, String coordinates) {
        int[] places = new int[m];
        float scale = (float) n / m;
        for (int i = 0; i < m; i++) {
            double at = switch (coordinates) {
                case "half_pixel" -> Math.floor((i + 0.5f) * scale);
                case "align_corners" -> Math.floor((m > 1 ? i * (n - 1.0) / (m - 1) : 0) + 0.5);
                default -> Math.floor(i * scale);
            };
            places[i] = (int) Math.clamp(at, 0, n - 1);
        }
        return places;
    }

    int olds() {
        return rows[0].length;
    }

    int news() {
        return rows.length;
    }

    /** Row by row. */
    float[] flat() {
        float[] flat = new float[news() * olds()];
        for (int i = 0; i < news(); i++) {
            System.arraycopy(rows[i], 0, flat, i * olds(), olds());
        }
        return flat;
    }

    private static void widened(float[] row, double centre, double width, boolean cubic) {
        double reach = width * (cubic ? 2 : 1);
        int from = Math.max(0, (int) (centre - reach + 0.5));
        int to = Math.min(row.length, (int) (centre + reach + 0.5));
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += kernel((k - centre + 0.5) / width, cubic);
        }
        for (int k = from; k < to; k++) {
            row[k] = (float) (kernel((k - centre + 0.5) / width, cubic) / sum);
        }
    }

    private static double kernel(double x, boolean cubic) {
        return cubic ? cubic(x, -0.5) : Math.max(0, 1 - Math.abs(x));
    }

    /** Keys, Cubic convolution interpolation for digital image processing, 1981. */
    private static double cubic(double x, double a) {
        double d = Math.abs(x);
        if (d <= 1) {
            return ((a + 2) * d - (a + 3)) * d * d + 1;
        }
        return d < 2 ? ((d - 5) * d + 8) * d * a - 4 * a : 0;
    }
}
