package org.prosect.metrics.topology;

import org.prosect.imaging.Topology.BettiNumbers;

/** Difference of the numbers of enclosed cavities. */
public final class CavityError extends BettiError {

    @Override
    long number(BettiNumbers numbers) {
        return numbers.cavities();
    }
}
