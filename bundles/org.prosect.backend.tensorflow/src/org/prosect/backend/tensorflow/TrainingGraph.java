package org.prosect.backend.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.prosect.nn.training.Optimiser;
import org.prosect.nn.training.TrainingPlan;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * The graph of a training: the network, its gradients, and one step of the optimiser. A step first computes all outputs and gradients, then looks
 * whether they are finite, and only then changes variables in place; so what fails before the last changes nothing.
 */
final class TrainingGraph {

    private final TrainingPlan plan;
    private final Ops tf;
    private final Variables variables;
    private final Map<String, Operand<TFloat32>> outputs = new LinkedHashMap<>();
    private final Map<String, Operand<TFloat32>> gradients;
    private final Map<String, Placeholder<TFloat32>> inputs;
    private final Placeholder<TFloat32> rate;
    private final Placeholder<TFloat32> epsilon;
    private final Placeholder<TFloat32> decay;
    private final Operand<TFloat32> sizes;
    private final List<Op> changes = new ArrayList<>();

    /** Adds everything to a graph that holds the {@link #variables} already. */
    TrainingGraph(TrainingPlan plan, Graph graph, Ops tf, Variables variables, Lowerings lowerings) {
        this.plan = plan;
        this.tf = tf;
        this.variables = variables;
        GradientTape tape = new GradientTape(plan, tf);
        NetworkGraph built = new NetworkGraph(plan.network(), tf, tape, variables);
        built.lower(lowerings);
        inputs = built.inputs();
        outputs.putAll(built.outputs());
        gradients = new Gradients(graph, built, tape).of(plan.network().outputs().get(plan.loss()), plan.network().parameters());
        rate = number();
        epsilon = number();
        decay = number();
        List<Operand<TFloat32>> parts = new ArrayList<>();
        parts.add(tf.reshape(outputs.get(plan.loss()), tf.constant(new int[0])));
        gradients.values().forEach(gradient -> parts.add(tf.nn.l2Loss(gradient)));
        plan.updates().values().forEach(output -> parts.add(tf.nn.l2Loss(outputs.get(output))));
        sizes = tf.stack(parts);
        List<Op> before = new ArrayList<>(outputs.values());
        Op finite = tf.withControlDependencies(before).assertThat(tf.math.isFinite(tf.reduceSum(sizes, tf.constant(0))), List.of(sizes));
        change(tf.withControlDependencies(finite), factor(parts.subList(1, 1 + gradients.size())));
    }

    private Placeholder<TFloat32> number() {
        return tf.placeholder(TFloat32.class, Placeholder.shape(org.tensorflow.ndarray.Shape.scalar()));
    }

    /** As torch.nn.utils.clip_grad_norm_; null when gradients are taken as they are. */
    private Operand<TFloat32> factor(List<Operand<TFloat32>> halfSquares) {
        double clip = plan.optimiser().clip();
        if (clip == 0 || halfSquares.isEmpty()) {
            return null;
        }
        Operand<TFloat32> length = tf.math.sqrt(tf.math.mul(tf.constant(2f), tf.reduceSum(tf.stack(halfSquares), tf.constant(0))));
        return tf.math.minimum(tf.math.div(tf.constant((float) clip), tf.math.add(length, tf.constant(1e-6f))), tf.constant(1f));
    }

    private void change(Ops then, Operand<TFloat32> factor) {
        plan.network().parameters().forEach((name, value) -> {
            Variable<TFloat32> weight = variables.parameter(value, Relayout.NONE);
            if (!plan.isTrained(name)) {
                return;
            }
            Op last = weight;
            if (gradients.containsKey(name)) {
                Operand<TFloat32> gradient = gradients.get(name);
                Operand<TFloat32> used = factor == null ? gradient : then.math.mul(gradient, factor);
                last = adam(then, weight, used, variables.state(TrainerState.FIRST + name), variables.state(TrainerState.SECOND + name));
                changes.add(last);
            }
            if (plan.averaging() > 0) {
                Variable<TFloat32> average = variables.state(TrainerState.AVERAGE + name);
                Ops after = last == weight ? then : then.withControlDependencies(last);
                changes.add(after.train.applyGradientDescent(average, tf.constant((float) (1 - plan.averaging())), after.math.sub(average, weight)));
            }
        });
        plan.updates().forEach((parameter, output) -> changes.add(then.assign(variables.parameter(plan.network().parameters().get(parameter),
                Relayout.NONE), outputs.get(output))));
    }

    /** In place; the bias corrections are in the rate and in epsilon. */
    private Op adam(Ops then, Variable<TFloat32> weight, Operand<TFloat32> gradient, Variable<TFloat32> first, Variable<TFloat32> second) {
        Optimiser o = plan.optimiser();
        Ops next = then;
        Operand<TFloat32> whole = gradient;
        if (o.weightDecay() > 0 && o.decoupled()) {
            next = then.withControlDependencies(then.train.applyGradientDescent(weight, decay, weight));
        } else if (o.weightDecay() > 0) {
            whole = then.math.add(gradient, then.math.mul(weight, tf.constant((float) o.weightDecay())));
        }
        Operand<TFloat32> none = tf.constant(0f);
        return next.train.applyAdam(weight, first, second, none, none, rate, tf.constant((float) o.beta1()), tf.constant((float) o.beta2()), epsilon,
                whole);
    }

    /** All that a training remembers. */
    static Variables variables(TrainingPlan plan, Ops tf) {
        Variables variables = new Variables(new GraphOps(tf), TrainerState.WEIGHT);
        plan.network().parameters().values().forEach(value -> variables.parameter(value, Relayout.NONE));
        new TrainerState(plan).tensors().forEach((name, shape) -> {
            if (!name.startsWith(TrainerState.WEIGHT)) {
                variables.addState(name, shape);
            }
        });
        return variables;
    }

    Map<String, Placeholder<TFloat32>> inputs() {
        return inputs;
    }

    /** What to fetch for each output of the network. */
    Map<String, Operand<TFloat32>> outputs() {
        return outputs;
    }

    /** In the layout of checkpoints; parameters that the loss does not depend on have none. */
    Map<String, Operand<TFloat32>> gradients() {
        return gradients;
    }

    /** The loss, half the squared length of each gradient, half that of each update: finite where a step can be taken. */
    Operand<TFloat32> sizes() {
        return sizes;
    }

    /** The operations that make a step. */
    List<Op> changes() {
        return changes;
    }

    /** What the rate with the bias corrections is fed to. */
    Placeholder<TFloat32> rate() {
        return rate;
    }

    /** What epsilon with the bias correction is fed to. */
    Placeholder<TFloat32> epsilon() {
        return epsilon;
    }

    /** What the share that decays is fed to. */
    Placeholder<TFloat32> decay() {
        return decay;
    }
}
