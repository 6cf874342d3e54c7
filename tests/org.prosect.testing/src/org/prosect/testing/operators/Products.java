package org.prosect.testing.operators;

import org.prosect.nn.Shape;

/** Matrix products of the last two axes. */
final class Products {

    private Products() { }

    static DoubleTensor matMul(DoubleTensor a, DoubleTensor b, Shape shape) {
        int rows = shape.size(-2);
        int columns = shape.size(-1);
        int depth = a.shape().size(-1);
        int batch = Movements.product(shape, 0, shape.rank() - 2);
        double[] p = batched(a, shape, rows, depth);
        double[] q = batched(b, shape, depth, columns);
        DoubleTensor y = DoubleTensor.zeros(shape);
        double[] sum = new double[columns];
        for (int n = 0; n < batch; n++) {
            for (int i = 0; i < rows; i++) {
                java.util.Arrays.fill(sum, 0);
                for (int k = 0; k < depth; k++) {
                    double factor = p[(n * rows + i) * depth + k];
                    int row = (n * depth + k) * columns;
                    for (int j = 0; j < columns; j++) {
                        sum[j] += factor * q[row + j];
                    }
                }
                for (int j = 0; j < columns; j++) {
                    y.values()[(n * rows + i) * columns + j] = sum[j];
                }
            }
        }
        return y;
    }

    private static double[] batched(DoubleTensor x, Shape result, int rows, int columns) {
        return Movements.expand(x, result.with(-2, rows).with(-1, columns)).values();
    }
}
