package org.prosect.backend.tensorflow;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.prosect.nn.Node;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.op.nn.FusedBatchNormGrad;
import org.tensorflow.types.TFloat32;

/**
 * (x − mean) · scale / √(variance + ε) + shift, with the statistics of each channel of each image, channel-last. The gradient of x is, with f =
 * scale / √(variance + ε), c = x − mean, and means over the places of a channel, f · (dy − mean(dy) − c · mean(dy · c) / (variance + ε)).
 */
final class InstanceNorm {

    private final Node node;
    private final NetworkGraph graph;
    private final GraphOps ops;
    private final Ops tf;
    private final int[] places;
    private Operand<TFloat32> centred;
    private Operand<TFloat32> factor;
    private Operand<TFloat32> scale;
    private Operand<TFloat32> meanGradient;
    private Operand<TFloat32> meanProduct;

    InstanceNorm(Node node, NetworkGraph graph) {
        this.node = node;
        this.graph = graph;
        this.ops = graph.ops();
        this.tf = ops.tf();
        this.places = IntStream.range(1, node.input(0).rank() - 1).toArray();
    }

    /** Adds it to the graph. */
    void lower() {
        Operand<TFloat32> x = graph.get(node.input(0), Layout.LAST);
        scale = graph.get(node.input(1), Layout.FIRST);
        Operand<TFloat32> shift = graph.get(node.input(2), Layout.FIRST);
        if (node.input(0).size(0) == 1 && graph.trains() && ops.onProcessor()) {
            fused(x, shift);
            return;
        }
        centred = tf.math.sub(x, Statistics.mean(ops, x, places));
        factor = Statistics.factor(node, ops, centred, places);
        Operand<TFloat32> made = tf.math.add(tf.math.mul(centred, tf.math.mul(factor, scale)), shift);
        graph.put(node.output(), graph.cut(made, new Cut.Input(x, this::ofValues), new Cut.Input(scale, this::ofScale),
                new Cut.Input(shift, this::ofShift)), Layout.LAST);
    }

    /**
     * One image on the processor: a batch normalisation, which TensorFlow does in fewer passes over memory, forward and backward. The statistics
     * are taken here, as it would sum a long column in one float. On graphics cards its gradient wants the inverse root in place of the variance.
     */
    private void fused(Operand<TFloat32> x, Operand<TFloat32> shift) {
        int[] sizes = GraphOps.sizes(x);
        int width = sizes[sizes.length - 2];
        int channels = sizes[sizes.length - 1];
        int[] plane = {1, Math.toIntExact(node.input(0).shape().count() / Math.max(1, (long) channels * width)), width, channels};
        float epsilon = (float) node.attributes().real("epsilon");
        Operand<TFloat32> kept = Statistics.mean(ops, x, places);
        Operand<TFloat32> variance = ops.reshape(Statistics.mean(ops, tf.math.squaredDifference(x, kept), places), channels);
        Operand<TFloat32> mean = ops.reshape(kept, channels);
        Operand<TFloat32> flat = ops.reshape(x, plane);
        Operand<TFloat32> made = tf.nn.fusedBatchNorm(flat, scale, shift, mean, variance, FusedBatchNorm.epsilon(epsilon),
                FusedBatchNorm.isTraining(false)).y();
        Function<Operand<TFloat32>, FusedBatchNormGrad<TFloat32, TFloat32>> gradient = once(dy -> tf.nn.fusedBatchNormGrad(ops.reshape(dy, plane),
                flat, scale, mean, variance, ops.floats(new float[0], 0), FusedBatchNormGrad.epsilon(epsilon), FusedBatchNormGrad.isTraining(true)));
        graph.put(node.output(), graph.cut(ops.reshape(made, sizes),
                new Cut.Input(x, dy -> ops.reshape(gradient.apply(dy).xBackprop(), sizes)),
                new Cut.Input(scale, dy -> gradient.apply(dy).scaleBackprop()),
                new Cut.Input(shift, dy -> gradient.apply(dy).offsetBackprop())), Layout.LAST);
    }

    /** What a function gives, added to the graph once for each argument. */
    private static <A, B> Function<A, B> once(Function<A, B> function) {
        Map<A, B> known = new HashMap<>();
        return argument -> known.computeIfAbsent(argument, function);
    }

    /** The two means, once for all three gradients. */
    private void average(Operand<TFloat32> dy) {
        if (meanGradient == null) {
            meanGradient = Statistics.mean(ops, dy, places);
            meanProduct = Statistics.mean(ops, tf.math.mul(dy, centred), places);
        }
    }

    private Operand<TFloat32> ofValues(Operand<TFloat32> dy) {
        average(dy);
        Operand<TFloat32> slope = tf.math.mul(meanProduct, tf.math.square(factor));
        Operand<TFloat32> free = tf.math.sub(tf.math.sub(dy, meanGradient), tf.math.mul(centred, slope));
        return tf.math.mul(free, tf.math.mul(factor, scale));
    }

    private Operand<TFloat32> ofScale(Operand<TFloat32> dy) {
        average(dy);
        return total(tf.math.mul(meanProduct, factor));
    }

    private Operand<TFloat32> ofShift(Operand<TFloat32> dy) {
        average(dy);
        return total(meanGradient);
    }

    /** From means over places to sums for each channel over all images. */
    private Operand<TFloat32> total(Operand<TFloat32> means) {
        int[] leading = IntStream.range(0, node.input(0).rank() - 1).toArray();
        long count = node.input(0).shape().count() / Math.max(1, (long) node.input(0).size(0) * node.input(0).size(1));
        return tf.math.mul(tf.reduceSum(means, ops.ints(leading), ReduceSum.keepDims(false)), ops.number(count));
    }
}
