package org.prosect.metrics.surface;

import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.EvaluationMetric;

/**
 * A metric of the distances between two surfaces. For two empty masks none is defined; to or from one empty mask all distances are infinite, so that
 * a missing structure is never left out of a mean.
 */
abstract class SurfaceMetric implements EvaluationMetric {

    private final SurfaceModel model;

    SurfaceMetric(SurfaceModel model) {
        this.model = model;
    }

    @Override
    public final OptionalDouble evaluate(Comparison comparison, OptionalDouble tolerance, Progress progress) throws ProsectException {
        SurfaceDistances distances = model.of(comparison, progress);
        return distances.bothEmpty() ? OptionalDouble.empty() : of(distances, tolerance);
    }

    /** The number for surfaces of which at most one is empty. */
    abstract OptionalDouble of(SurfaceDistances distances, OptionalDouble tolerance) throws ProsectException;
}
