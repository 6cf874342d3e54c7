package org.prosect.metrics.surface;

import java.util.OptionalDouble;

/** Average symmetric surface distance: the mean over the points of both surfaces together. */
public final class PooledMeanDistance extends SurfaceMetric {

    public PooledMeanDistance() {
        super(SurfaceModel.BORDER_VOXELS);
    }

    @Override
    OptionalDouble of(SurfaceDistances d, OptionalDouble tolerance) {
        return OptionalDouble.of(d.pooled().mean());
    }
}
