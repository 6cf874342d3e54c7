package org.prosect.testing.operators;

import org.prosect.nn.Node;

/**
 * Linear and nearest resizing, one spatial axis after the other; with antialias the triangle is as wide as the footprint. Nearest with asymmetric
 * coordinates takes the value before (PyTorch's nearest), else the nearer one, the later of two (PyTorch's nearest-exact).
 */
final class Resizing {

    private Resizing() { }

    static DoubleTensor resize(Node node, DoubleTensor x) {
        String mode = node.attributes().text("mode");
        boolean nearest = mode.equals("nearest");
        if (!mode.equals("linear") && !nearest) {
            throw new IllegalArgumentException("the reference resizes linearly or to the nearest value, not " + mode);
        }
        DoubleTensor y = x;
        int[] sizes = node.attributes().integers("sizes");
        for (int axis = 2; axis < sizes.length; axis++) {
            if (sizes[axis] != y.shape().size(axis)) {
                y = along(y, axis, sizes[axis], node.attributes().text("coordinate_transformation_mode"), nearest,
                        node.attributes().integer("antialias") != 0);
            }
        }
        return y;
    }

    private static DoubleTensor along(DoubleTensor x, int axis, int size, String coordinates, boolean nearest, boolean antialias) {
        int n = x.shape().size(axis);
        int step = Movements.product(x.shape(), axis + 1, x.shape().rank());
        int outer = Movements.product(x.shape(), 0, axis);
        double[][] weights = new double[size][];
        for (int i = 0; i < size; i++) {
            weights[i] = weights(n, size, i, coordinates, nearest, antialias);
        }
        DoubleTensor y = DoubleTensor.zeros(x.shape().with(axis, size));
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < size; i++) {
                for (int s = 0; s < step; s++) {
                    double sum = 0;
                    for (int k = 0; k < n; k++) {
                        sum += weights[i][k] == 0 ? 0 : weights[i][k] * x.values()[(o * n + k) * step + s];
                    }
                    y.values()[(o * size + i) * step + s] = sum;
                }
            }
        }
        return y;
    }

    private static double[] weights(int n, int size, int i, String coordinates, boolean nearest, boolean antialias) {
        double ratio = (double) n / size;
        double at = switch (coordinates) {
            case "align_corners" -> size == 1 ? 0 : i * (n - 1.0) / (size - 1);
            case "half_pixel" -> (i + 0.5) * ratio - 0.5;
            case "asymmetric" -> i * ratio;
            default -> throw new IllegalArgumentException("no coordinates " + coordinates);
        };
        double[] weights = new double[n];
        if (nearest) {
            weights[Math.clamp((int) Math.floor(coordinates.equals("asymmetric") ? at : at + 0.5), 0, n - 1)] = 1;
            return weights;
        }
        double width = antialias ? Math.max(1, ratio) : 1;
        double centre = antialias ? at : Math.clamp(at, 0, n - 1);
        double total = 0;
        for (int k = 0; k < n; k++) {
            weights[k] = Math.max(0, 1 - Math.abs(k - centre) / width);
            total += weights[k];
        }
        for (int k = 0; k < n; k++) {
            weights[k] /= total;
        }
        return weights;
    }
}
