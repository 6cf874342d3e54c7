package org.prosect.imaging;

import java.util.Arrays;

/**
 * Number of voxels of each component. A mask of many components has small ones: a byte each will do for these, and the few that have more voxels
 * (fewer than one in 255 voxels of the image) are kept beside.
 */
final class ComponentSizes {

    private static final int LARGE = 255;

    private final byte[] small;
    /** Numbers of the components of 255 voxels or more, rising, and their sizes. */
    private final int[] number;
    private final int[] large;

    ComponentSizes(ConnectedComponents components) {
        small = new byte[components.count() + 1];
        components.forEachRun((component, start, end) -> small[component] = (byte) Math.min(LARGE, (small[component] & 0xff) + end - start));
        int count = 0;
        for (byte size : small) {
            count += size == (byte) LARGE ? 1 : 0;
        }
        number = new int[count];
        large = new int[count];
        for (int n = 1, k = 0; n < small.length; n++) {
            if (small[n] == (byte) LARGE) {
                number[k++] = n;
            }
        }
        components.forEachRun((component, start, end) -> {
            if (small[component] == (byte) LARGE) {
                large[Arrays.binarySearch(number, component)] += end - start;
            }
        });
    }

    int size(int component) {
        int size = small[component] & 0xff;
        return size < LARGE ? size : large[Arrays.binarySearch(number, component)];
    }
}
