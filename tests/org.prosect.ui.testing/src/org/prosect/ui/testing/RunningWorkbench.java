package org.prosect.ui.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.prosect.core.ProsectException;
import org.prosect.study.model.Image;
import org.prosect.study.model.Study;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/** The workbench that runs around a test: its window, its services and its open study. */
public final class RunningWorkbench {

    private final IWorkbenchWindow window;

    /** Skips the test where no workbench runs. */
    public RunningWorkbench() {
        assumeTrue(PlatformUI.isWorkbenchRunning(), "needs the workbench");
        window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    public IWorkbenchWindow window() {
        return window;
    }

    public IWorkbenchPage page() {
        return window.getActivePage();
    }

    /** A service of the workbench. */
    public <T> T service(Class<T> type) {
        return window.getWorkbench().getService(type);
    }

    public StudySession session() {
        return service(StudySession.class);
    }

    /** The study that is open. */
    public OpenStudy open() {
        return session().current().orElseThrow();
    }

    public Study study() {
        return open().study();
    }

    public Image firstImage() {
        return study().getImages().getFirst();
    }

    /** Opens a study, and shows its first image to all views. */
    public void openAndShow(Path study) throws ProsectException {
        session().open(study);
        service(ViewState.class).change(now -> now.withImage(Optional.of(firstImage())));
    }

    /** Waits until the voxels of the first image are there, and the slice editor shows them. */
    public void untilRead() {
        var reading = service(VolumeStore.class).volume(open().folder(), firstImage(), part -> { });
        Waiting.until("the image has been read", () -> reading.isDone() && service(ViewState.class).now().window().isPresent());
    }

    /** Gives a control the focus, and waits until the keys of a context hold. */
    public void focus(Control control, String context) {
        Input.focus(control);
        Waiting.until("the keys of " + context + " hold", () -> service(IContextService.class).getActiveContextIds().contains(context));
    }

    /** Runs a command as a key or a menu does, where it is active. */
    public void run(String command) throws CommandException {
        window.getService(IHandlerService.class).executeCommand(command, null);
    }
}
