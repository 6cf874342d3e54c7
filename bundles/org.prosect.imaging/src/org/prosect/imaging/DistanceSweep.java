package org.prosect.imaging;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The passes of the {@link DistanceTransform} along x, y and z, in place in the array of the result. */
final class DistanceSweep {

    /** Neighbouring lines taken at once, so that y and z passes read whole cache lines. */
    private static final int LINES = 16;

    private final byte[] voxels;
    private final byte site;
    private final boolean border;
    private final int sizeX;
    private final int sizeY;
    private final int sizeZ;
    private final Point3 spacing;
    private final float[] values;
    private final int[] nearest;
    private final boolean track;

    /**
     * @param site true to measure to the voxels inside the mask, false to those outside
     * @param nearest filled with the offset of the nearest site of each voxel; empty when it is not wanted
     */
    DistanceSweep(Mask mask, boolean site, Border border, float[] values, int[] nearest) {
        Geometry g = mask.geometry();
        this.voxels = mask.voxels();
        this.site = (byte) (site ? 1 : 0);
        this.border = border == Border.BACKGROUND;
        this.sizeX = g.sizeX();
        this.sizeY = g.sizeY();
        this.sizeZ = g.sizeZ();
        this.spacing = g.spacing();
        this.values = values;
        this.nearest = nearest;
        this.track = nearest.length > 0;
    }

    /** Fills the array with distances, or with squared ones. */
    void run(boolean root) {
        int plane = sizeX * sizeY;
        float[] squares = new float[sizeX + 2];
        for (int d = 0; d < squares.length; d++) {
            squares[d] = (float) (d * spacing.x() * (d * spacing.x()));
        }
        squares[sizeX + 1] = Float.POSITIVE_INFINITY;
        IntStream.range(0, sizeZ).parallel().forEach(z -> {
            int[] steps = new int[sizeX];
            for (int y = 0; y < sizeY; y++) {
                row(z * plane + y * sizeX, steps, squares);
            }
            if (sizeY > 1 || border) {
                columns(z * plane, sizeX, sizeY, spacing.y());
            }
        });
        if (sizeZ > 1 || border) {
            IntStream.range(0, sizeY).parallel().forEach(y -> {
                columns(y * sizeX, plane, sizeZ, spacing.z());
                if (root) {
                    for (int z = 0; z < sizeZ; z++) {
                        root(z * plane + y * sizeX, sizeX);
                    }
                }
            });
        } else if (root) {
            root(0, values.length);
        }
    }

    private void root(int from, int count) {
        for (int i = from; i < from + count; i++) {
            values[i] = (float) Math.sqrt(values[i]);
        }
    }

    /** Squared distances along one row, by counting from both ends. */
    private void row(int from, int[] steps, float[] squares) {
        int far = sizeX + 1;
        int step = border ? 0 : far;
        for (int x = 0; x < sizeX; x++) {
            step = voxels[from + x] == site ? 0 : Math.min(step + 1, far);
            steps[x] = step;
        }
        step = border ? 0 : far;
        for (int x = sizeX - 1; x >= 0; x--) {
            step = Math.min(step + 1, steps[x]);
            values[from + x] = squares[step];
            if (track) {
                nearest[from + x] = step == far ? -1 : step == steps[x] ? from + x - step : from + x + step;
            }
        }
    }

    /** Squared distances along {@code sizeX} neighbouring lines of {@code length} voxels that lie {@code stride} apart. */
    private void columns(int from, int stride, int length, double step) {
        Envelope envelope = new Envelope(length, step, border, track);
        // one more than the length, so that lines do not compete for the same places of the cache
        int pitch = length + 1;
        float[] line = new float[LINES * pitch];
        int[] lineNearest = new int[track ? line.length : 0];
        for (int x = 0; x < sizeX; x += LINES) {
            int lines = Math.min(LINES, sizeX - x);
            for (int i = 0; i < length; i++) {
                int at = from + i * stride + x;
                for (int k = 0; k < lines; k++) {
                    line[k * pitch + i] = values[at + k];
                }
                for (int k = 0; k < lines && track; k++) {
                    lineNearest[k * pitch + i] = nearest[at + k];
                }
            }
            for (int k = 0; k < lines; k++) {
                envelope.apply(line, lineNearest, k * pitch);
            }
            for (int i = 0; i < length; i++) {
                int at = from + i * stride + x;
                for (int k = 0; k < lines; k++) {
                    values[at + k] = line[k * pitch + i];
                }
                for (int k = 0; k < lines && track; k++) {
                    nearest[at + k] = lineNearest[k * pitch + i];
                }
            }
        }
    }

    /** The lower envelope of the parabolas over one line. */
    private static final class Envelope {

        private final int length;
        private final double square;
        private final boolean border;
        private final boolean track;
        /** half[n] = 1 / 2n. */
        private final double[] half;
        /** The parabolas of the envelope, left to right: apex, height, height in steps plus apex squared, left end, nearest voxel. */
        private final int[] apex;
        private final double[] height;
        private final double[] key;
        private final double[] left;
        private final int[] source;
        private int count;

        Envelope(int length, double step, boolean border, boolean track) {
            this.length = length;
            this.square = step * step;
            this.border = border;
            this.track = track;
            this.half = new double[length + 2];
            for (int n = 1; n < half.length; n++) {
                half[n] = 0.5 / n;
            }
            this.apex = new int[length + 2];
            this.height = new double[length + 2];
            this.key = new double[length + 2];
            this.left = new double[length + 3];
            this.source = new int[length + 2];
        }

        /**
         * Replaces squared distances by the least of square distance + squared step to any other place of the line. A voxel of distance 0
         * hides everything behind it, so that the stretches between such voxels are taken one by one.
         */
        void apply(float[] values, int[] nearest, int base) {
            int i = 0;
            while (i < length) {
                if (values[base + i] == 0) {
                    i++;
                    continue;
                }
                int start = i;
                while (i < length && values[base + i] != 0) {
                    i++;
                }
                boolean closedBelow = start > 0 || border;
                boolean closedAbove = i < length || border;
                if (i - start == 1 && closedBelow && closedAbove && !track) {
                    values[base + start] = (float) Math.min(values[base + start], square);
                    continue;
                }
                count = 0;
                if (closedBelow) {
                    add(start - 1, 0, track ? nearest[base + start - 1] : -1);
                }
                for (int p = start; p < i; p++) {
                    float value = values[base + p];
                    if (value != Float.POSITIVE_INFINITY) {
                        add(p, value, track ? nearest[base + p] : -1);
                    }
                }
                if (closedAbove) {
                    add(i, 0, track ? nearest[base + i] : -1);
                }
                if (count > 0) {
                    fill(values, nearest, base, start, i);
                }
            }
        }

        private void add(int place, double value, int voxel) {
            double own = value / square + (double) place * place;
            int top = count - 1;
            double cut = Double.NEGATIVE_INFINITY;
            while (top >= 0) {
                cut = (own - key[top]) * half[place - apex[top]];
                if (cut > left[top]) {
                    break;
                }
                top--;
            }
            top++;
            apex[top] = place;
            height[top] = value;
            key[top] = own;
            left[top] = top == 0 ? Double.NEGATIVE_INFINITY : cut;
            source[top] = voxel;
            count = top + 1;
        }

        private void fill(float[] values, int[] nearest, int base, int start, int end) {
            left[count] = Double.POSITIVE_INFINITY;
            int p = start;
            int k = 0;
            while (p < end) {
                while (left[k + 1] < p) {
                    k++;
                }
                int stop = (int) Math.min(end, Math.floor(left[k + 1]) + 1);
                double rise = height[k];
                int centre = apex[k];
                for (int q = p; q < stop; q++) {
                    double d = q - centre;
                    values[base + q] = (float) (d * d * square + rise);
                }
                if (track) {
                    Arrays.fill(nearest, base + p, base + stop, source[k]);
                }
                p = stop;
            }
        }
    }
}
