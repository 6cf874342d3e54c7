package org.prosect.backend.tensorflow;

import java.util.List;

import org.prosect.nn.Node;
import org.prosect.nn.Value;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/** Hears of everything that a graph is built from, and may set something in between. */
interface Tape {

    /** For graphs that are only run: nothing is kept. */
    Tape NONE = new Tape() {

        @Override
        public void lower(Node node, NetworkGraph graph, Lowering lowering) {
            lowering.lower(node, graph);
        }

        @Override
        public Operand<? extends TType> read(Value value, Layout layout, Operand<? extends TType> operand) {
            return operand;
        }

        @Override
        public Operand<TFloat32> cut(Operand<TFloat32> made, List<Cut.Input> inputs) {
            return made;
        }

        @Override
        public boolean trains() {
            return false;
        }
    };

    /** Adds a node to the graph. */
    void lower(Node node, NetworkGraph graph, Lowering lowering);

    /** What a lowering gets in place of an operand that it reads. */
    Operand<? extends TType> read(Value value, Layout layout, Operand<? extends TType> operand);

    /** What a lowering goes on with after an operation whose gradient TensorFlow is not asked for. */
    Operand<TFloat32> cut(Operand<TFloat32> made, List<Cut.Input> inputs);

    /** Whether gradients will be made: weights then keep the layout of checkpoints and are turned on every run. */
    boolean trains();
}
