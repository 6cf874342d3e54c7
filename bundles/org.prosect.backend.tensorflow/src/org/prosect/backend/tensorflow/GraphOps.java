package org.prosect.backend.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gather;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Operations with Java numbers as arguments. Nothing is added to the graph for what changes nothing.
 *
 * @param tf the graph's own
 */
record GraphOps(Ops tf) {

    /** Whether operations are told to run on no graphics card. */
    boolean onProcessor() {
        return tf.scope().getDeviceString() == null || !tf.scope().getDeviceString().contains("GPU");
    }

    Operand<TInt32> ints(int... values) {
        return tf.constant(values);
    }

    Operand<TFloat32> number(double value) {
        return tf.constant((float) value);
    }

    Operand<TFloat32> floats(float[] values, int... sizes) {
        return tf.constant(shape(sizes), DataBuffers.of(values));
    }

    static Shape shape(int... sizes) {
        return Shape.of(Arrays.stream(sizes).asLongStream().toArray());
    }

    /** Sizes of an operand, which are always known. */
    static int[] sizes(Operand<?> x) {
        return Arrays.stream(x.asOutput().shape().asArray()).mapToInt(Math::toIntExact).toArray();
    }

    static List<Long> longs(int... values) {
        return Arrays.stream(values).asLongStream().boxed().toList();
    }

    <T extends TType> Operand<T> reshape(Operand<T> x, int... sizes) {
        return Arrays.equals(sizes(x), sizes) ? x : tf.reshape(x, ints(sizes));
    }

    /** Orders axes; where only axes of size 1 move, that is a reshape, which moves no values. */
    <T extends TType> Operand<T> permute(Operand<T> x, int... order) {
        int[] old = sizes(x);
        int[] sizes = new int[old.length];
        int last = -1;
        boolean moves = false;
        for (int i = 0; i < order.length; i++) {
            sizes[i] = old[order[i]];
            if (sizes[i] != 1) {
                moves |= order[i] < last;
                last = order[i];
            }
        }
        return moves ? tf.linalg.transpose(x, ints(order)) : reshape(x, sizes);
    }

    /** Appended at the front of the sizes, until there are so many. */
    <T extends TType> Operand<T> leadingOnes(Operand<T> x, int rank) {
        int[] old = sizes(x);
        if (old.length >= rank) {
            return x;
        }
        int[] sizes = new int[rank];
        Arrays.fill(sizes, 1);
        System.arraycopy(old, 0, sizes, rank - old.length, old.length);
        return reshape(x, sizes);
    }

    /** Places with a fixed value around. */
    Operand<TFloat32> pad(Operand<TFloat32> x, int[] before, int[] after, float value) {
        if (Arrays.stream(before).allMatch(i -> i == 0) && Arrays.stream(after).allMatch(i -> i == 0)) {
            return x;
        }
        return tf.pad(x, pairs(before, after), tf.constant(value));
    }

    Operand<TInt32> pairs(int[] before, int[] after) {
        int[][] pairs = new int[before.length][];
        for (int i = 0; i < before.length; i++) {
            pairs[i] = new int[] {before[i], after[i]};
        }
        return tf.constant(pairs);
    }

    <T extends TType> Operand<T> slice(Operand<T> x, int[] starts, int[] lengths) {
        return Arrays.equals(sizes(x), lengths) ? x : tf.slice(x, ints(starts), ints(lengths));
    }

    /** The places {@code from} on along an axis. */
    <T extends TType> Operand<T> slice(Operand<T> x, int axis, int from, int length) {
        int[] lengths = sizes(x);
        int[] starts = new int[lengths.length];
        starts[axis] = from;
        lengths[axis] = length;
        return slice(x, starts, lengths);
    }

    <T extends TType> Operand<T> gather(Operand<T> x, int axis, int... indices) {
        return tf.gather(x, ints(indices), tf.constant(axis), new Gather.Options[0]);
    }

    /** Equal parts along an axis. */
    <T extends TType> List<Operand<T>> split(Operand<T> x, int axis, int parts) {
        return new ArrayList<>(tf.split(tf.constant(axis), x, (long) parts).output());
    }

    <T extends TType> Operand<T> concat(int axis, List<Operand<T>> parts) {
        return parts.size() == 1 ? parts.getFirst() : tf.concat(parts, tf.constant(axis));
    }

    /** a · b of matrices, b turned if wanted. */
    Operand<TFloat32> matrixProduct(Operand<TFloat32> a, Operand<TFloat32> b, boolean turnA, boolean turnB) {
        return tf.linalg.matMul(a, b, MatMul.transposeA(turnA), MatMul.transposeB(turnB));
    }
}
