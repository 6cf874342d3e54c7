package org.prosect.metrics.surface;

import java.util.OptionalDouble;

/** The Hausdorff distance: the largest of all distances. */
public final class Hausdorff extends SurfaceMetric {

    public Hausdorff() {
        super(SurfaceModel.BORDER_VOXELS);
    }

    @Override
    OptionalDouble of(SurfaceDistances d, OptionalDouble tolerance) {
        return OptionalDouble.of(d.larger(WeightedDistances::largest));
    }
}
