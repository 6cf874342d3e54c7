package org.prosect.imaging;

/** Which values an image is given beyond its edge when it is sampled there. */
public enum Padding {
    /** Zeros: beside the edge a linear value fades to 0 over one voxel. */
    ZEROS,
    /** The nearest voxel of the edge. */
    BORDER
}
