package org.prosect.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;

class CentreDistanceTest {

    private static final Geometry GRID = Geometry.of(10, 4, 5, 2, 3, 5);

    private static Mask mask(int... offsets) {
        Mask m = Mask.empty(GRID);
        for (int i : offsets) {
            m.set(i, true);
        }
        return m;
    }

    private static OptionalDouble distance(Mask a, Mask b) throws ProsectException {
        return new CentreDistance().evaluate(new Comparison(Evaluand.of(a), Evaluand.of(b)), OptionalDouble.empty(), Progress.NONE);
    }

    @Test
    void isMeasuredInMillimetresBetweenCentroids() throws Exception {
        Mask pair = mask(GRID.offset(1, 1, 1), GRID.offset(3, 1, 1));
        assertEquals(0, distance(pair, mask(GRID.offset(2, 1, 1))).getAsDouble(), 1e-12);
        assertEquals(Math.sqrt(36 + 9 + 100), distance(pair, mask(GRID.offset(5, 2, 3))).getAsDouble(), 1e-12);
    }

    @Test
    void aMissingMaskIsInfinitelyFar() throws Exception {
        assertEquals(OptionalDouble.of(Double.POSITIVE_INFINITY), distance(mask(1), mask()));
        assertEquals(OptionalDouble.of(Double.POSITIVE_INFINITY), distance(mask(), mask(1)));
        assertEquals(OptionalDouble.empty(), distance(mask(), mask()));
    }
}
