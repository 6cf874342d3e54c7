package org.prosect.nn.checkpoint;

import java.util.function.LongConsumer;

/** Steps between neighbours along each axis, in values. */
final class Strides {

    private Strides() { }

    static long[] rowMajor(int[] sizes) {
        long[] strides = new long[sizes.length];
        long step = 1;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            strides[axis] = step;
            step *= sizes[axis];
        }
        return strides;
    }

    /** First axis fastest, as Fortran and NumPy's order F have it. */
    static long[] columnMajor(int[] sizes) {
        long[] strides = new long[sizes.length];
        long step = 1;
        for (int axis = 0; axis < sizes.length; axis++) {
            strides[axis] = step;
            step *= sizes[axis];
        }
        return strides;
    }

    /** Whether the values lie without gaps in row-major order; the strides of axes of one value do not matter. */
    static boolean isRowMajor(int[] sizes, long[] strides) {
        long[] dense = rowMajor(sizes);
        for (int axis = 0; axis < sizes.length; axis++) {
            if (sizes[axis] == 0) {
                return true;
            }
            if (sizes[axis] > 1 && strides[axis] != dense[axis]) {
                // an empty axis further on makes all of it empty
                return java.util.Arrays.stream(sizes).anyMatch(size -> size == 0);
            }
        }
        return true;
    }

    /**
     * How many values from the first one on a tensor reaches.
     *
     * @throws ArithmeticException when that is beyond 64 bits
     */
    static long reach(int[] sizes, long[] strides) {
        long last = 0;
        for (int axis = 0; axis < sizes.length; axis++) {
            if (sizes[axis] == 0) {
                return 0;
            }
            last = Math.addExact(last, Math.multiplyExact(sizes[axis] - 1L, strides[axis]));
        }
        return Math.addExact(last, 1);
    }

    /** Visits the places of all values in row-major order. */
    static void forEach(int[] sizes, long[] strides, LongConsumer place) {
        for (int size : sizes) {
            if (size == 0) {
                return;
            }
        }
        int[] index = new int[sizes.length];
        long at = 0;
        while (true) {
            place.accept(at);
            int axis = sizes.length - 1;
            while (axis >= 0 && index[axis] == sizes[axis] - 1) {
                at -= index[axis] * strides[axis];
                index[axis--] = 0;
            }
            if (axis < 0) {
                return;
            }
            index[axis]++;
            at += strides[axis];
        }
    }
}
