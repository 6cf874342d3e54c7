package org.prosect.backend.tensorflow;

import java.util.Arrays;
import java.util.Map;

import org.prosect.nn.Node;
import org.prosect.nn.Value;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Maximum and mean over windows, channel-last. */
final class Pooling {

    private static final int MANY_WINDOWS = 64;

    /** How many multiplications in matrix products take as long as reading one value of a window. */
    private static final int PRODUCTS_FOR_A_READ = 15;

    private Pooling() { }

    static Map<String, Lowering> lowerings() {
        return Map.of("MaxPool", Pooling::maximum, "AveragePool", Pooling::average);
    }

    private static void maximum(Node node, NetworkGraph graph) {
        GraphOps ops = graph.ops();
        Window window = Window.of(node.attributes().integers("kernel_shape"), node.attributes());
        Operand<TFloat32> x = Convolutions.twoAxes(ops, graph.get(node.input(0), Layout.LAST));
        boolean same = window.padded() && window.isSame(Convolutions.spatial(x));
        Operand<TFloat32> wide = same ? x : padded(ops, x, window, Float.NEGATIVE_INFINITY);
        String padding = same ? "SAME" : "VALID";
        Operand<TFloat32> y = window.axes() == 3 ? ops.tf().nn.maxPool3d(wide, window.kernelList(), window.stepList(), padding)
                : ops.tf().nn.maxPool(wide, ops.ints(Window.outer(window.kernel(), 1)), ops.ints(Window.outer(window.strides(), 1)), padding);
        put(node, graph, y);
    }

    private static void average(Node node, NetworkGraph graph) {
        GraphOps ops = graph.ops();
        Window window = Window.of(node.attributes().integers("kernel_shape"), node.attributes());
        int[] sizes = node.input(0).shape().toArray();
        if (sizes.length - 2 == window.axes() && overlapMuch(window, Arrays.copyOfRange(sizes, 2, sizes.length))) {
            averageByAxes(node, graph, window);
            return;
        }
        Operand<TFloat32> x = Convolutions.twoAxes(ops, graph.get(node.input(0), Layout.LAST));
        Operand<TFloat32> wide = padded(ops, x, window, 0);
        Operand<TFloat32> y = window.axes() == 3 ? ops.tf().nn.avgPool3d(wide, window.kernelList(), window.stepList(), "VALID")
                : ops.tf().nn.avgPool(wide, window.kernelList(), window.stepList(), "VALID");
        if (window.padded() && node.attributes().integer("count_include_pad") == 0) {
            y = ops.tf().math.mul(y, shares(ops, window, Convolutions.spatial(x)));
        }
        put(node, graph, y);
    }

    /** Whether each value is in so many windows that summing one axis after the other is faster, for spatial sizes. */
    private static boolean overlapMuch(Window window, int[] sizes) {
        double windows = 1;
        for (int axis = 0; axis < window.axes(); axis++) {
            windows *= (double) window.kernel()[axis] / window.strides()[axis];
        }
        return windows >= MANY_WINDOWS && Arrays.stream(sizes).sum() < PRODUCTS_FOR_A_READ * windows;
    }

    /** By a product with a matrix of few diagonals for each axis, in either layout, padding included. */
    private static void averageByAxes(Node node, NetworkGraph graph, Window window) {
        Value x = node.input(0);
        Layout layout = graph.layout(x);
        boolean counted = node.attributes().integer("count_include_pad") == 1;
        Operand<TFloat32> y = graph.get(x, layout);
        for (int axis = 0; axis < window.axes(); axis++) {
            y = Resizing.product(graph.ops(), y, layout.place(2 + axis, x.rank()), ResizeWeights.means(x.size(2 + axis), window, axis, counted));
        }
        graph.put(node.output(), y, layout);
    }

    private static Operand<TFloat32> padded(GraphOps ops, Operand<TFloat32> x, Window window, float value) {
        Window trimmed = window.trimmed(Convolutions.spatial(x));
        return ops.pad(x, Window.outer(trimmed.before(), 0), Window.outer(trimmed.after(), 0), value);
    }

    /** For each place: values in a whole window over values that are not padding; a product of one factor an axis. */
    private static Operand<TFloat32> shares(GraphOps ops, Window window, int[] sizes) {
        Operand<TFloat32> product = ops.number(1);
        for (int axis = 0; axis < window.axes(); axis++) {
            float[] share = new float[window.places(axis, sizes[axis])];
            for (int i = 0; i < share.length; i++) {
                int from = i * window.strides()[axis] - window.before()[axis];
                int inside = Math.min(sizes[axis], from + window.kernel()[axis]) - Math.max(0, from);
                share[i] = (float) window.kernel()[axis] / inside;
            }
            int[] shape = new int[window.axes() + 2];
            Arrays.fill(shape, 1);
            shape[axis + 1] = share.length;
            product = ops.tf().math.mul(product, ops.floats(share, shape));
        }
        return product;
    }

    private static void put(Node node, NetworkGraph graph, Operand<TFloat32> y) {
        graph.put(node.output(), graph.ops().reshape(y, Layout.LAST.arrange(node.output().shape().toArray())), Layout.LAST);
    }
}
