package org.prosect.ui.slices.kernel;

import java.util.Optional;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;

/** Where a mask shows best. */
public final class MaskFocus {

    private MaskFocus() { }

    /** In the slice of the grid's last axis that holds most of it, the voxel inside that is nearest to its middle; patient millimetres LPS. */
    public static Optional<Point3> of(Mask mask) {
        Geometry g = mask.geometry();
        byte[] voxels = mask.voxels();
        int area = g.sizeX() * g.sizeY();
        int best = -1;
        int most = 0;
        for (int z = 0; z < g.sizeZ(); z++) {
            int count = 0;
            for (int i = z * area, end = i + area; i < end; i++) {
                count += voxels[i] != 0 ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = z;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(middle(voxels, g, best, most));
    }

    private static Point3 middle(byte[] voxels, Geometry g, int z, int count) {
        long sumX = 0;
        long sumY = 0;
        int start = g.offset(0, 0, z);
        for (int y = 0; y < g.sizeY(); y++) {
            for (int x = 0; x < g.sizeX(); x++) {
                if (voxels[start + y * g.sizeX() + x] != 0) {
                    sumX += x;
                    sumY += y;
                }
            }
        }
        double nearest = Double.POSITIVE_INFINITY;
        Point3 found = null;
        for (int y = 0; y < g.sizeY(); y++) {
            for (int x = 0; x < g.sizeX(); x++) {
                if (voxels[start + y * g.sizeX() + x] != 0) {
                    double distance = Math.hypot((x - (double) sumX / count) * g.spacing().x(), (y - (double) sumY / count) * g.spacing().y());
                    if (distance < nearest) {
                        nearest = distance;
                        found = new Point3(x, y, z);
                    }
                }
            }
        }
        return g.toPatient(found);
    }
}
