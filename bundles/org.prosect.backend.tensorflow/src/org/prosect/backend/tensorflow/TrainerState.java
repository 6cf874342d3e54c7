package org.prosect.backend.tensorflow;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.prosect.core.ProsectException;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;
import org.prosect.nn.training.Optimiser;
import org.prosect.nn.training.TrainingPlan;

/**
 * What a trainer of a plan remembers, by name: {@code weight/…} for each parameter; for each trained one its moments {@code first/…} and
 * {@code second/…} and, where the plan averages, {@code average/…}; the numbers of the plan as {@code plan}; the steps taken as {@code steps}, 16
 * bits a number.
 *
 * @param plan whose
 */
record TrainerState(TrainingPlan plan) {

    static final String WEIGHT = "weight/";
    static final String FIRST = "first/";
    static final String SECOND = "second/";
    static final String AVERAGE = "average/";
    private static final String PLAN = "plan";
    private static final String STEPS = "steps";
    private static final List<String> SETTINGS = List.of("beta1", "beta2", "epsilon", "weight decay", "decoupled decay", "clip", "averaging");

    /** Names and shapes of what stays in the session: all but {@code plan} and {@code steps}. */
    Map<String, Shape> tensors() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        plan.network().parameters().forEach((name, value) -> shapes.put(WEIGHT + name, value.shape()));
        for (String kind : plan.averaging() > 0 ? List.of(FIRST, SECOND, AVERAGE) : List.of(FIRST, SECOND)) {
            plan.network().parameters().forEach((name, value) -> {
                if (plan.isTrained(name)) {
                    shapes.put(kind + name, value.shape());
                }
            });
        }
        return shapes;
    }

    /** What a trainer that took no step remembers; a view. */
    Weights before(Weights first) {
        Map<String, Shape> shapes = tensors();
        return new Weights() {

            @Override
            public Set<String> names() {
                return shapes.keySet();
            }

            @Override
            public Shape shape(String name) {
                return shapes.get(name);
            }

            @Override
            public FloatBuffer values(String name) {
                return name.startsWith(WEIGHT) || name.startsWith(AVERAGE) ? first.values(name.substring(name.indexOf('/') + 1))
                        : FloatBuffer.allocate(Math.toIntExact(shape(name).count()));
            }
        };
    }

    /** What is not in the session. */
    Map<String, Tensor> numbers(long steps) {
        float[] parts = new float[4];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = steps >> 16 * i & 0xffff;
        }
        Optimiser o = plan.optimiser();
        float[] plans = {(float) o.beta1(), (float) o.beta2(), (float) o.epsilon(), (float) o.weightDecay(), o.decoupled() ? 1 : 0, (float) o.clip(),
                (float) plan.averaging()};
        Map<String, Tensor> numbers = new LinkedHashMap<>();
        numbers.put(PLAN, Tensor.of(plans, plans.length));
        numbers.put(STEPS, Tensor.of(parts, parts.length));
        return numbers;
    }

    /** The steps that a state holds. */
    static long steps(Weights state) {
        FloatBuffer parts = state.values(STEPS);
        long steps = 0;
        for (int i = 0; i < parts.limit(); i++) {
            steps |= (long) parts.get(i) << 16 * i;
        }
        return steps;
    }

    /** Refuses a state of another plan. */
    void check(Weights state) throws ProsectException {
        Map<String, Shape> shapes = tensors();
        numbers(0).forEach((name, tensor) -> shapes.put(name, tensor.shape()));
        Set<String> given = state.names();
        for (Map.Entry<String, Shape> entry : shapes.entrySet()) {
            if (!given.contains(entry.getKey())) {
                throw foreign(entry.getKey() + " of " + entry.getValue() + " is missing");
            }
            if (!state.shape(entry.getKey()).equals(entry.getValue())) {
                throw foreign(entry.getKey() + " is " + state.shape(entry.getKey()) + " in place of " + entry.getValue());
            }
        }
        Set<String> more = new TreeSet<>(given);
        more.removeAll(shapes.keySet());
        if (!more.isEmpty()) {
            throw foreign(more.iterator().next() + " is not of this plan");
        }
        float[] stored = new float[shapes.get(PLAN).size(0)];
        state.values(PLAN).get(stored);
        float[] mine = numbers(0).get(PLAN).values();
        for (int i = 0; i < mine.length; i++) {
            if (stored[i] != mine[i]) {
                throw foreign(PLAN + " has " + SETTINGS.get(i) + " " + stored[i] + " in place of " + mine[i]);
            }
        }
    }

    private ProsectException foreign(String what) {
        return new ProsectException("the state does not fit the training of network " + plan.network().name() + ": " + what,
                "Go on with the state of a training of the same network and settings");
    }
}
