package org.prosect.backend.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.prosect.nn.Node;
import org.prosect.nn.Value;
import org.tensorflow.Operand;
import org.tensorflow.op.nn.Conv2d;
import org.tensorflow.op.nn.Conv2dBackpropFilter;
import org.tensorflow.op.nn.Conv2dBackpropInput;
import org.tensorflow.op.nn.DepthwiseConv2dNative;
import org.tensorflow.types.TFloat32;

/** Convolutions, channel-last. One spatial axis is treated as two. */
final class Convolutions {

    private Convolutions() { }

    static Map<String, Lowering> lowerings() {
        return Map.of("Conv", Convolutions::conv);
    }

    private static void conv(Node node, NetworkGraph graph) {
        GraphOps ops = graph.ops();
        Value weight = node.input(1);
        Window window = Window.of(Arrays.copyOfRange(weight.shape().toArray(), 2, weight.rank()), node.attributes());
        Operand<TFloat32> x = twoAxes(ops, graph.get(node.input(0), Layout.LAST));
        Operand<TFloat32> y = grouped(node, graph, window, x);
        if (node.inputs().size() > 2) {
            y = ops.tf().nn.biasAdd(y, graph.get(node.input(2), Layout.FIRST));
        }
        graph.put(node.output(), ops.reshape(y, Layout.LAST.arrange(node.output().shape().toArray())), Layout.LAST);
    }

    private static Operand<TFloat32> grouped(Node node, NetworkGraph graph, Window asked, Operand<TFloat32> x) {
        GraphOps ops = graph.ops();
        Value weight = node.input(1);
        int groups = node.attributes().integer("group");
        int n = asked.axes();
        boolean widened = graph.trains() && asked.dilated();
        Window window = widened ? asked.widened() : asked;
        boolean evenlyOver2 = window.strides()[n - 2] == window.strides()[n - 1];
        if (groups > 1 && groups == node.input(0).size(1) && evenlyOver2) {
            return depthwise(graph, window, x, widened(ops, asked, widened, depthwiseKernel(graph, weight, groups, n)));
        }
        Operand<TFloat32> kernel = widened(ops, asked, widened, kernel(graph, weight, n));
        if (groups == 1) {
            return plain(graph, window, x, kernel);
        }
        List<Operand<TFloat32>> xs = ops.split(x, n + 1, groups);
        List<Operand<TFloat32>> kernels = ops.split(kernel, n + 1, groups);
        List<Operand<TFloat32>> made = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            made.add(plain(graph, window, xs.get(i), kernels.get(i)));
        }
        return ops.concat(n + 1, made);
    }

    /** TensorFlow's gradients know no dilation on processors: in training zeros stand between the taps. */
    private static Operand<TFloat32> widened(GraphOps ops, Window asked, boolean widened, Operand<TFloat32> kernel) {
        return widened ? TransposedConvolutions.spread(ops, kernel, asked) : kernel;
    }

    /** A kernel as (taps…, second, first) with two axes of taps at least. */
    static Operand<TFloat32> kernel(NetworkGraph graph, Value weight, int axes) {
        return graph.ops().leadingOnes(graph.weight(weight, Relayout.kernel(weight.rank())), axes + 2);
    }

    /** From (channels · m, 1, taps…) to (taps…, channels, m): the order of the channels is the same. */
    private static Operand<TFloat32> depthwiseKernel(NetworkGraph graph, Value weight, int channels, int axes) {
        Operand<TFloat32> kernel = kernel(graph, weight, axes);
        int[] sizes = GraphOps.sizes(kernel);
        sizes[axes] = channels;
        sizes[axes + 1] = weight.size(0) / channels;
        return graph.ops().reshape(kernel, sizes);
    }

    /** (n, l, c) as (n, 1, l, c). */
    static Operand<TFloat32> twoAxes(GraphOps ops, Operand<TFloat32> x) {
        int[] s = GraphOps.sizes(x);
        return s.length == 3 ? ops.reshape(x, s[0], 1, s[1], s[2]) : x;
    }

    static int[] spatial(Operand<TFloat32> x) {
        int[] sizes = GraphOps.sizes(x);
        return Arrays.copyOfRange(sizes, 1, sizes.length - 1);
    }

    private static Operand<TFloat32> plain(NetworkGraph graph, Window window, Operand<TFloat32> x, Operand<TFloat32> kernel) {
        if (window.axes() == 2) {
            return flat(graph, window, x, kernel);
        }
        if (window.dilated()) {
            return byDepth(graph, window, x, kernel, false);
        }
        return solid(graph, window, x, kernel);
    }

    private static Operand<TFloat32> solid(NetworkGraph graph, Window window, Operand<TFloat32> x, Operand<TFloat32> kernel) {
        if (window.padded() && window.isSame(spatial(x))) {
            return solid(graph, window.stepList(), "SAME", x, kernel);
        }
        Window trimmed = window.trimmed(spatial(x));
        Operand<TFloat32> wide = graph.ops().pad(x, Window.outer(trimmed.before(), 0), Window.outer(trimmed.after(), 0), 0);
        return solid(graph, window.stepList(), "VALID", wide, kernel);
    }

    /** The one place where Conv3D is made, whose gradient TensorFlow lacks. */
    private static Operand<TFloat32> solid(NetworkGraph graph, List<Long> steps, String padding, Operand<TFloat32> x, Operand<TFloat32> kernel) {
        GraphOps ops = graph.ops();
        return graph.cut(ops.tf().nn.conv3d(x, kernel, steps, padding),
                new Cut.Input(x, dy -> ops.tf().nn.conv3dBackpropInput(ops.ints(GraphOps.sizes(x)), kernel, dy, steps, padding)),
                new Cut.Input(kernel, dy -> ops.tf().nn.conv3dBackpropFilter(x, ops.ints(GraphOps.sizes(kernel)), dy, steps, padding)));
    }

    /** TensorFlow's own gradient forgets explicit padding. */
    private static Operand<TFloat32> flat(NetworkGraph graph, Window window, Operand<TFloat32> x, Operand<TFloat32> kernel) {
        GraphOps ops = graph.ops();
        List<Long> steps = window.stepList();
        Conv2d.Options spread = Conv2d.dilations(window.dilationList());
        if (!window.padded()) {
            return ops.tf().nn.conv2d(x, kernel, steps, "VALID", spread);
        }
        List<Long> pads = window.padList();
        return graph.cut(ops.tf().nn.conv2d(x, kernel, steps, "EXPLICIT", spread, Conv2d.explicitPaddings(pads)),
                new Cut.Input(x, dy -> ops.tf().nn.conv2dBackpropInput(ops.ints(GraphOps.sizes(x)), kernel, dy, steps, "EXPLICIT",
                        Conv2dBackpropInput.explicitPaddings(pads))),
                new Cut.Input(kernel, dy -> ops.tf().nn.conv2dBackpropFilter(x, ops.ints(GraphOps.sizes(kernel)), dy, steps, "EXPLICIT",
                        Conv2dBackpropFilter.explicitPaddings(pads))));
    }

    private static Operand<TFloat32> depthwise(NetworkGraph graph, Window window, Operand<TFloat32> x, Operand<TFloat32> kernel) {
        GraphOps ops = graph.ops();
        if (window.axes() == 3) {
            return byDepth(graph, window, x, kernel, true);
        }
        Window trimmed = window.trimmed(spatial(x));
        Operand<TFloat32> wide = ops.pad(x, Window.outer(trimmed.before(), 0), Window.outer(trimmed.after(), 0), 0);
        return ops.tf().nn.depthwiseConv2dNative(wide, kernel, window.stepList(), "VALID", DepthwiseConv2dNative.dilations(window.dilationList()));
    }

    /** A 3D convolution as the sum of 2D ones, one for each tap along the depth: what TensorFlow has no 3D kernel for on processors. */
    private static Operand<TFloat32> byDepth(NetworkGraph graph, Window window, Operand<TFloat32> x, Operand<TFloat32> kernel, boolean depthwise) {
        GraphOps ops = graph.ops();
        int depth = window.places(0, GraphOps.sizes(x)[1]);
        Operand<TFloat32> wide = ops.pad(x, new int[] {0, window.before()[0], 0, 0, 0}, new int[] {0, window.after()[0], 0, 0, 0}, 0);
        Window plane = window.from(1);
        int[] k = GraphOps.sizes(kernel);
        Operand<TFloat32> sum = null;
        for (int tap = 0; tap < window.kernel()[0]; tap++) {
            Operand<TFloat32> slab = everyNth(ops, wide, tap * window.dilations()[0], window.strides()[0], depth);
            int[] s = GraphOps.sizes(slab);
            Operand<TFloat32> planes = ops.reshape(slab, s[0] * s[1], s[2], s[3], s[4]);
            Operand<TFloat32> taps = ops.reshape(ops.slice(kernel, 0, tap, 1), k[1], k[2], k[3], k[4]);
            Operand<TFloat32> part = depthwise ? depthwise(graph, plane, planes, taps) : flat(graph, plane, planes, taps);
            sum = sum == null ? part : ops.tf().math.add(sum, part);
        }
        int[] made = GraphOps.sizes(sum);
        return ops.reshape(sum, GraphOps.sizes(x)[0], depth, made[1], made[2], made[3]);
    }

    private static Operand<TFloat32> everyNth(GraphOps ops, Operand<TFloat32> x, int from, int step, int number) {
        if (step == 1) {
            return ops.slice(x, 1, from, number);
        }
        int[] indices = new int[number];
        Arrays.setAll(indices, i -> from + i * step);
        return ops.gather(x, 1, indices);
    }
}
