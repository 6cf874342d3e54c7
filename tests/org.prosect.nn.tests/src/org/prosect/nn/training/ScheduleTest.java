package org.prosect.nn.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void cosineFallsFromThePeakByHalfACosineAndStays() {
        Schedule s = Schedule.cosine(2, 100, 0.1);
        assertEquals(2, s.rate(0), 1e-12);
        assertEquals(2 * 0.55, s.rate(50), 1e-12);
        assertEquals(2 * (0.1 + 0.9 * (1 + Math.sqrt(0.5)) / 2), s.rate(25), 1e-12);
        assertEquals(0.2, s.rate(100), 1e-12);
        assertEquals(0.2, s.rate(1000), 1e-12);
    }

    @Test
    void polynomialFallsToZero() {
        Schedule s = Schedule.polynomial(0.01, 10, 0.9);
        assertEquals(0.01, s.rate(0), 1e-12);
        assertEquals(0.01 * Math.pow(0.6, 0.9), s.rate(4), 1e-12);
        assertEquals(0, s.rate(10));
        assertEquals(0, s.rate(11));
    }

    @Test
    void stepsMultiplyAtEachMilestone() {
        Schedule s = Schedule.steps(1, 0.5, 3, 5);
        assertEquals(1, s.rate(2));
        assertEquals(0.5, s.rate(3));
        assertEquals(0.5, s.rate(4));
        assertEquals(0.25, s.rate(5));
    }

    @Test
    void warmingUpRisesStraightAndThenStartsTheSchedule() {
        Schedule s = Schedule.cosine(1, 10, 0).warmedUp(4);
        assertEquals(0.25, s.rate(0), 1e-12);
        assertEquals(1, s.rate(3), 1e-12);
        assertEquals(1, s.rate(4), 1e-12);
        assertEquals(0, s.rate(14), 1e-12);
        for (int i = 5; i < 14; i++) {
            assertTrue(s.rate(i) < s.rate(i - 1));
        }
    }
}
