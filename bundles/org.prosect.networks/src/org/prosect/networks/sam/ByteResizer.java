package org.prosect.networks.sam;

/**
 * Bilinear resizing of bytes as Pillow does it: a triangle as wide as the footprint when shrinking, weights of 22 bits, first along rows, then along
 * columns, each rounded to bytes.
 */
final class ByteResizer {

    private static final int BITS = 22;

    private ByteResizer() { }

    /** Pixels height × width × channels in other sizes. */
    static byte[] resize(byte[] pixels, int height, int width, int channels, int newHeight, int newWidth) {
        byte[] wide = width == newWidth ? pixels : along(pixels, height, width, channels, newWidth);
        return height == newHeight ? wide.clone() : along(wide, 1, height, newWidth * channels, newHeight);
    }

    /** The middle axis of (outer, n, inner). */
    private static byte[] along(byte[] x, int outer, int n, int inner, int size) {
        byte[] y = new byte[outer * size * inner];
        double scale = (double) n / size;
        double reach = Math.max(scale, 1);
        for (int i = 0; i < size; i++) {
            double centre = (i + 0.5) * scale;
            int first = Math.max((int) (centre - reach + 0.5), 0);
            int end = Math.min((int) (centre + reach + 0.5), n);
            int[] weights = weights(centre, reach, first, end);
            for (int o = 0; o < outer; o++) {
                for (int s = 0; s < inner; s++) {
                    int sum = 1 << BITS - 1;
                    for (int k = 0; k < weights.length; k++) {
                        sum += weights[k] * (x[(o * n + first + k) * inner + s] & 0xff);
                    }
                    y[(o * size + i) * inner + s] = (byte) Math.clamp(sum >> BITS, 0, 255);
                }
            }
        }
        return y;
    }

    private static int[] weights(double centre, double reach, int first, int end) {
        double[] exact = new double[end - first];
        double total = 0;
        for (int k = 0; k < exact.length; k++) {
            exact[k] = Math.max(0, 1 - Math.abs((k + first - centre + 0.5) / reach));
            total += exact[k];
        }
        int[] weights = new int[exact.length];
        for (int k = 0; k < exact.length; k++) {
            weights[k] = (int) (0.5 + exact[k] / total * (1 << BITS));
        }
        return weights;
    }
}
