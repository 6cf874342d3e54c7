package org.prosect.metrics.surface;

import java.util.OptionalDouble;

/** Mean distance of the prediction's surface to the reference's, by area. */
public final class PredictionToReferenceDistance extends SurfaceMetric {

    public PredictionToReferenceDistance() {
        super(SurfaceModel.ELEMENTS);
    }

    @Override
    OptionalDouble of(SurfaceDistances d, OptionalDouble tolerance) {
        return d.fromPrediction().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(d.fromPrediction().mean());
    }
}
