package org.prosect.method.classic;

import java.util.Arrays;
import java.util.Optional;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Region;

/**
 * What the prompts say about single voxels of one image.
 *
 * @param geometry the grid of the image
 * @param positive array offsets of voxels inside the structure, rising; none is NaN in the image
 * @param negative array offsets of voxels outside it, rising; none is positive too
 * @param box the voxels the structure lies in, when there is a box prompt; the smallest region around all of them when there are several
 */
record Seeds(Geometry geometry, int[] positive, int[] negative, Optional<Region> box) {

    /** Where the structure may lie: the box, else the whole image. */
    Region extent() {
        return box.orElse(Region.of(geometry));
    }

    /** The smallest region that holds all seeds of both kinds; {@link Region#EMPTY} when there are none. */
    Region bounds() {
        return bounds(positive).union(bounds(negative));
    }

    boolean isNegative(int offset) {
        return Arrays.binarySearch(negative, offset) >= 0;
    }

    private Region bounds(int[] offsets) {
        Region region = Region.EMPTY;
        for (int offset : offsets) {
            int x = x(offset);
            int y = y(offset);
            int z = z(offset);
            if (region.isEmpty() || !region.contains(x, y, z)) {
                region = region.union(new Region(x, y, z, x + 1, y + 1, z + 1));
            }
        }
        return region;
    }

    int x(int offset) {
        return offset % geometry.sizeX();
    }

    int y(int offset) {
        return offset / geometry.sizeX() % geometry.sizeY();
    }

    int z(int offset) {
        return offset / geometry.sizeX() / geometry.sizeY();
    }
}
