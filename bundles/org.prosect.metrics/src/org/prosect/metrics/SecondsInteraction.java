package org.prosect.metrics;

import java.util.List;
import java.util.OptionalDouble;

import org.prosect.core.metric.InteractionMetric;
import org.prosect.core.metric.InteractionStep;

/** How long a user waits after a click. */
public final class SecondsInteraction implements InteractionMetric {

    @Override
    public OptionalDouble evaluate(List<InteractionStep> steps) {
        return steps.stream().filter(s -> s.seconds().isPresent()).mapToDouble(s -> s.seconds().getAsDouble()).average();
    }
}
