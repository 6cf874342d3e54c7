package org.prosect.core.simulation;

import org.prosect.core.Progress;

/** Makes subjects whose truth is known, for demonstrations, tests and training; contributed to {@code org.prosect.core.simulators}. */
public interface Simulator {

    /**
     * One subject. Equal seeds and spacings give equal subjects on every machine.
     *
     * @param seed which subject
     * @param spacing voxel spacing in millimetres, the same along all axes
     */
    SimulatedSubject simulate(long seed, double spacing, Progress progress);
}
