package org.prosect.synth.organ;

import java.util.List;

import org.prosect.core.parameter.Parameters;
import org.prosect.core.simulation.Cohort;
import org.prosect.core.simulation.CohortKind;
import org.prosect.imaging.Volume;

/** Random compact organs. */
public final class ShapesKind implements CohortKind {

    @Override
    public Cohort open(Parameters parameters, List<Volume> labelMaps) {
        return new ShapesCohort(parameters.integer("size"));
    }
}
