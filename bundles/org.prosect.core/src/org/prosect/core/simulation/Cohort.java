package org.prosect.core.simulation;

import java.util.List;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;

/** Makes subjects of one kind. Equal seeds give equal subjects, whatever the number of cores. */
public interface Cohort {

    /** The subject of a seed. */
    SimulatedCase subject(long seed, Progress progress) throws ProsectException;

    /** The surfaces that those of all subjects correspond to; none where each subject has its own or there are none. */
    default List<CanonicalStructure> canonical() {
        return List.of();
    }
}
