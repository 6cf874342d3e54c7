package org.prosect.core.simulation;

import java.util.Optional;
import java.util.Set;

import org.prosect.imaging.Border;
import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;

/**
 * The voxel of a mask farthest from all voxels outside it; of several the one with the lowest array offset. What lies beyond the edge of the image is
 * outside, except along axes of size 1: the only slice of a 2D image has no neighbours, and counting some would leave every voxel equally deep.
 *
 * @param offset its array offset
 * @param squaredDepth squared distance to the nearest voxel outside, square millimetres; +∞ when there is none
 */
record DeepestVoxel(int offset, float squaredDepth) {

    /**
     * Finds it, looking only at the smallest box around the mask.
     *
     * @param taken array offsets of voxels that do not count
     * @return empty when no voxel of the mask counts
     */
    static Optional<DeepestVoxel> of(Mask mask, Set<Integer> taken) {
        Region bounds = mask.bounds();
        if (bounds.isEmpty()) {
            return Optional.empty();
        }
        Geometry grid = mask.geometry();
        Region box = bounds.grown(rim(grid.sizeX()), rim(grid.sizeY()), rim(grid.sizeZ()));
        Mask cropped = Mask.empty(grid.cropped(box));
        Geometry crop = cropped.geometry();
        for (int z = bounds.z0(); z < bounds.z1(); z++) {
            for (int y = bounds.y0(); y < bounds.y1(); y++) {
                System.arraycopy(mask.voxels(), grid.offset(bounds.x0(), y, z), cropped.voxels(),
                        crop.offset(bounds.x0() - box.x0(), y - box.y0(), z - box.z0()), bounds.sizeX());
            }
        }
        // the rim says what is beyond the edge, so the transform need not
        float[] depth = (float[]) DistanceTransform.squaredInside(cropped, Border.IGNORED).array();
        int best = -1;
        float deepest = 0;
        for (int z = bounds.z0(); z < bounds.z1(); z++) {
            for (int y = bounds.y0(); y < bounds.y1(); y++) {
                int row = grid.offset(0, y, z);
                int from = crop.offset(-box.x0(), y - box.y0(), z - box.z0());
                for (int x = bounds.x0(); x < bounds.x1(); x++) {
                    if (depth[from + x] > deepest && !taken.contains(row + x)) {
                        deepest = depth[from + x];
                        best = row + x;
                    }
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new DeepestVoxel(best, deepest));
    }

    private static int rim(int size) {
        return size == 1 ? 0 : 1;
    }
}
