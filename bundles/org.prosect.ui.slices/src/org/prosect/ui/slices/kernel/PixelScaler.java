package org.prosect.ui.slices.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Shows the pixels of a slice at the resolution of a screen that has fewer of them. Each pixel of the screen is the mean of what it covers, so that
 * nothing thin flickers away; along an axis that is magnified, the nearest pixel or a linear mix of two. Pixels are as {@link SlicePixels} makes
 * them.
 */
public final class PixelScaler {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    /** Two of the four bytes, with room for the weights between them. */
    private static final int PAIR = 0xff00ff;
    private static final int HALVES = 0x800080;
    private static final int ONE = 256;

    private PixelScaler() { }

    /**
     * An axis of the slice on the screen.
     *
     * @param size pixels of the slice
     * @param start where the first begins, screen pixels
     * @param step screen pixels for one of the slice
     * @param low first pixel of the screen that may be drawn on
     * @param high the one after the last
     * @param smooth whether magnified pixels are mixed
     */
    public record Axis(int size, double start, double step, int low, int high, boolean smooth) {

        /** The first pixel of the screen that shows some of the slice. */
        public int first() {
            return (int) Math.max(low, Math.floor(start));
        }

        /** How many do. */
        public int count() {
            return (int) Math.max(0, Math.min(high, Math.ceil(start + size * step)) - first());
        }

        /** How many of the slice's pixels one of the screen shows at most. */
        private int taps() {
            return step < 1 ? (int) Math.ceil(1 / step) + 1 : smooth ? 2 : 1;
        }

        /** For each pixel of the screen the first of the slice's that it shows. */
        private int[] sources() {
            int[] sources = new int[count()];
            for (int i = 0; i < sources.length; i++) {
                double left = (first() + i - start) / step;
                double source = step < 1 ? left : smooth ? left + 0.5 / step - 0.5 : left + 0.5 / step;
                sources[i] = Math.clamp((int) Math.floor(source), 0, Math.max(0, size - taps()));
            }
            return sources;
        }

        /** How much of each it shows, in 256ths; {@link #taps} a pixel of the screen. */
        private int[] weights(int[] sources) {
            int taps = Math.min(taps(), size);
            int[] weights = new int[taps * sources.length];
            for (int i = 0; i < sources.length; i++) {
                double left = (first() + i - start) / step;
                double sum = 0;
                double[] parts = new double[taps];
                for (int t = 0; t < taps; t++) {
                    parts[t] = part(left, sources[i] + t);
                    sum += parts[t];
                }
                // running sums are rounded, so that they always end at one
                double running = 0;
                for (int t = 0; t < taps; t++) {
                    long before = Math.round(ONE * running / sum);
                    running += parts[t];
                    weights[i * taps + t] = (int) (Math.round(ONE * running / sum) - before);
                }
            }
            return weights;
        }

        /** How much a pixel of the slice counts for the pixel of the screen whose left edge lies at a place of the slice. */
        private double part(double left, int source) {
            if (step < 1) {
                return Math.max(0, Math.min(left + 1 / step, source + 1) - Math.max(left, source));
            }
            double away = Math.abs(left + 0.5 / step - 0.5 - source);
            return smooth ? Math.max(0, 1 - away) : 1;
        }
    }

    /** The pixels of the screen, row by row, four bytes each: {@code right.count()} times {@code down.count()}. */
    public static byte[] scale(byte[] pixels, Axis right, Axis down) {
        int width = right.count();
        int height = down.count();
        byte[] out = new byte[4 * width * height];
        if (out.length == 0) {
            return out;
        }
        int[] columns = right.sources();
        int[] across = right.weights(columns);
        int[] rows = down.sources();
        int[] weights = down.weights(rows);
        int taps = Math.min(down.taps(), down.size);
        int first = rows[0];
        int[] source = ints(pixels, 4 * first * right.size, (rows[height - 1] + taps - first) * right.size);
        int[] row = new int[right.size];
        int[] odd = new int[right.size];
        for (int y = 0; y < height; y++) {
            Arrays.fill(row, HALVES);
            Arrays.fill(odd, HALVES);
            for (int t = 0; t < taps; t++) {
                add(source, (rows[y] + t - first) * right.size, weights[y * taps + t], row, odd);
            }
            join(row, odd);
            narrow(row, columns, across, out, 4 * y * width);
        }
        return out;
    }

    private static int[] ints(byte[] pixels, int from, int count) {
        int[] ints = new int[count];
        ByteBuffer.wrap(pixels, from, 4 * count).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(ints);
        return ints;
    }

    /** Adds a row of the slice, weighted, to its even and odd bytes apart. */
    private static void add(int[] pixels, int from, int weight, int[] even, int[] odd) {
        for (int x = 0; x < even.length; x++) {
            int pixel = pixels[from + x];
            even[x] += (pixel & PAIR) * weight;
            odd[x] += (pixel >>> 8 & PAIR) * weight;
        }
    }

    private static void join(int[] even, int[] odd) {
        for (int x = 0; x < even.length; x++) {
            even[x] = even[x] >>> 8 & PAIR | odd[x] & ~PAIR;
        }
    }

    /** Writes a row as wide as the screen. */
    private static void narrow(int[] row, int[] columns, int[] weights, byte[] out, int begin) {
        int taps = weights.length / columns.length;
        for (int x = 0, to = begin; x < columns.length; x++, to += 4) {
            int even = HALVES;
            int odd = HALVES;
            for (int t = 0; t < taps; t++) {
                int pixel = row[columns[x] + t];
                int weight = weights[x * taps + t];
                even += (pixel & PAIR) * weight;
                odd += (pixel >>> 8 & PAIR) * weight;
            }
            INTS.set(out, to, even >>> 8 & PAIR | odd & ~PAIR);
        }
    }
}
