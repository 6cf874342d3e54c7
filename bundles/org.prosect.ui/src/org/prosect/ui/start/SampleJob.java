package org.prosect.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.SimulatorDescriptor;
import org.prosect.core.study.SampleStudy;
import org.prosect.study.StudyFolder;
import org.prosect.ui.JobProgress;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.SaveQuestion;
import org.prosect.ui.command.OpenStudyHandler;
import org.prosect.ui.session.StudySession;

/** Opens the sample study, which is made in the background the first time. */
final class SampleJob extends Job {

    private static final long SEED = 1;
    private static final double SPACING = 2.5;
    private static final String SIMULATOR = "body";
    private static final List<String> STRUCTURES = List.of("liver", "spleen", "left kidney", "right kidney", "urinary bladder", "aorta");

    private final IWorkbenchWindow window;
    private final Path folder;
    private final Runnable then;

    private SampleJob(IWorkbenchWindow window, Path folder, Runnable then) {
        super(Messages.Sample_job);
        this.window = window;
        this.folder = folder;
        this.then = then;
        setUser(true);
    }

    /**
     * Opens it, unless the user wants to go on with the study that is open.
     *
     * @param folder where it is or shall be
     * @param then run in the UI thread when it is open
     */
    static void open(IWorkbenchWindow window, Path folder, Runnable then) {
        if (!SaveQuestion.mayLeave(window.getShell(), window.getService(StudySession.class))) {
            return;
        }
        if (Files.isRegularFile(folder.resolve(StudyFolder.FILE))) {
            OpenStudyHandler.open(window, folder);
            then.run();
        } else if (Job.getJobManager().find(folder).length == 0) {
            // not twice after a double click on the link
            new SampleJob(window, folder, then).schedule();
        }
    }

    /** What makes the sample; the first one when there is no simulator of whole bodies. */
    private static SimulatorDescriptor simulator() throws ProsectException {
        List<SimulatorDescriptor> all = Contributions.ofPlatform().simulators();
        if (all.isEmpty()) {
            throw new ProsectException(Messages.Sample_noSimulator, Messages.Sample_noSimulator_remedy);
        }
        return all.stream().filter(s -> s.id().equals(SIMULATOR)).findFirst().orElse(all.getFirst());
    }

    @Override
    public boolean belongsTo(Object family) {
        return folder.equals(family);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Display display = window.getWorkbench().getDisplay();
        try {
            SampleStudy.make(folder, Messages.Sample_name, simulator(), SEED, SPACING, STRUCTURES,
                    new ImageFiles(Contributions.ofPlatform().imageFormats()), new JobProgress(monitor, getName()));
            display.asyncExec(() -> {
                OpenStudyHandler.open(window, folder);
                then.run();
            });
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (ProsectException e) {
            display.asyncExec(() -> ProblemDialog.show(window, e));
            return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
            display.asyncExec(() -> ProblemDialog.show(window, ProblemDialog.unexpected(e)));
            return Status.CANCEL_STATUS;
        } finally {
            monitor.done();
        }
    }
}
