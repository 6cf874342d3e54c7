package org.prosect.ui.masks.operation;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;

/** Parts of masks, so that work depends on the size of a structure and not on that of its image. */
final class Crop {

    private Crop() { }

    /** The voxels of a region. */
    static Mask of(Mask mask, Region region) {
        return Mask.of(mask.geometry().cropped(region), (byte[]) mask.toVolume().cropped(region).array());
    }

    /** The mask with the voxels of a region replaced. */
    static Mask into(Mask mask, Region region, Mask part) {
        Mask result = mask.copy();
        Geometry grid = mask.geometry();
        for (int z = region.z0(); z < region.z1(); z++) {
            for (int y = region.y0(); y < region.y1(); y++) {
                System.arraycopy(part.voxels(), part.geometry().offset(0, y - region.y0(), z - region.z0()), result.voxels(),
                        grid.offset(region.x0(), y, z), region.sizeX());
            }
        }
        return result;
    }

    /** What a mask fills and so much around it, within the grid. */
    static Region around(Mask mask, double millimetres) {
        Point3 spacing = mask.geometry().spacing();
        return mask.bounds().grown(voxels(millimetres, spacing.x()), voxels(millimetres, spacing.y()), voxels(millimetres, spacing.z()))
                .intersection(Region.of(mask.geometry()));
    }

    private static int voxels(double millimetres, double spacing) {
        return (int) Math.min(Geometry.MAX_SIZE, Math.ceil(millimetres / spacing) + 1);
    }
}
