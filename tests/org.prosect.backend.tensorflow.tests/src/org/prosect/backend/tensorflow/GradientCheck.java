package org.prosect.backend.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.Trainer;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.Tensor;
import org.prosect.nn.training.Optimiser;
import org.prosect.nn.training.TrainingPlan;
import org.prosect.testing.operators.Differences;
import org.prosect.testing.operators.Differences.Derivative;

/**
 * Compares the gradient of a trainer with differences of the plain loops: entry by entry for a random sample of each tensor, and all entries at once
 * along a random direction.
 *
 * @param step of the differences
 * @param entries how many of each tensor
 * @param tolerance of an entry as a part of the largest one of its tensor's sample; along the direction as a part of the root of the sum of the
 *        squared terms
 */
record GradientCheck(double step, int entries, double tolerance) {

    /**
     * Entries of the point that are near to a place without derivative are moved. Where the true gradient of a tensor is less than the differences
     * resolve, that of the trainer has to be as small: of Floor, and of a Dice loss where the truth is empty.
     *
     * @param tensors names of the inputs and parameters whose gradient is judged
     */
    void judge(Network network, Map<String, Tensor> point, Set<String> tensors) throws ProsectException {
        Differences differences = Differences.of(network);
        List<Derivative> right = differences.at(point, tensors, entries, step);
        Map<String, Tensor> made;
        try (Trainer trainer = new Engine().trainer(TrainingPlan.of(differences.network(), "loss", Optimiser.adam()), new MemoryWeights(point))) {
            made = trainer.gradients(Map.of());
        }
        for (String name : tensors) {
            List<Derivative> entries = right.stream().filter(d -> d.tensor().equals(name)).toList();
            double largest = entries.stream().mapToDouble(d -> Math.abs(d.value())).max().orElseThrow();
            for (Derivative entry : entries) {
                double allowed = largest > entry.resolution() ? tolerance * largest : entry.resolution();
                assertEquals(entry.value(), made.get(name).values()[entry.index()], allowed, name + " at " + entry.index());
            }
        }
        along(differences, point, tensors, made, right.getFirst().resolution());
    }

    private void along(Differences differences, Map<String, Tensor> point, Set<String> tensors, Map<String, Tensor> made, double resolution) {
        Random random = new Random(differences.network().name().hashCode() + 2);
        Map<String, Tensor> direction = new LinkedHashMap<>();
        double along = 0;
        double squares = 0;
        for (String name : tensors) {
            Tensor moved = Tensor.zeros(point.get(name).shape());
            for (int i = 0; i < moved.values().length; i++) {
                moved.values()[i] = (float) random.nextGaussian();
                double term = (double) moved.values()[i] * made.get(name).values()[i];
                along += term;
                squares += term * term;
            }
            direction.put(name, moved);
        }
        double length = Math.sqrt(squares);
        assertEquals(differences.along(point, direction, step), along, length > resolution ? tolerance * length : resolution, "along a direction");
    }
}
