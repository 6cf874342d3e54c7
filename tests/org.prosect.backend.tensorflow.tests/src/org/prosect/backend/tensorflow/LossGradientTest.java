package org.prosect.backend.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.Trainer;
import org.prosect.nn.Tensor;
import org.prosect.nn.training.Optimiser;
import org.prosect.nn.training.TrainingPlan;
import org.prosect.testing.operators.Differences;
import org.prosect.testing.operators.LossCases;
import org.prosect.testing.operators.LossCases.LossCase;
import org.prosect.testing.operators.TensorWeights;

/**
 * The gradients of all losses for what networks predict, against differences of the plain loops along directions in which a random part of the prediction
 * moves and the loss rises.
 */
class LossGradientTest {

    private static final int DIRECTIONS = 6;

    /** On a long one maxima, minima and nearest points change places; on a short one digits are lost: one of them has to agree, to 2 in 100. */
    private static final double[] STEPS = {1.0 / 256, 1.0 / 1024, 1.0 / 8192};

    static List<LossCase> cases() throws IOException {
        List<LossCase> all = new ArrayList<>(LossCases.ctSam3d());
        all.addAll(LossCases.promise());
        all.addAll(LossCases.registration());
        all.addAll(LossCases.topology());
        all.addAll(LossCases.pointSets());
        all.addAll(LossCases.vessels());
        return all.stream().filter(c -> c.predicted() > 0).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTheSlopeOfThePlainLoops(LossCase given) throws ProsectException {
        Map<String, Tensor> point = new TreeMap<>();
        given.inputs().forEach((name, tensor) -> point.put(name, new Tensor(tensor.shape(), tensor.values().clone())));
        Random random = new Random(given.name().hashCode());
        Differences differences = Differences.of(given.network());
        for (int i = 0; i < given.predicted(); i++) {
            draw(point.get("in" + i).values(), random);
        }
        Map<String, Tensor> made;
        try (Trainer trainer = new Engine().trainer(TrainingPlan.of(differences.network(), "loss", Optimiser.adam()), new TensorWeights(point))) {
            made = trainer.gradients(Map.of());
        }
        for (int k = 0; k < DIRECTIONS; k++) {
            Map<String, Tensor> direction = new LinkedHashMap<>();
            double along = 0;
            for (int i = 0; i < given.predicted(); i++) {
                Tensor gradient = made.get("in" + i);
                Tensor moved = Tensor.zeros(gradient.shape());
                double reach = range(point.get("in" + i).values());
                for (int j = 0; j < moved.values().length; j++) {
                    moved.values()[j] = random.nextInt(3) > 0 ? 0 : (float) (Math.signum(gradient.values()[j]) * reach * (0.2 + random.nextDouble()));
                    along += (double) moved.values()[j] * gradient.values()[j];
                }
                direction.put("in" + i, moved);
            }
            double exact = along;
            double right = DoubleStream.of(STEPS).map(step -> differences.along(point, direction, step)).boxed()
                    .min(Comparator.comparingDouble(slope -> Math.abs(slope - exact))).orElseThrow();
            assertEquals(right, exact, 2e-2 * Math.abs(right) + 5e-5, "direction " + k);
        }
    }

    /** Away from the ends of the range, such as 0 and 1 of probabilities, and apart from equal values. */
    private static void draw(float[] values, Random random) {
        double mean = 0;
        for (float v : values) {
            mean += v / values.length;
        }
        double range = range(values);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (mean + 0.9 * (values[i] - mean) + 0.06 * range * (random.nextDouble() - 0.5));
        }
    }

    private static double range(float[] values) {
        double least = values[0];
        double most = values[0];
        for (float v : values) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        return most - least;
    }
}
