package org.prosect.backend.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.prosect.nn.Attributes;
import org.prosect.nn.Node;
import org.prosect.nn.Value;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gather;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Values at the places of a grid: the 4 or 8 corners are gathered one after the other, so that two copies of the result are held and not nine. */
final class GridSampling {

    private final GraphOps ops;
    private final Ops tf;
    private final boolean border;
    private final boolean aligned;

    private GridSampling(GraphOps ops, Attributes attributes) {
        this.ops = ops;
        this.tf = ops.tf();
        this.border = attributes.text("padding_mode").equals("border");
        this.aligned = attributes.integer("align_corners") == 1;
    }

    static Map<String, Lowering> lowerings() {
        return Map.of("GridSample", GridSampling::lower);
    }

    /** A corner of the cells along one axis: its number and weight for each place. */
    private record Corner(Operand<TInt32> index, Operand<TFloat32> weight) { }

    private static void lower(Node node, NetworkGraph graph) {
        Value x = node.input(0);
        GridSampling sampling = new GridSampling(graph.ops(), node.attributes());
        boolean nearest = node.attributes().text("mode").equals("nearest");
        int axes = x.rank() - 2;
        int places = Math.toIntExact(node.input(1).shape().count() / axes);
        Operand<TFloat32> grid = graph.ops().reshape(graph.get(node.input(1), Layout.FIRST), places, axes);
        List<Output<TFloat32>> coordinates = graph.tf().unstack(grid, (long) axes, Unstack.axis(1L)).output();
        int[] sizes = new int[axes];
        List<List<Corner>> corners = new ArrayList<>();
        for (int i = 0; i < axes; i++) {
            sizes[i] = x.size(2 + i);
            Operand<TFloat32> at = sampling.places(coordinates.get(axes - 1 - i), sizes[i]);
            corners.add(nearest ? sampling.nearest(at, sizes[i]) : sampling.linear(at, sizes[i]));
        }
        int volume = Math.toIntExact(x.shape().count() / Math.max(1, (long) x.size(0) * x.size(1)));
        Operand<TFloat32> flat = graph.ops().reshape(graph.get(x, Layout.LAST), x.size(0) * volume, x.size(1));
        Operand<TFloat32> sum = sampling.sum(flat, sampling.images(x.size(0), volume, places), corners, sizes, nearest && sampling.border);
        graph.put(node.output(), graph.ops().reshape(sum, Layout.LAST.arrange(node.output().shape().toArray())), Layout.LAST);
    }

    /** From −1…1 to numbers of places. */
    private Operand<TFloat32> places(Operand<TFloat32> coordinate, int size) {
        double half = aligned ? (size - 1) / 2.0 : size / 2.0;
        Operand<TFloat32> at = tf.math.mul(tf.math.add(coordinate, ops.number(1)), ops.number(half));
        Operand<TFloat32> place = aligned ? at : tf.math.sub(at, ops.number(0.5));
        return border ? clamped(place, 0, size - 1) : clamped(place, -2, size + 1);
    }

    private Operand<TFloat32> clamped(Operand<TFloat32> x, double least, double most) {
        return tf.math.minimum(tf.math.maximum(x, ops.number(least)), ops.number(most));
    }

    private List<Corner> nearest(Operand<TFloat32> at, int size) {
        return List.of(corner(tf.stopGradient(tf.math.rint(at)), ops.number(1), size));
    }

    private List<Corner> linear(Operand<TFloat32> at, int size) {
        Operand<TFloat32> low = tf.stopGradient(tf.math.floor(at));
        Operand<TFloat32> share = tf.math.sub(at, low);
        return List.of(corner(low, tf.math.sub(ops.number(1), share), size), corner(tf.math.add(low, ops.number(1)), share, size));
    }

    /** With weight 0 beyond the ends, unless the border counts on. */
    private Corner corner(Operand<TFloat32> index, Operand<TFloat32> weight, int size) {
        Operand<TFloat32> inside = clamped(index, 0, size - 1);
        Operand<TFloat32> counted = border ? weight : tf.math.mul(weight, tf.dtypes.cast(tf.math.equal(inside, index), TFloat32.class));
        return new Corner(tf.dtypes.cast(inside, TInt32.class), counted);
    }

    /** Where the image of each place begins. */
    private Operand<TInt32> images(int batch, int volume, int places) {
        int[] starts = new int[batch];
        for (int i = 0; i < batch; i++) {
            starts[i] = i * volume;
        }
        Operand<TInt32> column = ops.reshape(ops.ints(starts), batch, 1);
        return ops.reshape(tf.broadcastTo(column, ops.ints(batch, places / Math.max(1, batch))), places);
    }

    private Operand<TFloat32> sum(Operand<TFloat32> values, Operand<TInt32> images, List<List<Corner>> corners, int[] sizes, boolean unweighted) {
        Operand<TFloat32> sum = null;
        int last = GraphOps.sizes(values)[0] - 1;
        for (int k = 0; k < Math.powExact(corners.getFirst().size(), sizes.length); k++) {
            Operand<TInt32> at = null;
            Operand<TFloat32> weight = null;
            int rest = k;
            for (int axis = 0; axis < sizes.length; axis++) {
                List<Corner> along = corners.get(axis);
                Corner corner = along.get(rest % along.size());
                rest /= along.size();
                at = at == null ? corner.index() : tf.math.add(tf.math.mul(at, tf.constant(sizes[axis])), corner.index());
                weight = weight == null ? corner.weight() : tf.math.mul(weight, corner.weight());
            }
            // places that are no numbers may become any index
            Operand<TInt32> safe = tf.math.maximum(tf.math.minimum(tf.math.add(at, images), tf.constant(last)), tf.constant(0));
            Ops after = sum == null ? tf : tf.withControlDependencies(sum);
            Operand<TFloat32> gathered = after.gather(values, safe, tf.constant(0), new Gather.Options[0]);
            Operand<TFloat32> part = unweighted ? gathered : tf.math.mul(gathered, tf.expandDims(weight, tf.constant(-1)));
            sum = sum == null ? part : tf.math.add(sum, part);
        }
        return sum;
    }
}
