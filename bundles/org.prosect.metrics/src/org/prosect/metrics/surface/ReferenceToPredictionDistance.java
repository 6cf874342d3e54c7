package org.prosect.metrics.surface;

import java.util.OptionalDouble;

/** Mean distance of the reference's surface to the prediction's, by area. */
public final class ReferenceToPredictionDistance extends SurfaceMetric {

    public ReferenceToPredictionDistance() {
        super(SurfaceModel.ELEMENTS);
    }

    @Override
    OptionalDouble of(SurfaceDistances d, OptionalDouble tolerance) {
        return d.fromReference().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(d.fromReference().mean());
    }
}
