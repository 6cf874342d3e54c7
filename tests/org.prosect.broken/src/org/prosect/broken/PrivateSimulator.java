package org.prosect.broken;

import org.prosect.core.Progress;
import org.prosect.core.simulation.SimulatedSubject;
import org.prosect.core.simulation.Simulator;

/** A simulator that nobody outside can make. */
public final class PrivateSimulator implements Simulator {

    private PrivateSimulator() { }

    @Override
    public SimulatedSubject simulate(long seed, double spacing, Progress progress) {
        throw new UnsupportedOperationException("nobody can make this simulator");
    }
}
