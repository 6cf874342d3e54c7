package org.prosect.nn.loss;

import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/** What losses are made of. */
final class Terms {

    private Terms() { }

    static int[] allAxes(Value x) {
        int[] axes = new int[x.rank()];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = i;
        }
        return axes;
    }

    static Value sum(NetworkBuilder net, Value x) {
        return x.rank() == 0 ? x : net.sum(x, false, allAxes(x));
    }

    static Value mean(NetworkBuilder net, Value x) {
        return x.rank() == 0 ? x : net.mean(x, false, allAxes(x));
    }

    static Value square(NetworkBuilder net, Value x) {
        return net.multiply(x, x);
    }

    /** 1 − x. */
    static Value complement(NetworkBuilder net, Value x) {
        return net.subtract(net.constant(1), x);
    }

    /** x + number. */
    static Value plus(NetworkBuilder net, Value x, double number) {
        return net.add(x, net.constant((float) number));
    }

    /** The differences of neighbours along an axis. */
    static Value differences(NetworkBuilder net, Value x, int axis) {
        int n = x.size(axis);
        return net.subtract(net.slice(x, axis, 1, n), net.slice(x, axis, 0, n - 1));
    }

}
