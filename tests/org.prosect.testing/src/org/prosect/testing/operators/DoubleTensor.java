package org.prosect.testing.operators;

import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;

/**
 * Values inside of the {@link ReferenceInterpreter}: as a {@link Tensor}, but in double precision. The array is live.
 *
 * @param shape its sizes
 * @param values as many as the shape says, row-major
 */
public record DoubleTensor(Shape shape, double[] values) {

    public DoubleTensor {
        if (shape.count() != values.length) {
            throw new IllegalArgumentException("a tensor of " + shape + " has " + shape.count() + " values, not " + values.length);
        }
    }

    static DoubleTensor zeros(Shape shape) {
        return new DoubleTensor(shape, new double[Math.toIntExact(shape.count())]);
    }

    /** A copy with the same values. */
    public static DoubleTensor of(Tensor tensor) {
        double[] values = new double[tensor.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.values()[i];
        }
        return new DoubleTensor(tensor.shape(), values);
    }

    /** A copy with each value rounded to float. */
    public Tensor rounded() {
        Tensor tensor = Tensor.zeros(shape);
        for (int i = 0; i < values.length; i++) {
            tensor.values()[i] = (float) values[i];
        }
        return tensor;
    }

    @Override
    public String toString() {
        return "double tensor of " + shape;
    }
}
