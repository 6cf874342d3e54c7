package org.prosect.ui.masks.operation;

/** Values by their rank, without sorting them: counted by the upper, then by the lower half of their bits. */
final class Ranks {

    private static final int HALF = 16;
    private static final int BINS = 1 << HALF;
    /** So many values between two looks at whether anybody still wants the answer. */
    private static final int STRETCH = 1 << 20;

    private Ranks() { }

    /**
     * The level that most nearly so many values reach.
     *
     * @param values none negative, none NaN
     * @param count 1 to their number
     * @param check run now and then; throws to stop the work
     */
    static float level(float[] values, long count, Runnable check) {
        long first = values.length - count;
        long[] upper = new long[BINS];
        for (int i = 0; i < values.length; i++) {
            look(i, check);
            upper[Float.floatToRawIntBits(values[i]) >>> HALF]++;
        }
        int high = 0;
        long below = 0;
        while (below + upper[high] <= first) {
            below += upper[high++];
        }
        long[] lower = new long[BINS];
        for (int i = 0; i < values.length; i++) {
            look(i, check);
            int bits = Float.floatToRawIntBits(values[i]);
            if (bits >>> HALF == high) {
                lower[bits & BINS - 1]++;
            }
        }
        int low = 0;
        while (below + lower[low] <= first) {
            below += lower[low++];
        }
        float level = Float.intBitsToFloat(high << HALF | low);
        // of voxels with one value all or none are in
        long to = below + lower[low];
        return to == values.length || first - below <= to - first ? level : next(values, level, check);
    }

    /** The smallest value above another. */
    private static float next(float[] values, float level, Runnable check) {
        float next = Float.POSITIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            look(i, check);
            next = values[i] > level && values[i] < next ? values[i] : next;
        }
        return next;
    }

    private static void look(int i, Runnable check) {
        if (i % STRETCH == 0) {
            check.run();
        }
    }
}
