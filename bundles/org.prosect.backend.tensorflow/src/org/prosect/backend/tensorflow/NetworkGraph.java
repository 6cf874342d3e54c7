package org.prosect.backend.tensorflow;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.prosect.nn.Network;
import org.prosect.nn.Node;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.ValueType;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/** A network on its way into a TensorFlow graph: which operand stands for each value, in which layouts it exists, and how to reach the other. */
final class NetworkGraph {

    /** Larger constants become variables, as a graph must stay below 2 GB. */
    private static final int LARGEST_CONSTANT = 1024;

    /** Operators that compute nothing for some sizes and settings. */
    private static final Set<String> HANDING_ON = Set.of("Identity", "Reshape", "Transpose", "Slice", "Gather", "Expand", "Pad", "Cast", "Resize",
            "ReduceSum", "ReduceMean", "ReduceMax", "ReduceMin", "AveragePool", "MaxPool");

    private final Network network;
    private final GraphOps ops;
    private final Tape tape;
    private final Variables variables;
    private final Map<Value, Layout> layouts = new HashMap<>();
    private final Map<Value, Map<Layout, Operand<? extends TType>>> operands = new HashMap<>();
    private final Map<Value, Node> makers = new HashMap<>();
    private final Map<String, Placeholder<TFloat32>> inputs = new LinkedHashMap<>();

    NetworkGraph(Network network, Ops tf, Tape tape, Variables variables) {
        this.network = network;
        this.ops = new GraphOps(tf);
        this.tape = tape;
        this.variables = variables;
        network.inputs().forEach((name, value) -> {
            Placeholder<TFloat32> fed = tf.placeholder(TFloat32.class, Placeholder.shape(GraphOps.shape(value.shape().toArray())));
            inputs.put(name, fed);
            put(value, fed, Layout.FIRST);
        });
        network.nodes().forEach(node -> node.outputs().forEach(made -> makers.put(made, node)));
    }

    /** Adds all nodes. */
    void lower(Lowerings lowerings) {
        network.nodes().forEach(node -> tape.lower(node, this, lowerings.of(node.operator())));
    }

    /** The result of an operation whose gradient TensorFlow lacks or makes slowly, as lowerings have to use it; no other gradient goes through it. */
    Operand<TFloat32> cut(Operand<TFloat32> made, Cut.Input... inputs) {
        return tape.cut(made, List.of(inputs));
    }

    GraphOps ops() {
        return ops;
    }

    Ops tf() {
        return ops.tf();
    }

    /** What the inputs are fed to, by name. */
    Map<String, Placeholder<TFloat32>> inputs() {
        return inputs;
    }

    /** What to fetch for each output: float32, channel-first; in training never the memory of a parameter, which a step changes. */
    Map<String, Operand<TFloat32>> outputs() {
        Map<String, Operand<TFloat32>> outputs = new LinkedHashMap<>();
        network.outputs().forEach((name, value) -> {
            Operand<TFloat32> result = value.type() == ValueType.CONDITION ? tf().dtypes.cast(condition(value, Layout.FIRST), TFloat32.class)
                    : get(value, Layout.FIRST);
            outputs.put(name, tape.trains() && mayBeAParameter(value) ? tf().deepCopy(result) : tf().identity(result));
        });
        return outputs;
    }

    /** Whether what computes a value may hand on a parameter's own memory. */
    private boolean mayBeAParameter(Value value) {
        Value source = value;
        while (makers.containsKey(source) && HANDING_ON.contains(makers.get(source).operator())) {
            source = makers.get(source).input(0);
        }
        return isParameter(source);
    }

    /** Whether a value is filled by weights. */
    boolean isParameter(Value value) {
        return network.parameters().get(value.name()) == value;
    }

    /** Whether gradients are made of this graph. */
    boolean trains() {
        return tape.trains();
    }

    /** Whether a value is filled by weights which are turned once, when they are loaded. */
    boolean isTurnedWhenLoaded(Value value) {
        return isParameter(value) && !tape.trains();
    }

    /** The node that makes a value, or one with no operator for inputs, parameters and constants. */
    boolean isMadeBy(Value value, String operator) {
        Node node = makers.get(value);
        return node != null && node.operator().equals(operator);
    }

    /** The node that makes a value, which is not an input, parameter or constant. */
    Node maker(Value value) {
        return makers.get(value);
    }

    /** The operand for a value in the layout in which it was made. */
    Operand<TFloat32> made(Value value) {
        any(value, layout(value));
        return typed(operands.get(value).get(value.rank() < 3 ? Layout.FIRST : layout(value)));
    }

    /** The layout in which a value was made. */
    Layout layout(Value value) {
        return layouts.getOrDefault(value, Layout.FIRST);
    }

    void put(Value value, Operand<? extends TType> operand, Layout layout) {
        Layout kept = value.rank() < 3 ? Layout.FIRST : layout;
        layouts.put(value, kept);
        operands.computeIfAbsent(value, key -> new EnumMap<>(Layout.class)).put(kept, operand);
    }

    Operand<TFloat32> get(Value value, Layout layout) {
        return typed(any(value, layout));
    }

    /** For values that are {@link ValueType#CONDITION}. */
    Operand<TBool> condition(Value value, Layout layout) {
        return typed(any(value, layout));
    }

    /** A weight in TensorFlow's layout: at once when it is loaded, or on every run when the network computes it or it is trained. */
    Operand<TFloat32> weight(Value value, Relayout how) {
        if (isTurnedWhenLoaded(value)) {
            return variables.parameter(value, how);
        }
        return how.order().length == 0 ? get(value, Layout.FIRST) : ops.permute(get(value, Layout.FIRST), how.order());
    }

    /** The layout in which values are best joined place by place: that of those which have the rank of the result. */
    Layout common(Value result, Value... values) {
        for (Value value : values) {
            if (value.rank() == result.rank() && layout(value) == Layout.LAST) {
                return Layout.LAST;
            }
        }
        return Layout.FIRST;
    }

    /** A value as it is stretched to a result of that rank in that layout. */
    Operand<TFloat32> stretched(Value value, int rank, Layout layout) {
        return typed(broadcast(value, rank, layout));
    }

    /** As {@link #stretched} for conditions. */
    Operand<TBool> stretchedCondition(Value value, int rank, Layout layout) {
        return typed(broadcast(value, rank, layout));
    }

    private Operand<? extends TType> broadcast(Value value, int rank, Layout layout) {
        if (layout == Layout.FIRST || value.rank() == 0 || value.rank() == rank) {
            return any(value, value.rank() == 0 ? Layout.FIRST : layout);
        }
        return ops.permute(ops.leadingOnes(any(value, Layout.FIRST), rank), layout.order(rank));
    }

    private Operand<? extends TType> any(Value value, Layout layout) {
        Layout wanted = value.rank() < 3 ? Layout.FIRST : layout;
        Map<Layout, Operand<? extends TType>> known = operands.get(value);
        if (known == null) {
            put(value, source(value), Layout.FIRST);
            known = operands.get(value);
        }
        Operand<? extends TType> there = known.get(wanted);
        if (there == null) {
            Layout from = layout(value);
            there = ops.permute(known.get(from), wanted.orderFrom(from, value.rank()));
            known.put(wanted, there);
        }
        return tape.read(value, wanted, there);
    }

    private Operand<TFloat32> source(Value value) {
        if (isParameter(value)) {
            return variables.parameter(value, Relayout.NONE);
        }
        Tensor constant = network.constants().get(value);
        if (constant == null) {
            throw new IllegalArgumentException("network " + network.name() + " uses " + value + " before it is made");
        }
        return constant.values().length > LARGEST_CONSTANT ? variables.constant(value, constant)
                : ops.floats(constant.values(), constant.shape().toArray());
    }

    @SuppressWarnings("unchecked") // the network's value types say what each operand holds
    private static <T extends TType> Operand<T> typed(Operand<? extends TType> operand) {
        return (Operand<T>) operand;
    }
}
