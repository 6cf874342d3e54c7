package org.prosect.ui;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.prosect.core.ProsectException;
import org.prosect.ui.mask.LiveMasks;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.start.StartView;

/** Opens the window, then the study that the command line names; asks to save before the end. */
final class ProsectWorkbenchAdvisor extends WorkbenchAdvisor {

    private final Optional<Path> studyAtStart;

    ProsectWorkbenchAdvisor(Optional<Path> studyAtStart) {
        this.studyAtStart = studyAtStart;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return SegmentPerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new ProsectWindowAdvisor(configurer);
    }

    @Override
    public void postStartup() {
        new SavedNames(PlatformUI.getWorkbench()).translate();
        // edits of masks that a crash left in the journal are saved with the study even when no view shows them
        PlatformUI.getWorkbench().getService(LiveMasks.class);
        if (studyAtStart.isPresent()) {
            try {
                PlatformUI.getWorkbench().getService(StudySession.class).open(studyAtStart.get());
            } catch (ProsectException e) {
                ProblemDialog.show(PlatformUI.getWorkbench().getActiveWorkbenchWindow(), e);
            }
        } else {
            showStart();
        }
    }

    private static void showStart() {
        try {
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(StartView.ID);
        } catch (PartInitException e) {
            ILog.of(ProsectWorkbenchAdvisor.class).error(e.getMessage(), e);
        }
    }

    @Override
    public boolean preShutdown() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return SaveQuestion.mayLeave(window == null ? null : window.getShell(), PlatformUI.getWorkbench().getService(StudySession.class));
    }
}
