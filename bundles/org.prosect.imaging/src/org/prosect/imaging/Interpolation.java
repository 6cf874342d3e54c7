package org.prosect.imaging;

/** How a value between voxel centres is found. */
public enum Interpolation {
    /** The value of the nearest voxel; half-way goes to the higher index. For labels. */
    NEAREST,
    /** Linear along each axis between the eight surrounding voxels. NaN spreads to less than one voxel away, never to the centre of another voxel. */
    TRILINEAR,
    /**
     * The Catmull–Rom spline along each axis between the 64 surrounding voxels (Keys, "Cubic convolution interpolation", 1981, a = −½); passes
     * through the voxel values and overshoots beside edges. NaN spreads two voxels far.
     */
    CUBIC
}
