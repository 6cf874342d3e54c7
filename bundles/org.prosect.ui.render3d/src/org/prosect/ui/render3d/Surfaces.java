package org.prosect.ui.render3d;

import org.prosect.geometry.TaubinSmoothing;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.SurfaceArrays;
import org.prosect.ui.render3d.kernel.SurfaceShape;

/** Makes surfaces of masks. */
final class Surfaces {

    /** Takes the steps between voxels away and moves the surface by less than half a voxel. */
    private static final int SMOOTHING = 12;
    /** Masks of noise have millions, which nobody makes out and which take seconds to draw. */
    private static final int MOST_TRIANGLES = 400_000;

    private Surfaces() { }

    /** The smoothed surface of a mask; without triangles when the mask is empty. */
    static SurfaceShape of(Mask mask) {
        Region bounds = mask.bounds();
        if (bounds.isEmpty()) {
            return SurfaceShape.of(TriangleMesh.of(new float[0], new int[0]));
        }
        Mask part = Mask.ofNonZero(mask.toVolume().cropped(bounds));
        SurfaceArrays surface = IsoSurface.of(part);
        while (surface.triangleCount() > MOST_TRIANGLES) {
            part = halved(part);
            surface = IsoSurface.of(part);
        }
        return SurfaceShape.of(TaubinSmoothing.smooth(TriangleMesh.of(surface), SMOOTHING));
    }

    /** The mask with voxels of twice the edge, inside where at least half of what they cover is. */
    static Mask halved(Mask mask) {
        Geometry grid = mask.geometry();
        int[] step = {grid.sizeX() > 1 ? 2 : 1, grid.sizeY() > 1 ? 2 : 1, grid.sizeZ() > 1 ? 2 : 1};
        Point3 spacing = grid.spacing();
        Geometry half = Geometry.of(Math.ceilDiv(grid.sizeX(), step[0]), Math.ceilDiv(grid.sizeY(), step[1]), Math.ceilDiv(grid.sizeZ(), step[2]),
                new Point3(spacing.x() * step[0], spacing.y() * step[1], spacing.z() * step[2]),
                grid.toPatient((step[0] - 1) / 2.0, (step[1] - 1) / 2.0, (step[2] - 1) / 2.0), grid.direction());
        byte[] count = new byte[(int) half.voxelCount()];
        for (int z = 0; z < grid.sizeZ(); z++) {
            for (int y = 0; y < grid.sizeY(); y++) {
                for (int x = 0; x < grid.sizeX(); x++) {
                    count[half.offset(x / step[0], y / step[1], z / step[2])] += mask.voxels()[grid.offset(x, y, z)];
                }
            }
        }
        int enough = Math.max(1, step[0] * step[1] * step[2] / 2);
        for (int i = 0; i < count.length; i++) {
            count[i] = (byte) (count[i] >= enough ? 1 : 0);
        }
        return Mask.of(half, count);
    }
}
