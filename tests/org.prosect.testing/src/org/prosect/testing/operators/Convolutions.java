package org.prosect.testing.operators;

import java.util.Arrays;
import java.util.List;

import org.prosect.nn.Node;

/** Convolutions and transposed convolutions of one to three spatial axes: for each tap, a shifted plane is added. */
final class Convolutions {

    private Convolutions() { }

    static DoubleTensor conv(Node node, List<DoubleTensor> in) {
        DoubleTensor x = in.get(0);
        DoubleTensor w = in.get(1);
        Window window = Window.of(node, x.shape(), Window.tail(w.shape()));
        int groups = node.attributes().integer("group");
        int made = w.shape().size(0);
        int taken = w.shape().size(1);
        DoubleTensor y = DoubleTensor.zeros(node.output().shape());
        double[] sums = new double[window.results()];
        for (int n = 0; n < x.shape().size(0); n++) {
            for (int o = 0; o < made; o++) {
                Arrays.fill(sums, in.size() > 2 ? in.get(2).values()[o] : 0);
                for (int c = 0; c < taken; c++) {
                    int plane = (n * x.shape().size(1) + o / (made / groups) * taken + c) * window.places();
                    for (int t = 0; t < window.taps(); t++) {
                        gather(x.values(), plane, w.values()[(o * taken + c) * window.taps() + t], t, window, sums);
                    }
                }
                for (int i = 0; i < sums.length; i++) {
                    y.values()[(n * made + o) * sums.length + i] = sums[i];
                }
            }
        }
        return y;
    }

    private static void gather(double[] x, int plane, double weight, int tap, Window w, double[] sums) {
        int tx = tap % w.kernel()[2];
        int ty = tap / w.kernel()[2] % w.kernel()[1];
        int tz = tap / w.kernel()[2] / w.kernel()[1];
        for (int z = 0; z < w.out()[0]; z++) {
            int sz = w.at(0, z, tz);
            for (int y = 0; y < w.out()[1] && sz >= 0 && sz < w.in()[0]; y++) {
                int sy = w.at(1, y, ty);
                if (sy < 0 || sy >= w.in()[1]) {
                    continue;
                }
                int from = plane + (sz * w.in()[1] + sy) * w.in()[2];
                int to = (z * w.out()[1] + y) * w.out()[2];
                for (int i = 0; i < w.out()[2]; i++) {
                    int sx = w.at(2, i, tx);
                    if (sx >= 0 && sx < w.in()[2]) {
                        sums[to + i] += weight * x[from + sx];
                    }
                }
            }
        }
    }

    static DoubleTensor convTranspose(Node node, List<DoubleTensor> in) {
        DoubleTensor x = in.get(0);
        DoubleTensor w = in.get(1);
        Window window = Window.of(node, x.shape(), Window.tail(w.shape()));
        int groups = node.attributes().integer("group");
        int taken = w.shape().size(0);
        int perGroup = w.shape().size(1);
        int made = perGroup * groups;
        DoubleTensor y = DoubleTensor.zeros(node.output().shape());
        double[] sums = new double[window.results()];
        for (int n = 0; n < x.shape().size(0); n++) {
            for (int o = 0; o < made; o++) {
                Arrays.fill(sums, in.size() > 2 ? in.get(2).values()[o] : 0);
                int first = o / perGroup * (taken / groups);
                for (int c = first; c < first + taken / groups; c++) {
                    for (int t = 0; t < window.taps(); t++) {
                        scatter(x.values(), (n * taken + c) * window.places(), w.values()[(c * perGroup + o % perGroup) * window.taps() + t], t,
                                window, sums);
                    }
                }
                for (int i = 0; i < sums.length; i++) {
                    y.values()[(n * made + o) * sums.length + i] = sums[i];
                }
            }
        }
        return y;
    }

    private static void scatter(double[] x, int plane, double weight, int tap, Window w, double[] sums) {
        int tx = tap % w.kernel()[2];
        int ty = tap / w.kernel()[2] % w.kernel()[1];
        int tz = tap / w.kernel()[2] / w.kernel()[1];
        for (int i = 0; i < w.places(); i++) {
            int ox = w.at(2, i % w.in()[2], tx);
            int oy = w.at(1, i / w.in()[2] % w.in()[1], ty);
            int oz = w.at(0, i / w.in()[2] / w.in()[1], tz);
            if (ox >= 0 && ox < w.out()[2] && oy >= 0 && oy < w.out()[1] && oz >= 0 && oz < w.out()[0]) {
                sums[(oz * w.out()[1] + oy) * w.out()[2] + ox] += weight * x[plane + i];
            }
        }
    }
}
