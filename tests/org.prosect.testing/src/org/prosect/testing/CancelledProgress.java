package org.prosect.testing;

import org.prosect.core.Progress;

/** Somebody who does not want the answer any more. */
public final class CancelledProgress implements Progress {

    @Override
    public void report(double fraction, String what) {
        // nobody listens
    }

    @Override
    public boolean isCancelled() {
        return true;
    }
}
