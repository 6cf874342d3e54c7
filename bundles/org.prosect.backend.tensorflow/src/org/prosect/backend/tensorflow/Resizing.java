package org.prosect.backend.tensorflow;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;

import org.prosect.nn.Attributes;
import org.prosect.nn.Node;
import org.prosect.nn.Value;
import org.tensorflow.Operand;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;

/**
 * Resizing one axis after the other, those that shrink most first: nearest by gathering, linear and cubic by a product with a small matrix, which
 * works for any number of axes, forward and backward. Costs two operations for each old size and new value; both layouts are served as they are.
 */
final class Resizing {

    private Resizing() { }

    static Map<String, Lowering> lowerings() {
        return Map.of("Resize", Resizing::lower);
    }

    private static void lower(Node node, NetworkGraph graph) {
        Value x = node.input(0);
        Value made = node.output();
        Layout layout = graph.layout(x);
        Attributes attributes = node.attributes();
        String mode = attributes.text("mode");
        String coordinates = attributes.text("coordinate_transformation_mode");
        boolean antialias = attributes.integer("antialias") == 1;
        Operand<TFloat32> y = graph.get(x, layout);
        int[] axes = IntStream.range(2, x.rank()).boxed()
                .sorted(Comparator.comparingDouble(axis -> (double) made.size(axis) / x.size(axis))).mapToInt(axis -> axis).toArray();
        for (int axis : axes) {
            int n = x.size(axis);
            int m = made.size(axis);
            int place = layout.place(axis, x.rank());
            if (n != m) {
                y = mode.equals("nearest") ? graph.ops().gather(y, place, ResizeWeights.nearest(n, m, coordinates))
                        : product(graph.ops(), y, place, ResizeWeights.of(n, m, mode.equals("cubic"), coordinates, antialias));
            }
        }
        graph.put(made, y, layout);
    }

    /** Each value along an axis in new ones. */
    static Operand<TFloat32> product(GraphOps ops, Operand<TFloat32> x, int axis, ResizeWeights weights) {
        int[] sizes = GraphOps.sizes(x);
        int outer = product(sizes, 0, axis);
        int inner = product(sizes, axis + 1, sizes.length);
        Operand<TFloat32> matrix = ops.floats(weights.flat(), weights.news(), weights.olds());
        Operand<TFloat32> y;
        if (inner == 1) {
            y = ops.matrixProduct(ops.reshape(x, outer, weights.olds()), matrix, false, true);
        } else if (outer == 1) {
            y = ops.matrixProduct(matrix, ops.reshape(x, weights.olds(), inner), false, false);
        } else {
            y = ops.tf().train.batchMatMul(matrix, ops.reshape(x, outer, weights.olds(), inner), TFloat32.class, new BatchMatMul.Options[0]);
        }
        sizes[axis] = weights.news();
        return ops.reshape(y, sizes);
    }

    private static int product(int[] sizes, int from, int to) {
        return IntStream.range(from, to).map(i -> sizes[i]).reduce(1, Math::multiplyExact);
    }
}
