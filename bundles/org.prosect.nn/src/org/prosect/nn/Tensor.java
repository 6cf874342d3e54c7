package org.prosect.nn;

import java.util.Arrays;

/**
 * Values that go into a network or come out of it: float32, row-major. The array is live.
 *
 * @param shape its sizes
 * @param values as many as the shape says
 */
public record Tensor(Shape shape, float[] values) {

    public Tensor {
        if (shape.count() != values.length) {
            throw new IllegalArgumentException("a tensor of " + shape + " has " + shape.count() + " values, not " + values.length);
        }
    }

    public static Tensor of(float[] values, int... sizes) {
        return new Tensor(Shape.of(sizes), values);
    }

    public static Tensor zeros(Shape shape) {
        return new Tensor(shape, new float[Math.toIntExact(shape.count())]);
    }

    public static Tensor scalar(float value) {
        return new Tensor(Shape.SCALAR, new float[] {value});
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor t && shape.equals(t.shape) && Arrays.equals(values, t.values);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "tensor of " + shape;
    }
}
