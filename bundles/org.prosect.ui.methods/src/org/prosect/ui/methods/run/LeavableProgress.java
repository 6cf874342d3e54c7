package org.prosect.ui.methods.run;

import org.prosect.core.Progress;

/** Passes reports on until nobody listens any more; from then on it says that the work is cancelled. */
final class LeavableProgress implements Progress {

    private final Progress listener;
    private boolean left;

    LeavableProgress(Progress listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void report(double fraction, String what) {
        if (!left) {
            listener.report(fraction, what);
        }
    }

    @Override
    public synchronized boolean isCancelled() {
        return left || listener.isCancelled();
    }

    synchronized void leave() {
        left = true;
    }
}
