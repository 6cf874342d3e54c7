package org.prosect.imaging;

import java.util.Arrays;

/**
 * The lower envelope of the parabolas over one line of squared distances (Felzenszwalb and Huttenlocher 2012), in linear time. One object
 * serves many lines of the same length, one after the other.
 */
final class LowerEnvelope {

    private final int length;
    private final double square;
    private final double inverse;
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

    LowerEnvelope(int length, double step, boolean border, boolean track) {
        this.length = length;
        this.square = step * step;
        this.inverse = 1 / square;
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
        double own = value * inverse + (double) place * place;
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
