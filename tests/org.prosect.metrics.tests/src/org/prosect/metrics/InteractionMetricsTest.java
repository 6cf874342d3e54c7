package org.prosect.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.prosect.core.metric.InteractionMetric;
import org.prosect.core.metric.InteractionScore;
import org.prosect.core.metric.InteractionStep;

/** Curves summed up by hand. */
class InteractionMetricsTest {

    private static final InteractionMetric DICE_AREA = new DiceAreaInteraction();
    private static final InteractionMetric SURFACE_AREA = new SurfaceDiceAreaInteraction();
    private static final InteractionMetric CLICKS = new ClicksToDiceInteraction();
    private static final InteractionMetric SECONDS = new SecondsInteraction();

    private final List<InteractionStep> steps = new ArrayList<>();

    @Test
    void areaIsThatOfTrapezoidsBetweenTheCountsAskedForOverTheirSpan() {
        dice(1, 0.2);
        unscored(2);
        dice(3, 0.6);
        dice(4, 1);
        // (2 · 0.4 + 1 · 0.8) / 3
        assertEquals(1.6 / 3, DICE_AREA.evaluate(steps).orElseThrow(), 1e-15);
    }

    @Test
    void areaUnderAConstantCurveIsItsValueWhereverItBegins() {
        unscored(1);
        dice(2, 0.7);
        dice(9, 0.7);
        assertEquals(0.7, DICE_AREA.evaluate(steps).orElseThrow(), 1e-15);
    }

    @Test
    void areaOfOneCountIsTheValueAtIt() {
        unscored(1);
        dice(2, 0.4);
        assertEquals(OptionalDouble.of(0.4), DICE_AREA.evaluate(steps));
    }

    @Test
    void areaWithoutTheMetricOrWithAnUndefinedValueIsUndefined() {
        unscored(1);
        assertEquals(OptionalDouble.empty(), DICE_AREA.evaluate(steps));
        dice(2, 0.4);
        assertEquals(OptionalDouble.empty(), SURFACE_AREA.evaluate(steps));
        steps.add(step(3, 1, new InteractionScore("dice", OptionalDouble.empty(), OptionalDouble.empty())));
        assertEquals(OptionalDouble.empty(), DICE_AREA.evaluate(steps));
    }

    @Test
    void surfaceAreaIsThatOfTheFirstToleranceChosen() {
        for (int count = 1; count <= 2; count++) {
            steps.add(step(count, 1, new InteractionScore("dice", OptionalDouble.empty(), OptionalDouble.of(0.1)),
                    new InteractionScore("nsd/deepmind", OptionalDouble.of(2), OptionalDouble.of(0.25 * count)),
                    new InteractionScore("nsd/deepmind", OptionalDouble.of(5), OptionalDouble.of(0.9))));
        }
        assertEquals(OptionalDouble.of(0.375), SURFACE_AREA.evaluate(steps));
    }

    @Test
    void clicksToDiceIsTheFirstCountThatReachesItExactlyOrMore() {
        dice(1, 0.8999999);
        unscored(2);
        assertEquals(OptionalDouble.empty(), CLICKS.evaluate(steps));
        dice(5, 0.9);
        dice(7, 0.95);
        assertEquals(OptionalDouble.of(5), CLICKS.evaluate(steps));
    }

    @Test
    void secondsAreTheMeanOfAllAnswers() {
        steps.add(step(1, 4));
        steps.add(step(2, 1));
        steps.add(new InteractionStep(3, OptionalDouble.empty(), List.of()));
        assertEquals(OptionalDouble.of(2.5), SECONDS.evaluate(steps));
        assertEquals(OptionalDouble.empty(), SECONDS.evaluate(steps.subList(2, 3)));
    }

    private void dice(int clicks, double value) {
        steps.add(step(clicks, 1, new InteractionScore("dice", OptionalDouble.empty(), OptionalDouble.of(value))));
    }

    private void unscored(int clicks) {
        steps.add(step(clicks, 1));
    }

    private static InteractionStep step(int clicks, double seconds, InteractionScore... scores) {
        return new InteractionStep(clicks, OptionalDouble.of(seconds), List.of(scores));
    }
}
