package org.prosect.ui.results.compare;

/** How results are seen together. */
public enum ComparisonMode {

    /** Each in a picture of its own, the same slice. */
    SIDE_BY_SIDE,
    /** All outlines in one picture. */
    OVERLAY,
    /** The first two: what only one of them holds. */
    DIFFERENCE
}
