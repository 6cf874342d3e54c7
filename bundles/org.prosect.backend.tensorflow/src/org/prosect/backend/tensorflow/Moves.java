package org.prosect.backend.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.prosect.nn.Attributes;
import org.prosect.nn.Node;
import org.prosect.nn.Value;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** What moves values without computing: the layout is kept where the operator leaves batch and channels where they are. */
final class Moves {

    private Moves() { }

    static Map<String, Lowering> lowerings() {
        return Map.of("Reshape", Moves::reshape, "Transpose", Moves::transpose, "Concat", Moves::concat, "Slice", Moves::slice,
                "Gather", Moves::gather, "Expand", Moves::expand, "Pad", Moves::pad);
    }

    private static void reshape(Node node, NetworkGraph graph) {
        Value x = node.input(0);
        Value made = node.output();
        boolean onlySpatial = x.rank() > 2 && made.rank() > 2 && x.size(0) == made.size(0) && x.size(1) == made.size(1);
        Layout layout = onlySpatial ? graph.layout(x) : Layout.FIRST;
        graph.put(made, graph.ops().reshape(graph.get(x, layout), layout.arrange(made.shape().toArray())), layout);
    }

    /** A weight is turned when it is loaded; a value that lies channel-last may already have the wanted order. */
    private static void transpose(Node node, NetworkGraph graph) {
        Value x = node.input(0);
        int[] order = node.attributes().integers("perm");
        if (graph.isTurnedWhenLoaded(x)) {
            graph.put(node.output(), graph.weight(x, new Relayout(order)), Layout.FIRST);
            return;
        }
        Layout layout = graph.layout(x);
        int[] places = Arrays.stream(order).map(axis -> layout.place(axis, x.rank())).toArray();
        boolean channelsStay = x.rank() > 2 && order[0] == 0 && order[1] == 1;
        Layout after = channelsStay ? layout : Layout.FIRST;
        graph.put(node.output(), graph.ops().permute(graph.get(x, layout), after.arrange(places)), after);
    }

    private static void concat(Node node, NetworkGraph graph) {
        Value made = node.output();
        Layout layout = graph.common(made, node.inputs().toArray(Value[]::new));
        List<Operand<TFloat32>> parts = new ArrayList<>();
        node.inputs().forEach(part -> parts.add(graph.get(part, layout)));
        graph.put(made, graph.ops().concat(layout.place(node.attributes().integer("axis"), made.rank()), parts), layout);
    }

    private static void slice(Node node, NetworkGraph graph) {
        Value x = node.input(0);
        Layout layout = graph.layout(x);
        int[] starts = new int[x.rank()];
        int[] axes = node.attributes().integers("axes");
        for (int i = 0; i < axes.length; i++) {
            starts[axes[i]] = node.attributes().integers("starts")[i];
        }
        int[] lengths = layout.arrange(node.output().shape().toArray());
        graph.put(node.output(), graph.ops().slice(graph.get(x, layout), layout.arrange(starts), lengths), layout);
    }

    private static void gather(Node node, NetworkGraph graph) {
        Value x = node.input(0);
        Layout layout = graph.layout(x);
        int axis = layout.place(node.attributes().integer("axis"), x.rank());
        graph.put(node.output(), graph.ops().gather(graph.get(x, layout), axis, node.attributes().integers("indices")), layout);
    }

    private static void expand(Node node, NetworkGraph graph) {
        Value made = node.output();
        Layout layout = graph.common(made, node.input(0));
        Operand<TFloat32> x = graph.stretched(node.input(0), made.rank(), layout);
        int[] sizes = layout.arrange(made.shape().toArray());
        graph.put(made, Arrays.equals(GraphOps.sizes(x), sizes) ? x : graph.tf().broadcastTo(x, graph.ops().ints(sizes)), layout);
    }

    /** Zeros, the outermost values repeated, or mirrored without repeating them; negative pads cut off. */
    private static void pad(Node node, NetworkGraph graph) {
        Value x = node.input(0);
        Layout layout = graph.layout(x);
        Attributes attributes = node.attributes();
        int[] pads = attributes.integers("pads");
        int[] before = layout.arrange(Arrays.copyOf(pads, x.rank()));
        int[] after = layout.arrange(Arrays.copyOfRange(pads, x.rank(), 2 * x.rank()));
        Operand<TFloat32> y = cut(graph.ops(), graph.get(x, layout), before, after);
        String mode = attributes.text("mode");
        y = switch (mode) {
            case "constant" -> graph.ops().pad(y, positive(before), positive(after), 0);
            case "edge", "reflect" -> byIndices(graph.ops(), y, positive(before), positive(after), mode.equals("edge"));
            default -> throw new IllegalArgumentException("padding mode " + mode);
        };
        graph.put(node.output(), y, layout);
    }

    private static Operand<TFloat32> cut(GraphOps ops, Operand<TFloat32> x, int[] before, int[] after) {
        int[] lengths = GraphOps.sizes(x);
        int[] starts = new int[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            starts[i] = Math.max(0, -before[i]);
            lengths[i] -= starts[i] + Math.max(0, -after[i]);
        }
        return ops.slice(x, starts, lengths);
    }

    private static int[] positive(int[] pads) {
        return Arrays.stream(pads).map(i -> Math.max(0, i)).toArray();
    }

    private static Operand<TFloat32> byIndices(GraphOps ops, Operand<TFloat32> x, int[] before, int[] after, boolean edge) {
        Operand<TFloat32> y = x;
        int[] sizes = GraphOps.sizes(x);
        for (int axis = 0; axis < sizes.length; axis++) {
            if (before[axis] + after[axis] > 0) {
                int[] from = new int[before[axis] + sizes[axis] + after[axis]];
                for (int i = 0; i < from.length; i++) {
                    int at = i - before[axis];
                    from[i] = edge ? Math.clamp(at, 0, sizes[axis] - 1) : mirrored(at, sizes[axis]);
                }
                y = ops.gather(y, axis, from);
            }
        }
        return y;
    }

    private static int mirrored(int at, int size) {
        int period = Math.max(1, 2 * (size - 1));
        int phase = Math.floorMod(at, period);
        return phase < size ? phase : period - phase;
    }
}
