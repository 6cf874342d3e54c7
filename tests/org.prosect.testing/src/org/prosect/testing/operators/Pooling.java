package org.prosect.testing.operators;

import org.prosect.nn.Node;
import org.prosect.nn.Tensor;

/** Maxima and means of windows. */
final class Pooling {

    private Pooling() { }

    static Tensor pool(Node node, Tensor x) {
        Window w = Window.of(node, x.shape(), node.attributes().integers("kernel_shape"));
        boolean most = node.operator().equals("MaxPool");
        boolean counted = !most && node.attributes().integer("count_include_pad") != 0;
        Tensor y = Tensor.zeros(node.output().shape());
        for (int i = 0; i < y.values().length; i++) {
            int plane = i / w.results() * w.places();
            int place = i % w.results();
            double sum = most ? Double.NEGATIVE_INFINITY : 0;
            int count = 0;
            for (int t = 0; t < w.taps(); t++) {
                int sx = w.at(2, place % w.out()[2], t % w.kernel()[2]);
                int sy = w.at(1, place / w.out()[2] % w.out()[1], t / w.kernel()[2] % w.kernel()[1]);
                int sz = w.at(0, place / w.out()[2] / w.out()[1], t / w.kernel()[2] / w.kernel()[1]);
                if (sx >= 0 && sx < w.in()[2] && sy >= 0 && sy < w.in()[1] && sz >= 0 && sz < w.in()[0]) {
                    float value = x.values()[plane + (sz * w.in()[1] + sy) * w.in()[2] + sx];
                    sum = most ? Math.max(sum, value) : sum + value;
                    count++;
                }
            }
            y.values()[i] = (float) (most ? sum : sum / (counted ? w.taps() : count));
        }
        return y;
    }
}
