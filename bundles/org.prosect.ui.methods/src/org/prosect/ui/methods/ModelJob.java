package org.prosect.ui.methods;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.model.CheckpointImport;
import org.prosect.core.model.ModelFolder;
import org.prosect.ui.JobProgress;
import org.prosect.ui.ProblemDialog;

/** Imports a checkpoint where one is given, then reads the model folder through and checks it against its card; in the background. */
final class ModelJob extends Job {

    private final Path folder;
    private final Optional<CheckpointImport> checkpoint;
    private final Consumer<Path> done;
    private final Consumer<ProsectException> problems;
    private final Display display = Display.getCurrent();

    /**
     * @param done hears in the UI thread that the folder holds a model
     * @param problems hears there why it does not
     */
    ModelJob(Path folder, Optional<CheckpointImport> checkpoint, Consumer<Path> done, Consumer<ProsectException> problems) {
        super(NLS.bind(Messages.Import_job, folder.getFileName()));
        this.folder = folder;
        this.checkpoint = checkpoint;
        this.done = done;
        this.problems = problems;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Progress progress = new JobProgress(monitor, getName());
        try {
            if (checkpoint.isPresent()) {
                checkpoint.get().run(match -> { }, progress.part(0, 0.7));
            }
            ModelFolder.read(folder).open(progress.part(0.7, 1)).close();
            inUserInterface(() -> done.accept(folder));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (ProsectException e) {
            return failed(e);
        } catch (RuntimeException e) {
            return failed(ProblemDialog.unexpected(e));
        } finally {
            monitor.done();
        }
    }

    private IStatus failed(ProsectException problem) {
        inUserInterface(() -> problems.accept(problem));
        return Status.CANCEL_STATUS;
    }

    private void inUserInterface(Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(action);
        }
    }
}
