package org.prosect.ui.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.core.study.StudyImages;
import org.prosect.study.Studies;
import org.prosect.study.StudyException;
import org.prosect.study.model.Image;
import org.prosect.study.model.StudyPackage;
import org.prosect.ui.JobProgress;
import org.prosect.ui.Messages;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

/** Brings one image file into the open study: the file in the background, the model on the UI thread as a change that can be undone. */
public final class ImageImport extends Job {

    private final StudySession session;
    private final OpenStudy study;
    private final IWorkbenchWindow window;
    private final Path file;

    /** An import into the study that is open now. */
    public ImageImport(StudySession session, IWorkbenchWindow window, Path file) {
        super(NLS.bind(Messages.ImportImage_job, file.getFileName()));
        this.session = session;
        this.study = session.current().orElseThrow();
        this.window = window;
        this.file = file;
        // one after the other: two large images at once would need twice the memory
        setRule(new OneAtATime());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Display display = window.getWorkbench().getDisplay();
        try {
            ImageFiles files = new ImageFiles(Contributions.ofPlatform().imageFormats());
            Image image = StudyImages.prepare(study.folder(), file, files, true, new JobProgress(monitor, getName()));
            display.asyncExec(() -> add(image));
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

    private void add(Image image) {
        if (session.current().equals(Optional.of(study))) {
            image.setName(Studies.uniqueName(image.getName(), study.study().getImages().stream().map(Image::getName).toList()));
            study.add(study.study(), StudyPackage.Literals.STUDY__IMAGES, image, NLS.bind(Messages.ImportImage_command, image.getName()));
            return;
        }
        ProsectException closed = new ProsectException(NLS.bind(Messages.ImportImage_studyClosed, file), Messages.ImportImage_studyClosed_remedy);
        try {
            Files.deleteIfExists(study.folder().resolve(image.getUri()));
        } catch (IOException | StudyException e) {
            closed.addSuppressed(e);
        }
        ProblemDialog.show(window, closed);
    }

    private static final class OneAtATime implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule instanceof OneAtATime;
        }
    }
}
