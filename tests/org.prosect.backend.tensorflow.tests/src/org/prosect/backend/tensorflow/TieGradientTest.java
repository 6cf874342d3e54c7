package org.prosect.backend.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Map;
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.Trainer;
import org.prosect.nn.Convolution;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.training.Optimiser;
import org.prosect.nn.training.TrainingPlan;

/** What {@link Gradients} says about places without derivative. */
class TieGradientTest {

    private static final float[] STEPS = {-1, 0, 1};

    @Test
    void minAndMaxOfEqualValuesGiveAllToTheFirst() throws ProsectException {
        gives((n, x) -> n.binary("Max", x, n.constant(0)), STEPS, 0, 1, 1);
        gives((n, x) -> n.binary("Max", n.constant(0), x), STEPS, 0, 0, 1);
        gives((n, x) -> n.binary("Min", x, n.constant(0)), STEPS, 1, 1, 0);
        gives((n, x) -> n.binary("Min", n.constant(0), x), STEPS, 1, 0, 0);
    }

    @Test
    void extremesOfAxesShareEqually() throws ProsectException {
        gives((n, x) -> n.reduce("ReduceMax", x, false, 0), new float[] {5, 1, 5, 1}, 0.5f, 0, 0.5f, 0);
        gives((n, x) -> n.reduce("ReduceMin", x, false, 0), new float[] {5, 1, 5, 1}, 0, 0.5f, 0, 0.5f);
    }

    @Test
    void pooledMaximaTakeTheFirst() throws ProsectException {
        gives((n, x) -> n.maxPool(n.reshape(x, 1, 1, 2, 2), Convolution.PLAIN, 2), new float[] {1, 3, 3, 3}, 0, 1, 0, 0);
        gives((n, x) -> n.maxPool(n.reshape(x, 1, 1, 1, 2, 2), Convolution.PLAIN, 1, 2, 2), new float[] {1, 3, 3, 3}, 0, 1, 0, 0);
    }

    @Test
    void clipPassesAllAtItsBounds() throws ProsectException {
        gives((n, x) -> n.clip(x, -1, 1), new float[] {-1.5f, -1, 0, 1, 1.5f}, 0, 1, 1, 1, 0);
    }

    @Test
    void bendsAtZeroGoOnAsBelowOrPassNone() throws ProsectException {
        gives(NetworkBuilder::relu, STEPS, 0, 0, 1);
        gives((n, x) -> n.unary("Abs", x), STEPS, -1, 0, 1);
        gives((n, x) -> n.leakyRelu(x, 0.25), STEPS, 0.25f, 0.25f, 1);
        gives((n, x) -> n.prelu(x, n.constant(0.25f)), STEPS, 0.25f, 0.25f, 1);
    }

    @Test
    void samplingWithinTheBorderHasTheSlopeToTheRight() throws ProsectException {
        Tensor image = Tensor.of(new float[] {1, 2, 4}, 1, 1, 1, 3);
        Tensor rows = Tensor.of(new float[4], 1, 1, 4, 1);
        gives((n, x) -> n.gridSample(n.constant(image), n.concat(-1, n.reshape(x, 1, 1, 4, 1), n.constant(rows)), "linear", "border", true),
                new float[] {-1, 0, 1, 1.5f}, 1, 2, 0, 0);
    }

    /** The gradient of the sum of all that is made from x. */
    private static void gives(BiFunction<NetworkBuilder, Value, Value> function, float[] x, float... gradient) throws ProsectException {
        NetworkBuilder net = new NetworkBuilder("ties");
        Value y = function.apply(net, net.parameter("x", x.length));
        net.output("loss", net.sum(net.reshape(y, -1), false, 0));
        TrainingPlan plan = TrainingPlan.of(net.build(), "loss", Optimiser.adam());
        try (Trainer trainer = new Engine().trainer(plan, new MemoryWeights(Map.of("x", Tensor.of(x, x.length))))) {
            assertArrayEquals(gradient, trainer.gradients(Map.of()).get("x").values(), 1e-6f);
        }
    }
}
