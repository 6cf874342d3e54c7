package org.prosect.metrics.topology;

import org.prosect.imaging.Topology.BettiNumbers;

/** Difference of the numbers of components. */
public final class ComponentError extends BettiError {

    @Override
    long number(BettiNumbers numbers) {
        return numbers.components();
    }
}
