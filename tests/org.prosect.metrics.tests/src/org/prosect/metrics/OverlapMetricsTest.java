package org.prosect.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;

class OverlapMetricsTest {

    private static final Geometry GRID = Geometry.of(10, 1, 1, 2, 3, 5);

    private static Mask mask(int... inside) {
        Mask m = Mask.empty(GRID);
        for (int i : inside) {
            m.set(i, true);
        }
        return m;
    }

    private static OptionalDouble measure(EvaluationMetric metric, Mask reference, Mask prediction) throws ProsectException {
        return metric.evaluate(new Comparison(Evaluand.of(reference), Evaluand.of(prediction)), OptionalDouble.empty(), Progress.NONE);
    }

    @Test
    void countsByHand() throws Exception {
        Mask r = mask(0, 1, 2, 3);
        Mask p = mask(2, 3, 4);
        assertEquals(4.0 / 7, measure(new Dice(), r, p).getAsDouble(), 1e-12);
        assertEquals(2.0 / 5, measure(new IntersectionOverUnion(), r, p).getAsDouble(), 1e-12);
        assertEquals(2.0 / 4, measure(new Sensitivity(), r, p).getAsDouble(), 1e-12);
        assertEquals(2.0 / 3, measure(new Precision(), r, p).getAsDouble(), 1e-12);
        assertEquals(5.0 / 6, measure(new Specificity(), r, p).getAsDouble(), 1e-12);
        assertEquals(0.25, measure(new VolumeDifference(), r, p).getAsDouble(), 1e-12);
        assertEquals(3 * 30 / 1000.0, measure(new PredictedVolume(), r, p).getAsDouble(), 1e-12);
    }

    @Test
    void twoEmptyMasksHaveNoNumber() throws Exception {
        for (EvaluationMetric m : new EvaluationMetric[] {new Dice(), new IntersectionOverUnion(), new Sensitivity(), new Precision(),
                new Specificity(),
            new VolumeDifference(), new PredictedVolume()}) {
            assertEquals(OptionalDouble.empty(), measure(m, mask(), mask()), m.getClass().getSimpleName());
        }
    }

    @Test
    void oneEmptyMaskIsNoAgreement() throws Exception {
        assertEquals(0, measure(new Dice(), mask(1), mask()).getAsDouble());
        assertEquals(0, measure(new Dice(), mask(), mask(1)).getAsDouble());
        assertEquals(0, measure(new Sensitivity(), mask(1), mask()).getAsDouble());
        assertEquals(OptionalDouble.empty(), measure(new Precision(), mask(1), mask()));
        assertEquals(OptionalDouble.empty(), measure(new Sensitivity(), mask(), mask(1)));
        assertEquals(OptionalDouble.empty(), measure(new VolumeDifference(), mask(), mask(1)));
    }

    @Test
    void otherGridsAreRefused() {
        Mask other = Mask.empty(Geometry.of(10, 1, 1, 2.1, 3, 5));
        assertThrows(ProsectException.class, () -> measure(new Dice(), mask(1), other));
        assertThrows(ProsectException.class, () -> new Dice().evaluate(new Comparison(Evaluand.of(java.util.List.of()), Evaluand.of(other)),
                OptionalDouble.empty(), Progress.NONE));
    }
}
