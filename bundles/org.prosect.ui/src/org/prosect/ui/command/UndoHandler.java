package org.prosect.ui.command;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.ui.Messages;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

/** Takes the last change back, and says which that is. */
public final class UndoHandler extends SessionHandler {

    public UndoHandler() {
        super(IWorkbenchCommandConstants.EDIT_UNDO);
    }

    @Override
    boolean isPossible(StudySession session) {
        return session.current().flatMap(OpenStudy::undoable).isPresent();
    }

    @Override
    void run(StudySession session, IWorkbenchWindow window) {
        session.current().ifPresent(OpenStudy::undo);
    }

    @Override
    String label(StudySession session) {
        return session.current().flatMap(OpenStudy::undoable).map(what -> NLS.bind(Messages.UndoOf, what)).orElse(Messages.Undo);
    }
}
