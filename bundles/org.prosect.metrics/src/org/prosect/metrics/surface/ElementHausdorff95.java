package org.prosect.metrics.surface;

import java.util.OptionalDouble;

/** The 95 % Hausdorff distance of google-deepmind/surface-distance. */
public final class ElementHausdorff95 extends SurfaceMetric {

    public ElementHausdorff95() {
        super(SurfaceModel.ELEMENTS);
    }

    @Override
    OptionalDouble of(SurfaceDistances d, OptionalDouble tolerance) {
        return OptionalDouble.of(d.larger(w -> w.quantile(0.95)));
    }
}
