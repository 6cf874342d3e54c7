package org.prosect.metrics.surface;

import java.util.OptionalDouble;

/** 95th percentile of the distances of both directions together, as MedPy's hd95. */
public final class PooledHausdorff95 extends SurfaceMetric {

    public PooledHausdorff95() {
        super(SurfaceModel.BORDER_VOXELS);
    }

    @Override
    OptionalDouble of(SurfaceDistances d, OptionalDouble tolerance) {
        return OptionalDouble.of(d.pooled().interpolatedQuantile(0.95));
    }
}
