package org.prosect.method.classic;

import java.util.Arrays;

/** A growing list of voxel offsets. */
final class OffsetList {

    private int[] values = new int[64];
    private int size;

    void add(int offset) {
        if (size == values.length) {
            values = Arrays.copyOf(values, (int) Math.min(2L * size, Integer.MAX_VALUE - 8));
        }
        values[size++] = offset;
    }

    /** The offsets in rising order, each once. */
    int[] sorted() {
        int[] all = Arrays.copyOf(values, size);
        Arrays.sort(all);
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[n++] = all[i];
            }
        }
        return Arrays.copyOf(all, n);
    }
}
