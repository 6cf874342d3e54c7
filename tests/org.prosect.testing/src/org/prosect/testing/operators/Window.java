package org.prosect.testing.operators;

import java.util.Arrays;

import org.prosect.nn.Node;
import org.prosect.nn.Shape;

/** Sizes and moves of a kernel as three spatial axes (missing ones lead and have size 1). */
record Window(int[] in, int[] out, int[] kernel, int[] strides, int[] pads, int[] dilations) {

    static Window of(Node node, Shape in, int[] kernel) {
        Shape out = node.output().shape();
        int spatial = in.rank() - 2;
        int[] pads = Arrays.copyOf(node.attributes().integers("pads"), spatial);
        int[] dilations = node.attributes().has("dilations") ? node.attributes().integers("dilations") : new int[0];
        return new Window(three(tail(in), 1), three(tail(out), 1), three(kernel, 1), three(node.attributes().integers("strides"), 1), three(pads, 0),
                three(dilations, 1));
    }

    static int[] tail(Shape shape) {
        return Arrays.copyOfRange(shape.toArray(), 2, shape.rank());
    }

    int taps() {
        return kernel[0] * kernel[1] * kernel[2];
    }

    int places() {
        return in[0] * in[1] * in[2];
    }

    int results() {
        return out[0] * out[1] * out[2];
    }

    /** The input coordinate of a tap (output and tap along one axis); may be outside. */
    int at(int axis, int output, int tap) {
        return output * strides[axis] + tap * dilations[axis] - pads[axis];
    }

    /** The first input coordinate inside that an output takes, along one axis. */
    int first(int axis, int output) {
        int at = at(axis, output, 0);
        return at >= 0 ? at : at + Math.ceilDiv(-at, dilations[axis]) * dilations[axis];
    }

    /** Behind the last input coordinate inside that an output takes, along one axis. */
    int end(int axis, int output) {
        return Math.min(in[axis], at(axis, output, kernel[axis] - 1) + 1);
    }

    private static int[] three(int[] given, int missing) {
        int[] all = {missing, missing, missing};
        System.arraycopy(given, 0, all, 3 - given.length, given.length);
        return all;
    }
}
