package org.prosect.nn.checkpoint;

/**
 * Quantised values: {@code scale · stored + min}, computed in float64 as TensorFlow.js does.
 *
 * @param scale what one step is worth
 * @param min the value of a stored 0
 * @param whole whether the original was of whole numbers, to which the result is rounded
 */
record Affine(double scale, double min, boolean whole) {

    /** Stored values as they are. */
    static final Affine IDENTITY = new Affine(1, 0, false);

    float of(float stored) {
        double value = stored * scale + min;
        return (float) (whole ? Math.floor(value + 0.5) : value);
    }
}
