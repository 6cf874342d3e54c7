package org.prosect.backend.tensorflow;

import org.prosect.nn.Node;

/** Says what one operator is in TensorFlow. Without state. */
@FunctionalInterface
interface Lowering {

    /** Adds the operations for a node to the graph and puts its output there. */
    void lower(Node node, NetworkGraph graph);
}
