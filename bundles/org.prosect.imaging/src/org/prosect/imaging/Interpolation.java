package org.prosect.imaging;

/** How a value between voxel centres is found. */
public enum Interpolation {
    /** The value of the nearest voxel; half-way goes to the higher index. For labels. */
    NEAREST,
    /** Linear along each axis between the eight surrounding voxels. */
    TRILINEAR
}
