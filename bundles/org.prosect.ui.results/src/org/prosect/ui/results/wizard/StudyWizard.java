package org.prosect.ui.results.wizard;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.ui.JobProgress;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

/**
 * What the wizards have in common: the study, and work in the background with progress and cancel, after which the wizard closes or tells why not.
 */
abstract class StudyWizard extends Wizard {

    /** Works in the background. */
    interface Work {

        /** @return what the user should know besides; empty: all went as wanted */
        String run(Progress progress) throws ProsectException;
    }

    private IWorkbenchWindow window;
    private StudySession session;
    private IStructuredSelection selection;

    StudyWizard(String title) {
        setWindowTitle(title);
        setNeedsProgressMonitor(true);
    }

    public final void init(IWorkbench workbench, IStructuredSelection selected) {
        window = workbench.getActiveWorkbenchWindow();
        session = workbench.getService(StudySession.class);
        selection = selected;
    }

    final IWorkbenchWindow window() {
        return window;
    }

    final StudySession session() {
        return session;
    }

    final Optional<OpenStudy> study() {
        return session.current();
    }

    final IStructuredSelection selection() {
        return selection;
    }

    /** True when the work was done. */
    final boolean perform(Work work) {
        try {
            String[] note = {""};
            getContainer().run(true, true, monitor -> {
                try {
                    note[0] = work.run(new JobProgress(monitor, getWindowTitle()));
                } catch (ProsectException e) {
                    throw new InvocationTargetException(e);
                } catch (CancellationException e) {
                    throw new InterruptedException(e.getMessage());
                } finally {
                    monitor.done();
                }
            });
            Arrays.stream(getPages()).filter(TargetPage.class::isInstance).map(TargetPage.class::cast).forEach(TargetPage::remember);
            if (!note[0].isEmpty()) {
                MessageDialog.openInformation(getShell(), getWindowTitle(), note[0]);
            }
            return true;
        } catch (InvocationTargetException e) {
            ProblemDialog.show(getShell(), e.getCause() instanceof ProsectException p ? p
                    : ProblemDialog.unexpected(e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause())));
            return false;
        } catch (InterruptedException e) {
            // the user cancelled: the wizard stays as it is
            return false;
        }
    }
}
