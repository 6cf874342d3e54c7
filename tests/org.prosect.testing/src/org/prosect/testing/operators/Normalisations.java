package org.prosect.testing.operators;

import java.util.List;

import org.prosect.nn.Node;
import org.prosect.nn.Shape;

/** Layer, instance and batch normalisation with biased variances, and softmax. */
final class Normalisations {

    private Normalisations() { }

    static DoubleTensor normalise(Node node, List<DoubleTensor> in) {
        DoubleTensor x = in.getFirst();
        Shape shape = x.shape();
        double epsilon = node.attributes().real("epsilon");
        boolean layer = node.operator().equals("LayerNormalization");
        int from = layer ? node.attributes().integer("axis") : 2;
        int run = Movements.product(shape, from, shape.rank());
        DoubleTensor y = DoubleTensor.zeros(shape);
        double[] scale = in.get(1).values();
        double[] shift = in.get(2).values();
        for (int start = 0, group = 0; start < x.values().length; start += run, group++) {
            double mean = 0;
            double variance = 0;
            if (node.operator().equals("BatchNormalization")) {
                mean = in.get(3).values()[group % shape.size(1)];
                variance = in.get(4).values()[group % shape.size(1)];
            } else {
                for (int i = start; i < start + run; i++) {
                    mean += x.values()[i] / (double) run;
                }
                for (int i = start; i < start + run; i++) {
                    variance += (x.values()[i] - mean) * (x.values()[i] - mean) / run;
                }
            }
            double factor = 1 / Math.sqrt(variance + epsilon);
            for (int i = start; i < start + run; i++) {
                int channel = layer ? i - start : group % shape.size(1);
                y.values()[i] = (x.values()[i] - mean) * factor * scale[channel] + shift[channel];
            }
        }
        return y;
    }

    static DoubleTensor softmax(DoubleTensor x, int axis) {
        int n = x.shape().size(axis);
        int step = Movements.product(x.shape(), axis + 1, x.shape().rank());
        DoubleTensor y = DoubleTensor.zeros(x.shape());
        double[] powers = new double[n];
        for (int i = 0; i < x.values().length; i++) {
            if (i / step % n == 0) {
                double most = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < n; k++) {
                    most = Math.max(most, x.values()[i + k * step]);
                }
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    powers[k] = Math.exp(x.values()[i + k * step] - most);
                    sum += powers[k];
                }
                for (int k = 0; k < n; k++) {
                    y.values()[i + k * step] = powers[k] / sum;
                }
            }
        }
        return y;
    }
}
