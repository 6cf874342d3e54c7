package org.prosect.core.simulation;

import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.EvaluationMetric;

/** The number of voxels of the prediction plus the tolerance; undefined when there are none. */
public final class SizeMetric implements EvaluationMetric {

    @Override
    public OptionalDouble evaluate(Comparison comparison, OptionalDouble tolerance, Progress progress) {
        long size = comparison.prediction().mask().orElseThrow().count();
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(size + tolerance.orElse(0));
    }
}
