package org.prosect.broken;

import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.EvaluationMetric;

/** A metric that is always 0; works. */
public final class ZeroMetric implements EvaluationMetric {

    @Override
    public OptionalDouble evaluate(Comparison comparison, OptionalDouble tolerance, Progress progress) {
        return OptionalDouble.of(0);
    }
}
