package org.prosect.metrics.topology;

import org.prosect.imaging.Topology.BettiNumbers;

/** Difference of the numbers of tunnels. */
public final class TunnelError extends BettiError {

    @Override
    long number(BettiNumbers numbers) {
        return numbers.tunnels();
    }
}
