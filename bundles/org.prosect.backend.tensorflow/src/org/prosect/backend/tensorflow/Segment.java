package org.prosect.backend.tensorflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.prosect.nn.Value;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Some nodes of a network of which all results but one, the root, are used only once and only by the others: gradients go through them at one blow.
 * What they read from outside stands behind a stop of their own, so that TensorFlow's gradients end there.
 */
final class Segment {

    /** An operand that is read from outside, for a value in a layout. */
    record Leaf(Value value, Layout layout) { }

    private final Value root;
    private final Map<Leaf, Operand<TFloat32>> stops = new HashMap<>();
    private final Map<Output<?>, Leaf> leaves = new HashMap<>();
    private final Set<Output<?>> fixed = new HashSet<>();
    private final List<List<Cut>> cuts = new ArrayList<>();

    Segment(Value root) {
        this.root = root;
    }

    /** The value that others use. */
    Value root() {
        return root;
    }

    /** Operands that gradients are wanted for. */
    Map<Output<?>, Leaf> leaves() {
        return leaves;
    }

    /** Operands that no gradient is wanted for. */
    Set<Output<?>> fixed() {
        return fixed;
    }

    /** The cuts of each node that has some, which do not depend on one another, in the order of the nodes. */
    List<List<Cut>> cuts() {
        return cuts;
    }

    Operand<TFloat32> stopped(Ops tf, Leaf leaf, Operand<TFloat32> operand) {
        return stops.computeIfAbsent(leaf, key -> {
            Operand<TFloat32> stop = tf.stopGradient(operand);
            leaves.put(stop.asOutput(), leaf);
            return stop;
        });
    }
}
