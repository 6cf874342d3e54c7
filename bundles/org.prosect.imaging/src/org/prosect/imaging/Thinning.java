package org.prosect.imaging;

/**
 * Skeletons: curves one voxel wide in the middle of a structure, with its topology. Deterministic for any number of cores.
 *
 * <p>Volumes are thinned by Lee, Kashyap and Chu, "Building skeleton models via 3-D medial surface/axis thinning algorithms", CVGIP 56, 1994,
 * slices (sizeZ 1) by Zhang and Suen, "A fast parallel algorithm for thinning digital patterns", CACM 27, 1984, both with the order of
 * directions and the tables of scikit-image, whose {@code skeletonize_3d} and {@code skeletonize} (0.19) they equal voxel for voxel. That includes
 * a weakness of the method: components of a few voxels, of which every voxel lies open, may vanish.
 */
public final class Thinning {

    private Thinning() { }

    /** The skeleton of a mask on the same grid; empty for an empty mask. What lies beyond the edge of the image counts as background. */
    public static Mask skeleton(Mask mask) {
        return mask.geometry().sizeZ() == 1 ? SliceThinning.skeleton(mask) : new VolumeThinning(mask).skeleton();
    }
}
