package org.prosect.metrics;

import java.util.List;
import java.util.OptionalDouble;

import org.prosect.core.metric.InteractionMetric;
import org.prosect.core.metric.InteractionStep;

/** How many clicks a result takes that needs hardly any correction; only scored click counts are looked at. */
public final class ClicksToDiceInteraction implements InteractionMetric {

    private static final double ENOUGH = 0.90;

    @Override
    public OptionalDouble evaluate(List<InteractionStep> steps) {
        return steps.stream().filter(ClicksToDiceInteraction::isEnough).mapToDouble(InteractionStep::clicks).findFirst();
    }

    private static boolean isEnough(InteractionStep step) {
        return step.score("dice").filter(s -> s.value().orElse(0) >= ENOUGH).isPresent();
    }
}
