package org.prosect.ui.volume;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.ui.JobProgress;
import org.prosect.ui.ProblemDialog;

/**
 * One file being read, for all who wait for it.
 *
 * @param <T> what it becomes
 */
final class Reading<T> extends Job {

    /** Reads. */
    interface Source<T> {
        T read(Progress progress) throws ProsectException;
    }

    private record Waiting<T>(CompletableFuture<T> future, DoubleConsumer progress) { }

    /** Fewer would look as if it stood still, more would only keep the UI thread busy. */
    private static final double STEP = 0.02;

    private final Display display;
    private final Source<T> source;
    private final BiConsumer<Reading<T>, Optional<T>> end;
    private final List<Waiting<T>> waiting = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    /** @param end hears in the UI thread that it ended, before those who wait */
    Reading(Display display, String name, Source<T> source, BiConsumer<Reading<T>, Optional<T>> end) {
        super(NLS.bind(Messages.Reading_job, name));
        this.display = display;
        this.source = source;
        this.end = end;
        setPriority(SHORT);
    }

    /** One more who waits. */
    CompletableFuture<T> join(DoubleConsumer progress) {
        CompletableFuture<T> future = new CompletableFuture<>();
        waiting.add(new Waiting<>(future, progress));
        return future;
    }

    /** Whether somebody still waits, and it was not stopped. */
    boolean isWanted() {
        return !stopped && waiting.stream().anyMatch(w -> !w.future.isCancelled());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            T value = source.read(new Watched(new JobProgress(monitor, getName())));
            finish(Optional.of(value), future -> future.complete(value));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            stopped = true;
            finish(Optional.empty(), future -> future.cancel(false));
            return Status.CANCEL_STATUS;
        } catch (ProsectException e) {
            finish(Optional.empty(), future -> future.completeExceptionally(e));
            // shown in the view that asked, not in a dialog
            return Status.OK_STATUS;
        } catch (RuntimeException e) {
            finish(Optional.empty(), future -> future.completeExceptionally(ProblemDialog.unexpected(e)));
            return Status.error(e.toString(), e);
        } finally {
            monitor.done();
        }
    }

    private void finish(Optional<T> value, java.util.function.Consumer<CompletableFuture<T>> how) {
        inUserInterface(() -> {
            end.accept(this, value);
            waiting.forEach(w -> how.accept(w.future));
        });
    }

    private void inUserInterface(Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(action);
        }
    }

    /** Tells those who wait, and stops when none is left. */
    private final class Watched implements Progress {

        private final Progress job;
        private double told;

        private Watched(Progress job) {
            this.job = job;
        }

        @Override
        public synchronized void report(double fraction, String what) {
            job.report(fraction, what);
            if (fraction >= told + STEP) {
                told = fraction;
                inUserInterface(() -> waiting.stream().filter(w -> !w.future.isDone()).forEach(w -> w.progress.accept(fraction)));
            }
        }

        @Override
        public boolean isCancelled() {
            // in the moment before the first one joins nobody has cancelled either
            stopped |= job.isCancelled() || !waiting.isEmpty() && waiting.stream().allMatch(w -> w.future.isCancelled());
            return stopped;
        }
    }
}
