package org.prosect.ui.session;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Gives the workbench its one {@link StudySession}, and windows and parts the workbench's. */
public final class StudySessionFactory extends AbstractServiceFactory {

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        StudySession outer = parent.getService(StudySession.class);
        return outer == null ? new StudySession() : outer;
    }
}
