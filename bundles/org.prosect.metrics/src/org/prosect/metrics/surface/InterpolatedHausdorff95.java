package org.prosect.metrics.surface;

import java.util.OptionalDouble;

/** The larger of both directions' 95th percentiles, as MONAI's HausdorffDistanceMetric. */
public final class InterpolatedHausdorff95 extends SurfaceMetric {

    public InterpolatedHausdorff95() {
        super(SurfaceModel.BORDER_VOXELS);
    }

    @Override
    OptionalDouble of(SurfaceDistances d, OptionalDouble tolerance) {
        return OptionalDouble.of(d.larger(w -> w.interpolatedQuantile(0.95)));
    }
}
