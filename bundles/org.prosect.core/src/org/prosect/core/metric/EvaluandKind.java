package org.prosect.core.metric;

/** What a metric compares; the attribute {@code needs} of the extension point. */
public enum EvaluandKind {

    /** Two masks on one grid. */
    MASK,
    /** Two surfaces in patient millimetres. */
    MESH,
    /** Two sets of points in patient millimetres; a metric of one set, such as a measure of its clustering, looks at the prediction's only. */
    POINTS
}
