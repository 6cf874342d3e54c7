package org.prosect.backend.tensorflow;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.core.Assign;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * The tensors that are put into a session once: weights and large constants. They are handed over in small groups and turned to TensorFlow's layout
 * on the way, so that next to the session's own copy no more than one group (or one larger tensor) is held.
 */
final class Variables {

    private static final long GROUP_BYTES = 32L << 20;

    private final GraphOps ops;
    private final Map<Key, Entry> entries = new HashMap<>();
    private final List<Entry> order = new ArrayList<>();

    Variables(GraphOps ops) {
        this.ops = ops;
    }

    private record Key(Value value, Relayout how) { }

    private record Entry(Value value, Variable<TFloat32> variable, Placeholder<TFloat32> fed, Assign<TFloat32> assign,
            Supplier<FloatBuffer> constant) { }

    /** A parameter in some layout; asked for again it is the same. */
    Operand<TFloat32> parameter(Value value, Relayout how) {
        return entry(value, how, null);
    }

    Operand<TFloat32> constant(Value value, Tensor tensor) {
        return entry(value, Relayout.NONE, () -> FloatBuffer.wrap(tensor.values()));
    }

    private Operand<TFloat32> entry(Value value, Relayout how, Supplier<FloatBuffer> constant) {
        return entries.computeIfAbsent(new Key(value, how), key -> {
            Placeholder<TFloat32> fed = ops.tf().placeholder(TFloat32.class, Placeholder.shape(GraphOps.shape(value.shape().toArray())));
            Variable<TFloat32> variable = ops.tf().variable(GraphOps.shape(how.sizes(value.shape())), TFloat32.class);
            Operand<TFloat32> turned = how.order().length == 0 ? fed : ops.permute(fed, how.order());
            Entry made = new Entry(value, variable, fed, ops.tf().assign(variable, turned), constant);
            order.add(made);
            return made;
        }).variable();
    }

    /** Fills all of them. */
    void load(Session session, Weights weights) {
        List<Entry> group = new ArrayList<>();
        long bytes = 0;
        for (Entry entry : order) {
            long size = 4 * entry.value().shape().count();
            if (!group.isEmpty() && bytes + size > GROUP_BYTES) {
                load(session, weights, group);
                group.clear();
                bytes = 0;
            }
            group.add(entry);
            bytes += size;
        }
        if (!group.isEmpty()) {
            load(session, weights, group);
        }
    }

    private static void load(Session session, Weights weights, List<Entry> group) {
        List<TFloat32> tensors = new ArrayList<>();
        try {
            Session.Runner runner = session.runner();
            for (Entry entry : group) {
                FloatBuffer values = entry.constant() == null ? weights.values(entry.value().name()) : entry.constant().get();
                TFloat32 tensor = Tensors.of(entry.value().shape(), values);
                tensors.add(tensor);
                runner.feed(entry.fed(), tensor).addTarget(entry.assign());
            }
            runner.run().close();
        } finally {
            tensors.forEach(TFloat32::close);
        }
    }
}
