package org.prosect.backend.tensorflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.prosect.nn.Network;
import org.prosect.nn.Node;
import org.prosect.nn.Value;
import org.prosect.nn.ValueType;
import org.prosect.nn.training.TrainingPlan;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * Divides a network into {@link Segment}s while its graph is built. Values that depend on no trained parameter, and conditions, are read as they are
 * and get no gradient.
 */
final class GradientTape implements Tape {

    /** Operators that are flat wherever they have a derivative. */
    private static final Set<String> FLAT = Set.of("Floor", "Ceil", "Round", "Sign");

    private final Ops tf;
    private final Set<Value> needing = new HashSet<>();
    private final Map<Node, Segment> segments = new HashMap<>();
    private final Map<Value, Segment> inside = new HashMap<>();
    private final List<Segment> inOrder = new ArrayList<>();
    private Segment current;
    private List<Cut> cuts = List.of();

    GradientTape(TrainingPlan plan, Ops tf) {
        this.tf = tf;
        Network network = plan.network();
        network.parameters().forEach((name, value) -> {
            if (plan.isTrained(name)) {
                needing.add(value);
            }
        });
        for (Node node : network.nodes()) {
            Value made = node.output();
            if (made.type() == ValueType.FLOAT && !FLAT.contains(node.operator()) && node.inputs().stream().anyMatch(needing::contains)) {
                needing.add(made);
            }
        }
        divide(network, plan.network().outputs().get(plan.loss()));
    }

    private void divide(Network network, Value loss) {
        Map<Value, Node> makers = new HashMap<>();
        network.nodes().forEach(node -> makers.put(node.output(), node));
        Map<Value, List<Node>> users = new HashMap<>();
        for (Node node : network.nodes()) {
            node.inputs().forEach(value -> users.computeIfAbsent(value, key -> new ArrayList<>()).add(node));
            Node second = node.operator().equals("MatMul") ? makers.get(node.input(1)) : null;
            if (second != null && second.operator().equals("Transpose")) { // products may read what was transposed themselves
                users.computeIfAbsent(second.input(0), key -> new ArrayList<>()).add(node);
            }
        }
        Map<Value, Segment> roots = new LinkedHashMap<>();
        for (Node node : network.nodes().reversed()) {
            Value made = node.output();
            if (needing.contains(made)) {
                List<Node> by = users.getOrDefault(made, List.of());
                boolean inner = by.size() == 1 && made != loss && segments.containsKey(by.getFirst());
                segments.put(node, inner ? segments.get(by.getFirst()) : roots.computeIfAbsent(made, Segment::new));
            }
        }
        inOrder.addAll(roots.values());
    }

    /** Whether the gradient of a value is of use. */
    boolean needs(Value value) {
        return needing.contains(value);
    }

    /** Each after those that use its root. */
    List<Segment> backward() {
        return inOrder;
    }

    @Override
    public void lower(Node node, NetworkGraph graph, Lowering lowering) {
        current = segments.get(node);
        cuts = new ArrayList<>();
        lowering.lower(node, graph);
        if (current != null && !cuts.isEmpty()) {
            current.cuts().add(cuts);
        }
        if (current != null && current.root() != node.output()) {
            inside.put(node.output(), current);
        }
        current = null;
    }

    @Override
    public Operand<? extends TType> read(Value value, Layout layout, Operand<? extends TType> operand) {
        if (current == null || inside.get(value) == current) {
            return operand;
        }
        if (!needing.contains(value)) {
            current.fixed().add(operand.asOutput());
            return operand;
        }
        return current.stopped(tf, new Segment.Leaf(value, layout), floats(operand));
    }

    @Override
    public Operand<TFloat32> cut(Operand<TFloat32> made, List<Cut.Input> inputs) {
        if (current == null) {
            return made;
        }
        Operand<TFloat32> stop = tf.stopGradient(made);
        cuts.add(new Cut(stop, List.copyOf(inputs)));
        return stop;
    }

    @Override
    public boolean trains() {
        return true;
    }

    @SuppressWarnings("unchecked") // values that need a gradient are no conditions
    private static Operand<TFloat32> floats(Operand<? extends TType> operand) {
        return (Operand<TFloat32>) operand;
    }
}
