package org.prosect.ui.session;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.prosect.ui.ProblemDialog;

/** Gives the workbench its one {@link StudySession}, and windows and parts the workbench's. */
public final class StudySessionFactory extends AbstractServiceFactory {

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        StudySession outer = parent.getService(StudySession.class);
        if (outer != null) {
            return outer;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        StudySession session = new StudySession(problem -> ProblemDialog.show(workbench.getActiveWorkbenchWindow(), problem));
        workbench.addWorkbenchListener(new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench ending, boolean forced) {
                return true;
            }

            @Override
            public void postShutdown(IWorkbench ended) {
                session.dispose();
            }
        });
        return session;
    }
}
