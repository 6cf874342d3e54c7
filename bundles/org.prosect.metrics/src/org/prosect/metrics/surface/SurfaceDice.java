package org.prosect.metrics.surface;

import java.util.OptionalDouble;

import org.prosect.core.ProsectException;

/**
 * Share of both surfaces that lies within a tolerance of the other (Nikolov et al., "Clinically applicable segmentation of head and neck anatomy",
 * 2021).
 */
abstract class SurfaceDice extends SurfaceMetric {

    SurfaceDice(SurfaceModel model) {
        super(model);
    }

    @Override
    final OptionalDouble of(SurfaceDistances d, OptionalDouble tolerance) throws ProsectException {
        double mm = tolerance.orElseThrow(() -> new ProsectException("a surface Dice needs a tolerance", "Write for example nsd/deepmind@2mm"));
        return OptionalDouble.of((d.fromReference().within(mm) + d.fromPrediction().within(mm)) / (d.fromReference().total()
                + d.fromPrediction().total()));
    }
}
