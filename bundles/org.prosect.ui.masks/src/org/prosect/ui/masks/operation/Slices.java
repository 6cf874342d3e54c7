package org.prosect.ui.masks.operation;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;

/** Single slices of masks. */
final class Slices {

    private Slices() { }

    /** The voxels of one slice. */
    static Region region(Geometry grid, int axis, int slice) {
        return new Region(axis == 0 ? slice : 0, axis == 1 ? slice : 0, axis == 2 ? slice : 0, axis == 0 ? slice + 1 : grid.sizeX(),
                axis == 1 ? slice + 1 : grid.sizeY(), axis == 2 ? slice + 1 : grid.sizeZ());
    }

    /** Writes a slice into a mask that belongs to the caller. */
    static Mask replace(Mask mask, Region region, Mask slice) {
        for (int z = region.z0(), from = 0; z < region.z1(); z++) {
            for (int y = region.y0(); y < region.y1(); y++, from += region.sizeX()) {
                System.arraycopy(slice.voxels(), from, mask.voxels(), mask.geometry().offset(region.x0(), y, z), region.sizeX());
            }
        }
        return mask;
    }
}
