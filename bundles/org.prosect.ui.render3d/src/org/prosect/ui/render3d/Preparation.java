package org.prosect.ui.render3d;

import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.ui.JobProgress;
import org.prosect.ui.ProblemDialog;

/**
 * Makes something ready in the background; its future is completed in the UI thread.
 *
 * @param <T> what is made
 */
final class Preparation<T> extends Job {

    /** Makes it. */
    interface Source<T> {
        T make(Progress progress) throws ProsectException;
    }

    private final Display display;
    private final Source<T> source;
    private final CompletableFuture<T> future = new CompletableFuture<>();

    private Preparation(Display display, String name, Source<T> source) {
        super(name);
        this.display = display;
        this.source = source;
        setPriority(LONG);
    }

    /**
     * Starts it, after those of the same rule. Cancelling the future stops it before it begins; what has begun is ended and thrown away.
     *
     * @param name for the Progress view
     */
    static <T> CompletableFuture<T> start(Display display, ISchedulingRule rule, String name, Source<T> source) {
        Preparation<T> job = new Preparation<>(display, name, source);
        job.setRule(rule);
        job.future.whenComplete((value, thrown) -> {
            if (job.future.isCancelled()) {
                job.cancel();
            }
        });
        job.schedule();
        return job.future;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            T value = source.make(new JobProgress(monitor, getName()));
            later(() -> future.complete(value));
            return Status.OK_STATUS;
        } catch (java.util.concurrent.CancellationException e) {
            later(() -> future.cancel(false));
            return Status.CANCEL_STATUS;
        } catch (ProsectException e) {
            later(() -> future.completeExceptionally(e));
            return Status.OK_STATUS;
        } catch (OutOfMemoryError e) {
            later(() -> future.completeExceptionally(new ProsectException(Messages.Memory_what, Messages.Memory_remedy, e)));
            return Status.OK_STATUS;
        } catch (RuntimeException e) {
            later(() -> future.completeExceptionally(ProblemDialog.unexpected(e)));
            return Status.error(e.toString(), e);
        } finally {
            monitor.done();
        }
    }

    private void later(Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(action);
        }
    }
}
