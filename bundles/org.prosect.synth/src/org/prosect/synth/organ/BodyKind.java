package org.prosect.synth.organ;

import java.util.List;

import org.prosect.core.parameter.Parameters;
import org.prosect.core.simulation.Cohort;
import org.prosect.core.simulation.CohortKind;
import org.prosect.imaging.Volume;

/** Trunks. */
public final class BodyKind implements CohortKind {

    @Override
    public Cohort open(Parameters parameters, List<Volume> labelMaps) {
        return AnatomyCohort.body(parameters.real("spacing"), AnatomyCohort.Modality.chosen(parameters.text("modality")));
    }
}
