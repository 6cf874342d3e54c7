package org.prosect.geometry;

/** Hoare's quickselect on numbers of points by one of their three coordinates. */
final class Selection {

    private Selection() { }

    /** Arranges {@code order[from..to)} so that the entry that sorting would put at {@code k} is there and lower ones come before it. */
    static void select(int[] order, float[] points, int axis, int from, int to, int k) {
        int low = from;
        int high = to - 1;
        while (low < high) {
            float pivot = points[3 * order[low + high >>> 1] + axis];
            int i = low;
            int j = high;
            while (i <= j) {
                while (points[3 * order[i] + axis] < pivot) {
                    i++;
                }
                while (points[3 * order[j] + axis] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swap = order[i];
                    order[i++] = order[j];
                    order[j--] = swap;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                return;
            }
        }
    }
}
