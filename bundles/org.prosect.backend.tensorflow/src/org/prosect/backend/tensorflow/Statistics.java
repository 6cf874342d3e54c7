package org.prosect.backend.tensorflow;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

import org.prosect.nn.Node;
import org.prosect.nn.Value;
import org.tensorflow.Operand;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.op.core.ReduceMin;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Reductions, softmax and normalisations. */
final class Statistics {

    private Statistics() { }

    static Map<String, Lowering> lowerings() {
        return Map.of("ReduceMean", Statistics::reduce, "ReduceSum", Statistics::reduce, "ReduceMax", Statistics::reduce,
                "ReduceMin", Statistics::reduce, "Softmax", Statistics::softmax, "LayerNormalization", Statistics::layerNorm,
                "InstanceNormalization", (node, graph) -> new InstanceNorm(node, graph).lower(), "BatchNormalization", Statistics::batchNorm);
    }

    private static void reduce(Node node, NetworkGraph graph) {
        Value x = node.input(0);
        boolean keep = node.attributes().integer("keepdims") == 1;
        int[] axes = node.attributes().integers("axes");
        boolean orderStays = keep || axes.length > 0 && Arrays.stream(axes).allMatch(axis -> axis > 0);
        Layout layout = orderStays ? graph.layout(x) : Layout.FIRST;
        boolean channelsGone = !keep && Arrays.stream(axes).anyMatch(axis -> axis == 1);
        Operand<TInt32> places = graph.ops().ints(Arrays.stream(axes).map(axis -> layout.place(axis, x.rank())).toArray());
        Operand<TFloat32> from = graph.get(x, layout);
        Operand<TFloat32> made = switch (node.operator()) {
            case "ReduceMean" -> graph.tf().math.mean(from, places, Mean.keepDims(keep));
            case "ReduceSum" -> graph.tf().reduceSum(from, places, ReduceSum.keepDims(keep));
            case "ReduceMax" -> graph.tf().reduceMax(from, places, ReduceMax.keepDims(keep));
            default -> graph.tf().reduceMin(from, places, ReduceMin.keepDims(keep));
        };
        graph.put(node.output(), made, channelsGone ? Layout.FIRST : layout);
    }

    /** TensorFlow's own runs over the last axis. */
    private static void softmax(Node node, NetworkGraph graph) {
        Value x = node.input(0);
        int axis = node.attributes().integer("axis");
        Layout layout = axis == 1 && x.rank() > 2 ? Layout.LAST : graph.layout(x);
        int place = layout.place(axis, x.rank());
        int last = x.rank() - 1;
        int[] swap = IntStream.range(0, x.rank()).map(i -> i == place ? last : i == last ? place : i).toArray();
        GraphOps ops = graph.ops();
        graph.put(node.output(), ops.permute(graph.tf().nn.softmax(ops.permute(graph.get(x, layout), swap)), swap), layout);
    }

    private static void layerNorm(Node node, NetworkGraph graph) {
        GraphOps ops = graph.ops();
        Operand<TFloat32> x = graph.get(node.input(0), Layout.FIRST);
        int[] places = IntStream.range(node.attributes().integer("axis"), node.input(0).rank()).toArray();
        Operand<TFloat32> centred = ops.tf().math.sub(x, mean(ops, x, places));
        Operand<TFloat32> even = ops.tf().math.mul(centred, factor(node, ops, centred, places));
        Operand<TFloat32> scaled = ops.tf().math.mul(even, graph.get(node.input(1), Layout.FIRST));
        graph.put(node.output(), ops.tf().math.add(scaled, graph.get(node.input(2), Layout.FIRST)), Layout.FIRST);
    }

    /** 1 / √(variance + ε) of values whose mean over these places is 0. */
    static Operand<TFloat32> factor(Node node, GraphOps ops, Operand<TFloat32> centred, int[] places) {
        Operand<TFloat32> variance = mean(ops, ops.tf().math.square(centred), places);
        return ops.tf().math.rsqrt(ops.tf().math.add(variance, ops.number(node.attributes().real("epsilon"))));
    }

    /** One axis after the other, last first: TensorFlow sums a long column in one float, which loses four digits over a volume. */
    static Operand<TFloat32> mean(GraphOps ops, Operand<TFloat32> x, int[] places) {
        Operand<TFloat32> mean = x;
        for (int i = places.length - 1; i >= 0; i--) {
            mean = ops.tf().math.mean(mean, ops.ints(places[i]), Mean.keepDims(true));
        }
        return mean;
    }

    private static void batchNorm(Node node, NetworkGraph graph) {
        GraphOps ops = graph.ops();
        Value x = node.input(0);
        Operand<TFloat32> scale = graph.get(node.input(1), Layout.FIRST);
        Operand<TFloat32> shift = graph.get(node.input(2), Layout.FIRST);
        Operand<TFloat32> mean = graph.get(node.input(3), Layout.FIRST);
        Operand<TFloat32> variance = graph.get(node.input(4), Layout.FIRST);
        Operand<TFloat32> factor = ops.tf().math.mul(scale,
                ops.tf().math.rsqrt(ops.tf().math.add(variance, ops.number(node.attributes().real("epsilon")))));
        Operand<TFloat32> offset = ops.tf().math.sub(shift, ops.tf().math.mul(mean, factor));
        Layout layout = x.rank() > 2 ? Layout.LAST : Layout.FIRST;
        graph.put(node.output(), ops.tf().math.add(ops.tf().math.mul(graph.get(x, layout), factor), offset), layout);
    }
}
