package org.prosect.synth.organ;

import java.util.List;

import org.prosect.core.ProsectException;
import org.prosect.core.parameter.Parameters;
import org.prosect.core.simulation.Cohort;
import org.prosect.core.simulation.CohortKind;
import org.prosect.imaging.Volume;

/** Label maps of the user, deformed and painted. */
public final class LabelsKind implements CohortKind {

    @Override
    public Cohort open(Parameters parameters, List<Volume> labelMaps) throws ProsectException {
        try {
            return new LabelsCohort(labelMaps);
        } catch (IllegalArgumentException e) {
            throw new ProsectException(e.getMessage(), "Give label maps, whole numbers from 0 to 255", e);
        }
    }
}
