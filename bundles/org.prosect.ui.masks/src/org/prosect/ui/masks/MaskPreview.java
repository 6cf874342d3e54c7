package org.prosect.ui.masks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.ui.JobProgress;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.mask.MaskStroke;
import org.prosect.ui.masks.operation.MaskOperation;

/**
 * Tries operations on a mask: computes in the background, shows what comes out in all views, and takes it back or makes it one change of the study.
 * The newest try wins. For the UI thread only.
 */
final class MaskPreview {

    /**
     * What came of a try.
     *
     * @param voxels inside now
     * @param gained voxels that came, without those that went
     * @param guarded voxels that were left to other structures
     */
    record Outcome(long voxels, long gained, long guarded) { }

    private final MaskEdit edit;
    private final Display display = Display.getCurrent();
    private Mask before;
    private MaskStroke stroke;
    private Optional<Job> running = Optional.empty();

    MaskPreview(MaskEdit edit) {
        this.edit = edit;
        begin();
    }

    private void begin() {
        before = edit.mask().copy();
        stroke = edit.masks().begin(edit.result().getMaskUri());
    }

    /**
     * Tries an operation on the mask as it was in the beginning.
     *
     * @param guarded masks whose voxels are left alone
     * @param done hears what came out
     * @param failed hears why nothing came out; the mask is as it was then
     */
    void attempt(String name, MaskOperation operation, List<Mask> guarded, Consumer<Outcome> done, Consumer<ProsectException> failed) {
        stop();
        if (!stroke.isOpen()) {
            // undo or another edit came in between
            begin();
        }
        Mask input = before;
        Job job = Job.create(name, (IProgressMonitor monitor) -> run(monitor, name, operation, input, guarded, done, failed));
        job.setPriority(Job.SHORT);
        running = Optional.of(job);
        job.schedule();
    }

    private IStatus run(IProgressMonitor monitor, String name, MaskOperation operation, Mask input, List<Mask> guarded, Consumer<Outcome> done,
            Consumer<ProsectException> failed) {
        Job self = Job.getJobManager().currentJob();
        try {
            Progress progress = new JobProgress(monitor, name);
            Mask raw = operation.apply(input, progress);
            Mask output = raw == input ? input.copy() : raw;
            long left = guard(input, output, guarded, progress);
            Region region = difference(input, output);
            long voxels = output.count();
            Outcome outcome = new Outcome(voxels, voxels - input.count(), left);
            inUserInterface(self, monitor, () -> {
                show(output, region);
                done.accept(outcome);
            });
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (ProsectException e) {
            inUserInterface(self, monitor, () -> fail(e, failed));
            return Status.OK_STATUS;
        } catch (RuntimeException e) {
            inUserInterface(self, monitor, () -> fail(ProblemDialog.unexpected(e), failed));
            return Status.OK_STATUS;
        }
    }

    private void inUserInterface(Job job, IProgressMonitor monitor, Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (running.filter(newest -> newest == job).isPresent() && !monitor.isCanceled() && stroke.isOpen()) {
                    running = Optional.empty();
                    action.run();
                }
            });
        }
    }

    private void fail(ProsectException problem, Consumer<ProsectException> failed) {
        stroke.restore();
        failed.accept(problem);
    }

    private void show(Mask output, Region region) {
        stroke.restore();
        stroke.touch(region);
        Geometry grid = output.geometry();
        for (int z = region.z0(); z < region.z1(); z++) {
            for (int y = region.y0(); y < region.y1(); y++) {
                int offset = grid.offset(region.x0(), y, z);
                System.arraycopy(output.voxels(), offset, stroke.mask().voxels(), offset, region.sizeX());
            }
        }
        stroke.written(region);
    }

    /** Takes away what would be new and belongs to others; their number of voxels. */
    static long guard(Mask input, Mask output, List<Mask> guarded, Progress progress) {
        long left = 0;
        Geometry grid = output.geometry();
        for (Mask other : guarded) {
            boolean same = other.geometry().sameGrid(grid);
            for (int i = 0; i < output.voxels().length; i++) {
                if (i % grid.sizeX() == 0) {
                    progress.check();
                }
                if (output.voxels()[i] != 0 && input.voxels()[i] == 0) {
                    int there = same ? i : other.geometry().offsetAt(
                            grid.toPatient(i % grid.sizeX(), i / grid.sizeX() % grid.sizeY(), i / grid.sizeX() / grid.sizeY()));
                    if (there >= 0 && other.get(there)) {
                        output.voxels()[i] = 0;
                        left++;
                    }
                }
            }
        }
        return left;
    }

    /** The smallest region outside which two masks are equal. */
    static Region difference(Mask a, Mask b) {
        Geometry grid = a.geometry();
        Region region = Region.EMPTY;
        for (int z = 0; z < grid.sizeZ(); z++) {
            for (int y = 0; y < grid.sizeY(); y++) {
                int from = grid.offset(0, y, z);
                int first = Arrays.mismatch(a.voxels(), from, from + grid.sizeX(), b.voxels(), from, from + grid.sizeX());
                if (first >= 0) {
                    region = region.union(new Region(first, y, z, grid.sizeX(), y + 1, z + 1));
                }
            }
        }
        return region;
    }

    /** Stops what is being computed; nothing comes of it. */
    void stop() {
        running.ifPresent(Job::cancel);
        running = Optional.empty();
    }

    /** Makes what is shown one change of the study. */
    void accept(String label, String tool) {
        stop();
        edit.masks().end(stroke, label, () -> ManualResult.note(edit.result(), tool));
        edit.masks().choose(Optional.of(edit.result()));
    }

    /** Whether something is shown that can be accepted. */
    boolean isReady() {
        return running.isEmpty() && stroke.isOpen();
    }

    /** Takes back what is shown. */
    void cancel() {
        stop();
        stroke.cancel();
    }
}
