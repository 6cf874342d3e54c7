package org.prosect.backend.tensorflow;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.prosect.nn.Value;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * The gradient of one value with respect to parameters: segments backward, within each TensorFlow's own gradients from stop to stop, and the
 * {@linkplain Cut cuts'} own where TensorFlow has none. Values that are used by several segments get the sum of what each says.
 *
 * <p>Where functions have no derivative: of equal arguments Min and Max give all of the gradient to the first (PyTorch: half to each), and linear
 * GridSample with border padding at exactly the first voxel has the slope to its right (PyTorch: none, as here too at and behind the last voxel). As
 * in PyTorch, Clip passes all of the gradient at its bounds and none beyond; ReduceMax and ReduceMin share it equally among equal values (amax and
 * amin); MaxPool gives it to the first of equal values; Relu and Abs at 0 pass none, LeakyRelu and PRelu as for negative values.
 */
final class Gradients {

    /** Operations that TensorFlow's gradients do not go through. */
    private static final Set<String> ENDS = Set.of("StopGradient", "Floor", "Ceil", "Rint", "Sign", "ZerosLike");

    private final Graph graph;
    private final NetworkGraph built;
    private final GradientTape tape;
    private final Map<Value, Map<Layout, Operand<TFloat32>>> gradients = new HashMap<>();

    Gradients(Graph graph, NetworkGraph built, GradientTape tape) {
        this.graph = graph;
        this.built = built;
        this.tape = tape;
    }

    /** Adds the gradients of a value of one number to the graph; parameters that it does not depend on have none. */
    Map<String, Operand<TFloat32>> of(Value loss, Map<String, Value> parameters) {
        int[] one = loss.shape().toArray();
        add(loss, built.layout(loss), built.ops().floats(new float[] {1}, one));
        for (Segment segment : tape.backward()) {
            Operand<TFloat32> whole = take(segment.root());
            if (whole != null) {
                through(segment, built.made(segment.root()), whole);
            }
        }
        Map<String, Operand<TFloat32>> found = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            Operand<TFloat32> gradient = tape.needs(value) ? take(value) : null;
            if (gradient != null) {
                found.put(name, gradient);
            }
        });
        return found;
    }

    private void add(Value value, Layout layout, Operand<TFloat32> part) {
        gradients.computeIfAbsent(value, key -> new EnumMap<>(Layout.class)).merge(layout, part, (a, b) -> built.tf().math.add(a, b));
    }

    /** The sum of all parts in the layout in which the value was made; null when there are none. */
    private Operand<TFloat32> take(Value value) {
        Map<Layout, Operand<TFloat32>> parts = gradients.remove(value);
        if (parts == null) {
            return null;
        }
        Layout wanted = built.layout(value);
        Operand<TFloat32> sum = parts.get(wanted);
        for (Layout layout : Layout.values()) {
            if (layout != wanted && parts.containsKey(layout)) {
                Operand<TFloat32> turned = built.ops().permute(parts.get(layout), wanted.orderFrom(layout, value.rank()));
                sum = sum == null ? turned : built.tf().math.add(sum, turned);
            }
        }
        return sum;
    }

    private void through(Segment segment, Operand<TFloat32> root, Operand<TFloat32> gradient) {
        Set<Output<?>> ends = new HashSet<>(segment.leaves().keySet());
        segment.cuts().forEach(cuts -> cuts.forEach(cut -> ends.add(cut.made().asOutput())));
        Map<Output<?>, Operand<TFloat32>> found = new LinkedHashMap<>();
        pull(segment, Map.of(root.asOutput(), gradient), ends, found);
        for (List<Cut> cuts : segment.cuts().reversed()) {
            Map<Output<?>, Operand<TFloat32>> sources = new LinkedHashMap<>();
            for (Cut cut : cuts) {
                Operand<TFloat32> made = found.remove(cut.made().asOutput());
                for (Cut.Input input : made == null ? List.<Cut.Input>of() : cut.inputs()) {
                    if (!reached(segment, input.operand().asOutput(), ends).isEmpty()) {
                        sources.merge(input.operand().asOutput(), input.gradient().of(made), (a, b) -> built.tf().math.add(a, b));
                    }
                }
            }
            pull(segment, sources, ends, found);
        }
        segment.leaves().forEach((operand, leaf) -> {
            if (found.containsKey(operand)) {
                add(leaf.value(), leaf.layout(), found.get(operand));
            }
        });
    }

    /** From the gradients of some operands to those of the ends that they depend on. */
    private void pull(Segment segment, Map<Output<?>, Operand<TFloat32>> sources, Set<Output<?>> ends, Map<Output<?>, Operand<TFloat32>> found) {
        Map<Output<?>, Operand<TFloat32>> from = new LinkedHashMap<>();
        Set<Output<?>> to = new LinkedHashSet<>();
        sources.forEach((source, gradient) -> {
            if (ends.contains(source)) {
                found.merge(source, gradient, (a, b) -> built.tf().math.add(a, b));
                return;
            }
            Set<Output<?>> reached = reached(segment, source, ends);
            if (!reached.isEmpty()) {
                from.put(source, gradient);
                to.addAll(reached);
            }
        });
        if (from.isEmpty()) {
            return;
        }
        Output<?>[] targets = to.toArray(Output<?>[]::new);
        Output<?>[] given = from.values().stream().map(Operand::asOutput).toArray(Output<?>[]::new);
        Output<?>[] made = graph.addGradients(null, from.keySet().toArray(Output<?>[]::new), targets, given);
        for (int i = 0; i < targets.length; i++) {
            found.merge(targets[i], floats(made[i]), (a, b) -> built.tf().math.add(a, b));
        }
    }

    /** The ends that an operand depends on by a differentiable way inside of a segment. */
    private static Set<Output<?>> reached(Segment segment, Output<?> from, Set<Output<?>> ends) {
        Set<Output<?>> reached = new LinkedHashSet<>();
        Set<Output<?>> seen = new HashSet<>();
        ArrayDeque<Output<?>> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Output<?> at = open.removeLast();
            if (!seen.add(at) || segment.fixed().contains(at) || at.dataType() != DataType.DT_FLOAT) {
                continue;
            }
            if (ends.contains(at)) {
                reached.add(at);
            } else if (!ENDS.contains(at.op().type())) {
                ((GraphOperation) at.op()).inputs().forEach(input -> open.addLast(input.asOutput()));
            }
        }
        return reached;
    }

    @SuppressWarnings("unchecked") // the gradient of float32 is float32
    private static Operand<TFloat32> floats(Output<? extends TType> output) {
        return (Operand<TFloat32>) output;
    }
}
