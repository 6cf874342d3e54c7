package org.prosect.backend.tensorflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.core.ProsectException;
import org.prosect.nn.Tensor;
import org.prosect.testing.operators.LossCases;
import org.prosect.testing.operators.LossCases.LossCase;

/** The gradients of all losses for what networks predict, against differences of the plain loops. */
class LossGradientTest {

    private static final double STEP = Math.scalb(1.0, -20);
    private static final int ENTRIES = 12;

    /**
     * As a part of what the loss itself may deviate by: this makes 1e-4, and 1e-3 for correlations and similarities of windows, whose variances are
     * differences of much larger float32 sums: how far they are off grows with the brightness of the images.
     */
    private static final double TOLERANCE = 10;

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
        Set<String> predicted = new TreeSet<>();
        for (int i = 0; i < given.predicted(); i++) {
            spread(point.get("in" + i).values(), random);
            predicted.add("in" + i);
        }
        new GradientCheck(STEP, ENTRIES, TOLERANCE * given.tolerance()).judge(given.network(), point, predicted);
    }

    /**
     * In the same order, but with gaps that no step of the differences crosses: of the golden inputs some are at the ends of their range, such as 0
     * and 1 of probabilities, and many are equal, where maxima and minima have no derivative. The gaps are uneven, so that differences are not equal
     * either.
     */
    private static void spread(float[] values, Random random) {
        int[] order = IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(i -> values[i])).mapToInt(Integer::intValue)
                .toArray();
        double least = values[order[0]];
        double range = values[order[order.length - 1]] - least;
        for (int rank = 0; rank < order.length; rank++) {
            values[order[rank]] = (float) (least + range * (0.05 + 0.9 * (rank + 0.5 * random.nextDouble()) / order.length));
        }
    }
}
