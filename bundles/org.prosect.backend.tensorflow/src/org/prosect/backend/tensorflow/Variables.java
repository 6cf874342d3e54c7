package org.prosect.backend.tensorflow;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.core.Assign;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * The tensors that stay in a session: weights, large constants, and what training remembers. They are handed over and copied out in small groups and
 * turned to TensorFlow's layout on the way, so that next to the session's own copy no more than one group (or one larger tensor) is held.
 */
final class Variables {

    private static final long GROUP_BYTES = 32L << 20;

    private static final Weights NO_WEIGHTS = new MemoryWeights(Map.of());

    private final GraphOps ops;
    private final String prefix;
    private final Map<Key, Entry> entries = new HashMap<>();
    private final Map<String, Entry> named = new LinkedHashMap<>();
    private final List<Entry> constants = new ArrayList<>();

    /** @param prefix what stands before the names of parameters in weights that fill them */
    Variables(GraphOps ops, String prefix) {
        this.ops = ops;
        this.prefix = prefix;
    }

    private record Key(Value value, Relayout how) { }

    private record Entry(String name, Shape shape, Variable<TFloat32> variable, Placeholder<TFloat32> fed, Assign<TFloat32> assign,
            Supplier<FloatBuffer> constant) {

        FloatBuffer values(Weights weights) {
            return constant == null ? weights.values(name) : constant.get();
        }
    }

    /** A parameter in some layout; asked for again it is the same. */
    Variable<TFloat32> parameter(Value value, Relayout how) {
        return entries.computeIfAbsent(new Key(value, how),
                key -> named(prefix + value.name() + suffix(how), entry(prefix + value.name(), value.shape(), how, null))).variable();
    }

    /** Adds a tensor that weights fill under its own name. */
    void addState(String name, Shape shape) {
        named(name, entry(name, shape, Relayout.NONE, null));
    }

    /** One that was added. */
    Variable<TFloat32> state(String name) {
        return named.get(name).variable();
    }

    Operand<TFloat32> constant(Value value, Tensor tensor) {
        return entries.computeIfAbsent(new Key(value, Relayout.NONE), key -> {
            Entry made = entry(value.name(), value.shape(), Relayout.NONE, () -> FloatBuffer.wrap(tensor.values()));
            constants.add(made);
            return made;
        }).variable();
    }

    private Entry entry(String name, Shape shape, Relayout how, Supplier<FloatBuffer> constant) {
        Placeholder<TFloat32> fed = ops.tf().placeholder(TFloat32.class, Placeholder.shape(GraphOps.shape(shape.toArray())));
        Variable<TFloat32> variable = ops.tf().variable(GraphOps.shape(how.sizes(shape)), TFloat32.class);
        Operand<TFloat32> turned = how.order().length == 0 ? fed : ops.permute(fed, how.order());
        return new Entry(name, shape, variable, fed, ops.tf().assign(variable, turned), constant);
    }

    private Entry named(String key, Entry entry) {
        named.put(key, entry);
        return entry;
    }

    /** A parameter may be there in several layouts. */
    private static String suffix(Relayout how) {
        return how.order().length == 0 ? "" : "\n" + Arrays.toString(how.order());
    }

    /** Fills all that weights fill. TensorFlow looks through the whole graph before the first run of each group: cheap while it is small. */
    void load(Session session, Weights weights) {
        groups(named.values()).forEach(group -> load(session, weights, group));
    }

    /** Fills the constants of the network. */
    void loadConstants(Session session) {
        groups(constants).forEach(group -> load(session, NO_WEIGHTS, group));
    }

    /** Runs once what {@link #copy} will run, while the graph is small. */
    void prepareCopies(Session session) {
        groups(named.values()).forEach(group -> fetch(session, group).close());
    }

    /** Copies of some that are in the layout of checkpoints, by name. */
    Map<String, Tensor> copy(Session session, Set<String> names) {
        Map<String, Tensor> copies = new LinkedHashMap<>();
        for (List<Entry> group : groups(named.values())) {
            if (group.stream().anyMatch(entry -> names.contains(entry.name()))) {
                try (Result result = fetch(session, group)) {
                    for (int i = 0; i < group.size(); i++) {
                        if (names.contains(group.get(i).name())) {
                            copies.put(group.get(i).name(), Tensors.copy(group.get(i).shape(), (TFloat32) result.get(i)));
                        }
                    }
                }
            }
        }
        return copies;
    }

    private static Result fetch(Session session, List<Entry> group) {
        Session.Runner runner = session.runner();
        group.forEach(entry -> runner.fetch(entry.variable()));
        return runner.run();
    }

    private static List<List<Entry>> groups(Collection<Entry> all) {
        List<List<Entry>> groups = new ArrayList<>();
        long bytes = GROUP_BYTES;
        for (Entry entry : all) {
            long size = 4 * entry.shape().count();
            if (bytes + size > GROUP_BYTES) {
                groups.add(new ArrayList<>());
                bytes = 0;
            }
            groups.getLast().add(entry);
            bytes += size;
        }
        return groups;
    }

    private static void load(Session session, Weights weights, List<Entry> group) {
        List<TFloat32> tensors = new ArrayList<>();
        try {
            Session.Runner runner = session.runner();
            for (Entry entry : group) {
                TFloat32 tensor = Tensors.of(entry.shape(), entry.values(weights));
                tensors.add(tensor);
                runner.feed(entry.fed(), tensor).addTarget(entry.assign());
            }
            runner.run().close();
        } finally {
            tensors.forEach(TFloat32::close);
        }
    }
}
