package org.prosect.backend.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.prosect.nn.Node;
import org.prosect.nn.Value;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Transposed convolutions as the input gradient of convolutions without padding, from which the padding is cut off. */
final class TransposedConvolutions {

    private TransposedConvolutions() { }

    static Map<String, Lowering> lowerings() {
        return Map.of("ConvTranspose", TransposedConvolutions::lower);
    }

    private static void lower(Node node, NetworkGraph graph) {
        GraphOps ops = graph.ops();
        Value weight = node.input(1);
        Window window = Window.of(Arrays.copyOfRange(weight.shape().toArray(), 2, weight.rank()), node.attributes());
        int n = window.axes();
        int groups = node.attributes().integer("group");
        Operand<TFloat32> x = Convolutions.twoAxes(ops, graph.get(node.input(0), Layout.LAST));
        Operand<TFloat32> kernel = spread(ops, Convolutions.kernel(graph, weight, n), window);
        List<Operand<TFloat32>> xs = groups == 1 ? List.of(x) : ops.split(x, n + 1, groups);
        List<Operand<TFloat32>> kernels = groups == 1 ? List.of(kernel) : ops.split(kernel, n + 1, groups);
        List<Operand<TFloat32>> made = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            made.add(whole(graph, window, xs.get(i), kernels.get(i)));
        }
        int[] sizes = Layout.LAST.arrange(node.output().shape().toArray());
        int[] spatial = Arrays.copyOfRange(sizes, 1, sizes.length - 1);
        Operand<TFloat32> y = cut(ops, ops.concat(n + 1, made), window, n > spatial.length ? new int[] {1, spatial[0]} : spatial);
        if (node.inputs().size() > 2) {
            y = ops.tf().nn.biasAdd(y, graph.get(node.input(2), Layout.FIRST));
        }
        graph.put(node.output(), ops.reshape(y, sizes), Layout.LAST);
    }

    /** All places that the kernels reach. */
    private static Operand<TFloat32> whole(NetworkGraph graph, Window window, Operand<TFloat32> x, Operand<TFloat32> kernel) {
        GraphOps ops = graph.ops();
        int n = window.axes();
        int[] sizes = GraphOps.sizes(x);
        for (int i = 0; i < n; i++) {
            sizes[i + 1] = (sizes[i + 1] - 1) * window.strides()[i] + window.reach(i);
        }
        sizes[n + 1] = GraphOps.sizes(kernel)[n];
        List<Long> steps = window.stepList();
        if (n == 2) {
            return ops.tf().nn.conv2dBackpropInput(ops.ints(sizes), kernel, x, steps, "VALID");
        }
        return graph.cut(ops.tf().nn.conv3dBackpropInput(ops.ints(sizes), kernel, x, steps, "VALID"),
                new Cut.Input(x, dy -> ops.tf().nn.conv3d(dy, kernel, steps, "VALID")),
                new Cut.Input(kernel, dy -> ops.tf().nn.conv3dBackpropFilter(dy, ops.ints(GraphOps.sizes(kernel)), x, steps, "VALID")));
    }

    /** Without the padding, and with zeros where the output padding lies beyond all kernels. */
    private static Operand<TFloat32> cut(GraphOps ops, Operand<TFloat32> whole, Window window, int[] wanted) {
        int[] sizes = GraphOps.sizes(whole);
        int[] beyond = new int[sizes.length];
        int[] starts = new int[sizes.length];
        int[] lengths = sizes.clone();
        for (int i = 0; i < wanted.length; i++) {
            starts[i + 1] = window.before()[i];
            lengths[i + 1] = wanted[i];
            beyond[i + 1] = Math.max(0, starts[i + 1] + wanted[i] - sizes[i + 1]);
        }
        return ops.slice(ops.pad(whole, new int[sizes.length], beyond, 0), starts, lengths);
    }

    /** A kernel with zeros between its taps: TensorFlow's gradients know no dilation on processors. */
    static Operand<TFloat32> spread(GraphOps ops, Operand<TFloat32> kernel, Window window) {
        Operand<TFloat32> wide = kernel;
        for (int axis = 0; axis < window.axes(); axis++) {
            int d = window.dilations()[axis];
            if (d > 1) {
                int[] sizes = GraphOps.sizes(wide);
                int[] apart = new int[sizes.length + 1];
                System.arraycopy(sizes, 0, apart, 0, axis + 1);
                apart[axis + 1] = 1;
                System.arraycopy(sizes, axis + 1, apart, axis + 2, sizes.length - axis - 1);
                int[] after = new int[apart.length];
                after[axis + 1] = d - 1;
                Operand<TFloat32> zeros = ops.pad(ops.reshape(wide, apart), new int[apart.length], after, 0);
                sizes[axis] *= d;
                wide = ops.slice(ops.reshape(zeros, sizes), axis, 0, window.reach(axis));
            }
        }
        return wide;
    }
}
