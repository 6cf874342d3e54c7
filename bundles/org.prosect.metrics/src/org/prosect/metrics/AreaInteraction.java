package org.prosect.metrics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.prosect.core.metric.InteractionMetric;
import org.prosect.core.metric.InteractionScore;
import org.prosect.core.metric.InteractionStep;

/**
 * The area under the curve of a metric over the scored click counts by the trapezoid rule, divided by their span: 1 for a method that is perfect at
 * once.
 */
abstract class AreaInteraction implements InteractionMetric {

    private final String metric;

    AreaInteraction(String metric) {
        this.metric = metric;
    }

    @Override
    public OptionalDouble evaluate(List<InteractionStep> steps) {
        double area = 0;
        int first = 0;
        int last = 0;
        double lastValue = 0;
        for (InteractionStep step : steps) {
            Optional<InteractionScore> score = step.score(metric);
            if (score.isEmpty()) {
                continue;
            }
            if (score.get().value().isEmpty()) {
                return OptionalDouble.empty();
            }
            double value = score.get().value().getAsDouble();
            if (first == 0) {
                first = step.clicks();
            } else {
                area += (step.clicks() - last) * (lastValue + value) / 2;
            }
            last = step.clicks();
            lastValue = value;
        }
        return first == 0 ? OptionalDouble.empty() : OptionalDouble.of(first == last ? lastValue : area / (last - first));
    }
}
