package org.prosect.core.metric;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A number that says how well a method answers a user who clicks again and again; contributed to {@code org.prosect.core.evaluationMetrics} as an
 * {@code interactionMetric}. Holds no state.
 */
public interface InteractionMetric {

    /**
     * Sums an interaction up.
     *
     * @param steps one for each click count from 1 on, rising, at least one; those the user asked for hold the scores of the metrics that were
     *            declared as used (unless such a metric is not installed) and of those the user chose
     * @return the number in the declared unit, never NaN; empty where the definition gives none
     */
    OptionalDouble evaluate(List<InteractionStep> steps);
}
