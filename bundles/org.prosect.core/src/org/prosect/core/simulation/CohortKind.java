package org.prosect.core.simulation;

import java.util.List;

import org.prosect.core.ProsectException;
import org.prosect.core.parameter.Parameters;
import org.prosect.imaging.Volume;

/** A kind of subjects that can be simulated in any number; contributed to {@code org.prosect.core.simulators} as a cohort. */
public interface CohortKind {

    /**
     * Makes ready to simulate.
     *
     * @param parameters a checked value for every declared parameter
     * @param labelMaps what subjects are made from, for kinds that declare labelMaps; else empty
     * @throws ProsectException when the parameters do not go together, or a label map is none
     */
    Cohort open(Parameters parameters, List<Volume> labelMaps) throws ProsectException;
}
