package org.prosect.testing.operators;

import org.prosect.nn.Node;

/** Maxima and means of windows. */
final class Pooling {

    private Pooling() { }

    static DoubleTensor pool(Node node, DoubleTensor x) {
        Window w = Window.of(node, x.shape(), node.attributes().integers("kernel_shape"));
        boolean most = node.operator().equals("MaxPool");
        boolean counted = !most && node.attributes().integer("count_include_pad") != 0;
        DoubleTensor y = DoubleTensor.zeros(node.output().shape());
        int next = 0;
        for (int plane = 0; plane < x.values().length; plane += w.places()) {
            for (int oz = 0; oz < w.out()[0]; oz++) {
                for (int oy = 0; oy < w.out()[1]; oy++) {
                    for (int ox = 0; ox < w.out()[2]; ox++) {
                        y.values()[next++] = most ? most(x.values(), plane, w, oz, oy, ox) : mean(x.values(), plane, w, counted, oz, oy, ox);
                    }
                }
            }
        }
        return y;
    }

    private static double most(double[] x, int plane, Window w, int... place) {
        double most = Double.NEGATIVE_INFINITY;
        for (int z = w.first(0, place[0]); z < w.end(0, place[0]); z += w.dilations()[0]) {
            for (int y = w.first(1, place[1]); y < w.end(1, place[1]); y += w.dilations()[1]) {
                for (int i = w.first(2, place[2]); i < w.end(2, place[2]); i += w.dilations()[2]) {
                    most = Math.max(most, x[plane + (z * w.in()[1] + y) * w.in()[2] + i]);
                }
            }
        }
        return most;
    }

    private static double mean(double[] x, int plane, Window w, boolean counted, int... place) {
        double sum = 0;
        int count = 0;
        for (int z = w.first(0, place[0]); z < w.end(0, place[0]); z += w.dilations()[0]) {
            for (int y = w.first(1, place[1]); y < w.end(1, place[1]); y += w.dilations()[1]) {
                for (int i = w.first(2, place[2]); i < w.end(2, place[2]); i += w.dilations()[2]) {
                    sum += x[plane + (z * w.in()[1] + y) * w.in()[2] + i];
                    count++;
                }
            }
        }
        return sum / (counted ? w.taps() : count);
    }
}
