package org.prosect.metrics.surface;

import java.util.function.ToDoubleFunction;

import org.prosect.core.Progress;
import org.prosect.imaging.Point3;

/**
 * How far two surfaces are from each other, in both directions. The distances from a surface to one that does not exist are infinite.
 *
 * @param fromReference the distances of the reference's points to the prediction
 * @param fromPrediction the distances of the prediction's points to the reference
 */
record SurfaceDistances(WeightedDistances fromReference, WeightedDistances fromPrediction) {

    static SurfaceDistances between(Surface reference, Surface prediction, Point3 spacing, Progress progress) {
        if (reference.points().isEmpty() || prediction.points().isEmpty()) {
            return new SurfaceDistances(unreachable(reference), unreachable(prediction));
        }
        Steps steps = new Steps(spacing);
        return new SurfaceDistances(DirectedDistances.between(reference, prediction, spacing, steps, progress),
                DirectedDistances.between(prediction, reference, spacing, steps, progress));
    }

    private static WeightedDistances unreachable(Surface surface) {
        return WeightedDistances.all(Double.POSITIVE_INFINITY, surface.points().isEmpty() ? 0 : 1);
    }

    boolean bothEmpty() {
        return fromReference.isEmpty() && fromPrediction.isEmpty();
    }

    boolean oneEmpty() {
        return fromReference.isEmpty() != fromPrediction.isEmpty();
    }

    /** The larger of a number of both directions, infinite when one of the surfaces is empty. */
    double larger(ToDoubleFunction<WeightedDistances> number) {
        return oneEmpty() ? Double.POSITIVE_INFINITY : Math.max(number.applyAsDouble(fromReference), number.applyAsDouble(fromPrediction));
    }

    /** The distances of both directions together. */
    WeightedDistances pooled() {
        return fromReference.and(fromPrediction);
    }
}
