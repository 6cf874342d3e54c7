package org.prosect.method.classic;

import java.util.Arrays;

/** Voxels by integer priority, lowest level first, first in first out within a level. The level taken never falls. */
final class BucketQueue {

    private final int[][] buckets;
    private final int[] filled;
    private int level;
    private int taken;

    BucketQueue(int levels) {
        buckets = new int[levels][];
        filled = new int[levels];
    }

    /**
     * Adds a voxel.
     *
     * @param atLevel not below the level of the voxel taken last
     */
    void add(int voxel, int atLevel) {
        int[] bucket = buckets[atLevel];
        if (bucket == null) {
            bucket = new int[64];
            buckets[atLevel] = bucket;
        } else if (filled[atLevel] == bucket.length) {
            bucket = Arrays.copyOf(bucket, (int) Math.min(2L * bucket.length, Integer.MAX_VALUE - 8));
            buckets[atLevel] = bucket;
        }
        bucket[filled[atLevel]++] = voxel;
    }

    /** Takes the next voxel; -1 when there is none. */
    int take() {
        while (level < buckets.length && taken == filled[level]) {
            buckets[level] = null;
            level++;
            taken = 0;
        }
        return level == buckets.length ? -1 : buckets[level][taken++];
    }

    /** The level of the voxel taken last. */
    int level() {
        return level;
    }
}
