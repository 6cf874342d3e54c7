package org.prosect.testing.operators;

import org.prosect.nn.Node;
import org.prosect.nn.Shape;

/** Sampling at the places of a grid, two or three spatial axes. */
final class Sampling {

    private Sampling() { }

    static DoubleTensor sample(Node node, DoubleTensor x, DoubleTensor grid) {
        boolean nearest = node.attributes().text("mode").equals("nearest");
        boolean border = node.attributes().text("padding_mode").equals("border");
        boolean corners = node.attributes().integer("align_corners") != 0;
        Shape shape = node.output().shape();
        int spatial = shape.rank() - 2;
        int[] in = Window.tail(x.shape());
        int channels = shape.size(1);
        int places = Movements.product(shape, 2, shape.rank());
        int planeSize = Movements.product(x.shape(), 2, x.shape().rank());
        DoubleTensor y = DoubleTensor.zeros(shape);
        double[] at = new double[spatial];
        for (int n = 0; n < shape.size(0); n++) {
            for (int p = 0; p < places; p++) {
                for (int k = 0; k < spatial; k++) {
                    double u = grid.values()[(n * places + p) * spatial + spatial - 1 - k];
                    double place = corners ? (u + 1) / 2 * (in[k] - 1) : ((u + 1) * in[k] - 1) / 2;
                    at[k] = border ? Math.clamp(place, 0, in[k] - 1) : place;
                }
                for (int c = 0; c < channels; c++) {
                    int plane = (n * channels + c) * planeSize;
                    y.values()[(n * channels + c) * places + p] = nearest ? nearest(x.values(), plane, in, at) : linear(x.values(), plane, in, at);
                }
            }
        }
        return y;
    }

    private static double nearest(double[] x, int plane, int[] in, double[] at) {
        int index = 0;
        for (int k = 0; k < in.length; k++) {
            int i = (int) Math.rint(at[k]);
            if (i < 0 || i >= in[k]) {
                return 0;
            }
            index = index * in[k] + i;
        }
        return x[plane + index];
    }

    private static double linear(double[] x, int plane, int[] in, double[] at) {
        double sum = 0;
        for (int corner = 0; corner < 1 << in.length; corner++) {
            double weight = 1;
            int index = 0;
            for (int k = 0; k < in.length; k++) {
                int low = (int) Math.floor(at[k]);
                int i = low + (corner >> k & 1);
                weight *= (corner >> k & 1) == 1 ? at[k] - low : 1 - at[k] + low;
                weight = i < 0 || i >= in[k] ? 0 : weight;
                index = index * in[k] + i;
            }
            sum += weight == 0 ? 0 : weight * x[plane + index];
        }
        return sum;
    }

    /** A place reflected at the first and last value. */
    static int mirrored(int place, int size) {
        if (size == 1) {
            return 0;
        }
        int period = Math.floorMod(place, 2 * size - 2);
        return period < size ? period : 2 * size - 2 - period;
    }
}
