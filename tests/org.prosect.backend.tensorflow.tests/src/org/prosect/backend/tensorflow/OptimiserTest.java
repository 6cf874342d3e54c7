package org.prosect.backend.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.Trainer;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.training.Optimiser;
import org.prosect.nn.training.Schedule;
import org.prosect.nn.training.TrainingPlan;

/** Steps of the optimiser against the formulas in double precision, on a loss whose gradient is known: the sum of c · w² / 2 + x · w. */
class OptimiserTest {

    private static final double AVERAGING = 0.9;
    private static final double[] CURVATURE = {1, 0.01, 100, 3, 0};
    private static final float[] START = {1, -2, 0.5f, 3, 1e-3f};

    static List<Optimiser> optimisers() {
        return List.of(Optimiser.adam(), Optimiser.adamW(0.05), new Optimiser(0.9, 0.999, 1e-8, 0.1, false, 0), Optimiser.adam().clipped(0.5),
                Optimiser.adamW(0.01).clipped(2).betas(0.5, 0.9), new Optimiser(0, 0.99, 1e-3, 0, false, 0), Optimiser.adam().clipped(1e9));
    }

    private static Network network() {
        NetworkBuilder net = new NetworkBuilder("parabola");
        float[] curvature = new float[CURVATURE.length];
        for (int i = 0; i < curvature.length; i++) {
            curvature[i] = (float) (CURVATURE[i] / 2);
        }
        Value w = net.parameter("w", curvature.length);
        Value c = net.constant(Tensor.of(curvature, curvature.length));
        Value slope = net.multiply(w, net.input("x", curvature.length));
        net.output("loss", net.sum(net.add(net.multiply(c, net.multiply(w, w)), slope), false, 0));
        return net.build();
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void stepsAreThoseOfTheFormulas(Optimiser o) throws ProsectException {
        int n = START.length;
        double[] w = new double[n];
        double[] average = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = START[i];
            average[i] = START[i];
        }
        double[] first = new double[n];
        double[] second = new double[n];
        Schedule schedule = Schedule.cosine(0.05, 40, 0.1);
        TrainingPlan plan = new TrainingPlan(network(), "loss", o, Set.of(), Map.of(), AVERAGING);
        try (Trainer trainer = new Engine().trainer(plan, new MemoryWeights(Map.of("w", Tensor.of(START.clone(), n))))) {
            for (int step = 0; step < 40; step++) {
                float[] x = new float[n];
                for (int i = 0; i < n; i++) {
                    x[i] = (float) Math.sin(step + 2 * i);
                }
                double rate = schedule.rate(step);
                Map<String, Tensor> outputs = trainer.step(Map.of("x", Tensor.of(x, n)), rate);
                assertEquals(loss(w, x), outputs.get("loss").values()[0], 1e-5 * Math.max(1, Math.abs(loss(w, x))), "the loss before step " + step);
                double[] g = new double[n];
                double length = 0;
                for (int i = 0; i < n; i++) {
                    g[i] = CURVATURE[i] * w[i] + x[i];
                    length += g[i] * g[i];
                }
                double shortened = o.clip() > 0 ? Math.min(1, o.clip() / (Math.sqrt(length) + 1e-6)) : 1;
                for (int i = 0; i < n; i++) {
                    double gi = g[i] * shortened + (o.decoupled() ? 0 : o.weightDecay() * w[i]);
                    if (o.decoupled()) {
                        w[i] -= rate * o.weightDecay() * w[i];
                    }
                    first[i] = o.beta1() * first[i] + (1 - o.beta1()) * gi;
                    second[i] = o.beta2() * second[i] + (1 - o.beta2()) * gi * gi;
                    double mean = first[i] / (1 - Math.pow(o.beta1(), step + 1));
                    double square = second[i] / (1 - Math.pow(o.beta2(), step + 1));
                    w[i] -= rate * mean / (Math.sqrt(square) + o.epsilon());
                    average[i] = AVERAGING * average[i] + (1 - AVERAGING) * w[i];
                }
            }
            assertEquals(40, trainer.steps());
            for (int i = 0; i < n; i++) {
                assertEquals(w[i], trainer.weights().values("w").get(i), 2e-5, "weight " + i);
                assertEquals(average[i], trainer.averages().values("w").get(i), 2e-5, "average " + i);
            }
            assertTrue(Math.abs(w[0] - START[0]) > 0.1);
        }
    }

    private static double loss(double[] w, float[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += CURVATURE[i] * w[i] * w[i] / 2 + x[i] * w[i];
        }
        return sum;
    }
}
