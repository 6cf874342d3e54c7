package org.prosect.ui.command;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.ui.Messages;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

/** Does the change again that was taken back last, and says which that is. */
public final class RedoHandler extends SessionHandler {

    public RedoHandler() {
        super(IWorkbenchCommandConstants.EDIT_REDO);
    }

    @Override
    boolean isPossible(StudySession session) {
        return session.current().flatMap(OpenStudy::redoable).isPresent();
    }

    @Override
    void run(StudySession session, IWorkbenchWindow window) {
        session.current().ifPresent(OpenStudy::redo);
    }

    @Override
    String label(StudySession session) {
        return session.current().flatMap(OpenStudy::redoable).map(what -> NLS.bind(Messages.RedoOf, what)).orElse(Messages.Redo);
    }
}
