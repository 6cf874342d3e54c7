package org.prosect.backend.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.Device;
import org.prosect.core.compute.Trainer;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;
import org.prosect.nn.training.Optimiser;
import org.prosect.nn.training.TrainingPlan;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A training graph with its session. A parameter that the loss does not depend on has a gradient of zeros and is left as it is, also by the decay of
 * weights, as in PyTorch.
 */
final class TensorFlowTrainer implements Trainer {

    private static final int NAMED = 5;

    private final TrainingPlan plan;
    private final Device device;
    private final TrainingGraph training;
    private final Variables variables;
    private final Feed feed;
    private final Graph graph;
    private final Session session;
    private long steps;
    private boolean closed;

    private TensorFlowTrainer(TrainingPlan plan, Device device, TrainingGraph training, Variables variables, Graph graph, Session session) {
        this.plan = plan;
        this.device = device;
        this.training = training;
        this.variables = variables;
        this.feed = new Feed(plan.network(), training.inputs());
        this.graph = graph;
        this.session = session;
    }

    /** Builds the graph and fills the session with weights, whose names and shapes fit. */
    static TensorFlowTrainer of(TrainingPlan plan, Weights first, Device device, Lowerings lowerings) {
        Graph graph = new Graph();
        try {
            Ops tf = Sessions.on(graph, device);
            Variables variables = TrainingGraph.variables(plan, tf);
            Session session = Sessions.open(graph, device);
            try {
                variables.load(session, new TrainerState(plan).before(first));
                variables.prepareCopies(session);
                TrainingGraph training = new TrainingGraph(plan, graph, tf, variables, lowerings);
                variables.loadConstants(session);
                return new TensorFlowTrainer(plan, device, training, variables, graph, session);
            } catch (RuntimeException | Error e) {
                session.close();
                throw e;
            }
        } catch (RuntimeException | Error e) {
            graph.close();
            throw e;
        }
    }

    @Override
    public Map<String, Tensor> step(Map<String, Tensor> inputs, double rate) throws ProsectException {
        checkOpen();
        feed.check(inputs);
        if (!(rate >= 0 && rate < Float.MAX_VALUE)) {
            throw new ProsectException("the learning rate of step " + steps + " is " + rate, "Use a rate of 0 or more");
        }
        Optional<Map<String, Tensor>> outputs = Failures.guarded(name(), device, () -> step(inputs, rate, plan.optimiser()));
        if (outputs.isEmpty()) {
            throw notFinite(inputs);
        }
        steps++;
        return outputs.get();
    }

    /** Nothing when the step is not to be taken. */
    private Optional<Map<String, Tensor>> step(Map<String, Tensor> inputs, double rate, Optimiser o) {
        double t = steps + 1.0;
        // of the betas as TensorFlow has them, which are the shares of all gradients together in its moments
        double second = Math.sqrt(1 - Math.pow((float) o.beta2(), t));
        double corrected = rate * second / (1 - Math.pow((float) o.beta1(), t));
        try (TFloat32 fedRate = TFloat32.scalarOf((float) corrected); TFloat32 fedEpsilon = TFloat32.scalarOf((float) (o.epsilon() * second));
                TFloat32 fedDecay = TFloat32.scalarOf((float) (rate * o.weightDecay()))) {
            return Optional.of(feed.run(session, inputs, training.outputs(), this::outputShape, runner -> {
                runner.feed(training.rate(), fedRate).feed(training.epsilon(), fedEpsilon).feed(training.decay(), fedDecay);
                training.changes().forEach(runner::addTarget);
            }));
        } catch (TFInvalidArgumentException e) {
            if (e.getMessage().contains("assertion failed")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What kept a step from being taken. */
    private ProsectException notFinite(Map<String, Tensor> inputs) throws ProsectException {
        List<String> names = new ArrayList<>(training.gradients().keySet());
        names.addAll(plan.updates().keySet());
        float[] sizes = fetch(inputs, Map.of("sizes", training.sizes()), name -> Shape.of(1 + names.size())).get("sizes").values();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!Float.isFinite(sizes[i + 1])) {
                wrong.add(names.get(i));
            }
        }
        String first = String.join(", ", wrong.subList(0, Math.min(NAMED, wrong.size()))) + (wrong.size() > NAMED ? " and " + (wrong.size() - NAMED)
                + " more" : "");
        return new ProsectException("step " + steps + " of training network " + name() + " was not taken: the loss is " + sizes[0]
                + (wrong.isEmpty() ? "" : ", and there are values that are not finite, or too large to be squared, in the gradient of " + first),
                "Check the inputs for values that are not finite, or use a smaller learning rate or clipped gradients");
    }

    @Override
    public Map<String, Tensor> run(Map<String, Tensor> inputs) throws ProsectException {
        checkOpen();
        feed.check(inputs);
        return fetch(inputs, training.outputs(), this::outputShape);
    }

    @Override
    public Map<String, Tensor> gradients(Map<String, Tensor> inputs) throws ProsectException {
        checkOpen();
        feed.check(inputs);
        Map<String, Tensor> computed = fetch(inputs, training.gradients(), this::parameterShape);
        Map<String, Tensor> all = new LinkedHashMap<>();
        for (String name : plan.network().parameters().keySet()) {
            if (plan.isTrained(name)) {
                Tensor gradient = computed.get(name);
                all.put(name, gradient == null ? Tensor.zeros(parameterShape(name)) : gradient);
            }
        }
        return all;
    }

    private Map<String, Tensor> fetch(Map<String, Tensor> inputs, Map<String, Operand<TFloat32>> what, Function<String, Shape> shapes)
            throws ProsectException {
        return what.isEmpty() ? Map.of() : Failures.guarded(name(), device, () -> feed.run(session, inputs, what, shapes, runner -> { }));
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public Weights weights() throws ProsectException {
        return parameters(name -> TrainerState.WEIGHT);
    }

    @Override
    public Weights averages() throws ProsectException {
        return parameters(name -> plan.averaging() > 0 && plan.isTrained(name) ? TrainerState.AVERAGE : TrainerState.WEIGHT);
    }

    private Weights parameters(UnaryOperator<String> prefix) throws ProsectException {
        Map<String, String> stored = new LinkedHashMap<>();
        plan.network().parameters().keySet().forEach(name -> stored.put(name, prefix.apply(name) + name));
        Map<String, Tensor> copies = copy(Set.copyOf(stored.values()));
        Map<String, Tensor> named = new LinkedHashMap<>();
        stored.forEach((name, from) -> named.put(name, copies.get(from)));
        return new MemoryWeights(named);
    }

    @Override
    public Weights state() throws ProsectException {
        TrainerState state = new TrainerState(plan);
        Map<String, Tensor> all = new LinkedHashMap<>(copy(state.tensors().keySet()));
        all.putAll(state.numbers(steps));
        return new MemoryWeights(all);
    }

    private Map<String, Tensor> copy(Set<String> names) throws ProsectException {
        checkOpen();
        return Failures.guarded(name(), device, () -> variables.copy(session, names));
    }

    @Override
    public void restore(Weights state) throws ProsectException {
        checkOpen();
        new TrainerState(plan).check(state);
        Failures.guarded(name(), device, () -> {
            variables.load(session, state);
            return state;
        });
        steps = TrainerState.steps(state);
    }

    private Shape outputShape(String output) {
        return plan.network().outputs().get(output).shape();
    }

    private Shape parameterShape(String parameter) {
        return plan.network().parameters().get(parameter).shape();
    }

    private String name() {
        return plan.network().name();
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the training of network " + name() + " is closed");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            session.close();
            graph.close();
        }
    }
}
