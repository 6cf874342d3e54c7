package org.prosect.ui.command;

import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.core.ProsectException;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

/** Saves the study. */
public final class SaveHandler extends SessionHandler {

    public SaveHandler() {
        super(IWorkbenchCommandConstants.FILE_SAVE);
    }

    @Override
    boolean isPossible(StudySession session) {
        return session.current().map(OpenStudy::isChanged).orElse(false);
    }

    @Override
    void run(StudySession session, IWorkbenchWindow window) throws ProsectException {
        session.save();
    }
}
