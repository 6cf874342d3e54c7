package org.prosect.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.prosect.core.Progress;

/** Passes a contribution's progress on to the platform's Progress view, and the view's Cancel back. */
public final class JobProgress implements Progress {

    private static final int TICKS = 1000;

    private final IProgressMonitor monitor;
    private String task = "";
    private int done;

    /** Begins the task of a monitor. */
    public JobProgress(IProgressMonitor monitor, String name) {
        this.monitor = monitor;
        monitor.beginTask(name, TICKS);
    }

    @Override
    public synchronized void report(double fraction, String what) {
        int now = (int) (Math.clamp(fraction, 0.0, 1.0) * TICKS);
        if (now > done) {
            monitor.worked(now - done);
            done = now;
        }
        if (!what.equals(task)) {
            task = what;
            monitor.subTask(what);
        }
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
