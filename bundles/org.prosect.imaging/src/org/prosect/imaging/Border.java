package org.prosect.imaging;

/** What a kernel takes to lie beyond the edge of an image. */
public enum Border {
    /** Everything beyond the edge is background: a structure that touches the edge ends there. */
    BACKGROUND,
    /** Nothing is known beyond the edge, so it decides nothing: only voxels of the image count. */
    IGNORED
}
