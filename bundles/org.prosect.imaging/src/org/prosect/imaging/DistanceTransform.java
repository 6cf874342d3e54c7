package org.prosect.imaging;

/**
 * Exact Euclidean distances between voxel centres in millimetres, from the spacing of each axis (a shear of the grid is not taken into
 * account). Time is linear in the number of voxels; all cores are used and the result does not depend on how many there are. Beside
 * the result only a few lines of voxels are held.
 *
 * <p>Squared distances are sums of squared multiples of the spacing, found as the lower envelope of parabolas along one axis after the
 * other (Felzenszwalb and Huttenlocher, "Distance transforms of sampled functions", Theory of Computing 2012). No axis is approximated:
 * the only error is that of rounding to float, and integer squared distances up to 2²⁴ are exact.
 */
public final class DistanceTransform {

    private DistanceTransform() { }

    /**
     * The distance of each voxel to the nearest voxel of a mask; 0 in the mask.
     *
     * @return FLOAT32 millimetres; +∞ everywhere when the mask is empty
     */
    public static Volume toForeground(Mask mask) {
        return Volume.ofFloat32(mask.geometry(), distances(mask, true, Border.IGNORED));
    }

    /**
     * The distance of each voxel of a mask to the nearest voxel outside it; 0 outside.
     *
     * @param border whether the first voxels beyond the edge of the image count as outside, on axes of size 1 too, or only those of the image
     * @return FLOAT32 millimetres; +∞ everywhere when the mask fills the image and the border is ignored
     */
    public static Volume inside(Mask mask, Border border) {
        return Volume.ofFloat32(mask.geometry(), distances(mask, false, border));
    }

    /** Squared {@link #toForeground} in square millimetres. */
    public static Volume squaredToForeground(Mask mask) {
        float[] squared = new float[mask.voxels().length];
        new DistanceSweep(mask, true, Border.IGNORED, squared, new int[0]).run(false);
        return Volume.ofFloat32(mask.geometry(), squared);
    }

    /** Squared {@link #inside} in square millimetres. */
    public static Volume squaredInside(Mask mask, Border border) {
        float[] squared = new float[mask.voxels().length];
        new DistanceSweep(mask, false, border, squared, new int[0]).run(false);
        return Volume.ofFloat32(mask.geometry(), squared);
    }

    /**
     * For each voxel the nearest voxel of a mask (the feature transform). Of several equally near ones any may be named, always the same.
     */
    public static NearestVoxels nearest(Mask mask) {
        float[] distances = new float[mask.voxels().length];
        int[] nearest = new int[distances.length];
        new DistanceSweep(mask, true, Border.IGNORED, distances, nearest).run(true);
        return new NearestVoxels(Volume.ofFloat32(mask.geometry(), distances), nearest);
    }

    private static float[] distances(Mask mask, boolean site, Border border) {
        float[] distances = new float[mask.voxels().length];
        new DistanceSweep(mask, site, border, distances, new int[0]).run(true);
        return distances;
    }

    /**
     * The nearest voxel of a mask for each voxel.
     *
     * @param distances FLOAT32 millimetres, +∞ when the mask is empty
     * @param offsets array offset of the nearest voxel of the mask for each voxel, -1 when the mask is empty
     */
    public record NearestVoxels(Volume distances, int[] offsets) { }
}
