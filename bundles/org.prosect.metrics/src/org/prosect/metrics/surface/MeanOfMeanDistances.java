package org.prosect.metrics.surface;

import java.util.OptionalDouble;

/** Mean average surface distance: the mean of the two directions' means, which weigh alike however large the surfaces are. */
public final class MeanOfMeanDistances extends SurfaceMetric {

    public MeanOfMeanDistances() {
        super(SurfaceModel.BORDER_VOXELS);
    }

    @Override
    OptionalDouble of(SurfaceDistances d, OptionalDouble tolerance) {
        return OptionalDouble.of(d.oneEmpty() ? Double.POSITIVE_INFINITY : (d.fromReference().mean() + d.fromPrediction().mean()) / 2);
    }
}
