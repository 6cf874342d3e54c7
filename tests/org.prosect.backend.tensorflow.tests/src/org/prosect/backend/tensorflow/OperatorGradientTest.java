package org.prosect.backend.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.Trainer;
import org.prosect.nn.Tensor;
import org.prosect.nn.training.Optimiser;
import org.prosect.nn.training.TrainingPlan;
import org.prosect.testing.operators.Differences;
import org.prosect.testing.operators.OperatorCase;
import org.prosect.testing.operators.OperatorCases;
import org.prosect.testing.operators.TensorWeights;

/** The gradient of every operator for everything that it takes, against differences of the plain loops. */
class OperatorGradientTest {

    private static final int ENTRIES = 24;

    static List<OperatorCase> cases() {
        return OperatorCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTheSlopeOfThePlainLoops(OperatorCase given) throws ProsectException {
        Map<String, Tensor> point = new TreeMap<>();
        given.inputs().forEach((name, tensor) -> point.put(name, new Tensor(tensor.shape(), tensor.values().clone())));
        given.weights().names().forEach(name -> {
            float[] values = new float[Math.toIntExact(given.weights().shape(name).count())];
            given.weights().values(name).get(values);
            point.put(name, new Tensor(given.weights().shape(name), values));
        });
        Differences differences = Differences.of(given.network());
        List<Differences.Derivative> right = differences.at(point, ENTRIES);
        Map<String, Tensor> made;
        try (Trainer trainer = new Engine().trainer(TrainingPlan.of(differences.network(), "loss", Optimiser.adam()), new TensorWeights(point))) {
            made = trainer.gradients(Map.of());
        }
        Map<String, Double> scales = new HashMap<>();
        made.forEach((name, tensor) -> {
            for (float v : tensor.values()) {
                scales.merge(name, (double) Math.abs(v), Math::max);
            }
        });
        for (Differences.Derivative derivative : right) {
            double scale = Math.max(scales.get(derivative.tensor()), Math.abs(derivative.value()));
            assertEquals(derivative.value(), made.get(derivative.tensor()).values()[derivative.index()], 1e-3 * scale + 5e-4,
                    derivative.tensor() + " at " + derivative.index());
        }
    }
}
