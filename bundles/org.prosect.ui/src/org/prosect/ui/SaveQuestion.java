package org.prosect.ui;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.prosect.core.ProsectException;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

/** Asks what becomes of unsaved changes before a study is left. */
public final class SaveQuestion {

    private static final int SAVE = 0;
    private static final int DISCARD = 1;

    private SaveQuestion() { }

    /** True when the open study may be left: it has no changes, or the user saved them or gives them up. */
    public static boolean mayLeave(Shell shell, StudySession session) {
        boolean changed = session.current().map(OpenStudy::isChanged).orElse(false);
        if (!changed) {
            return true;
        }
        int answer = MessageDialog.open(MessageDialog.QUESTION, shell, Messages.SaveQuestion_title,
                NLS.bind(Messages.SaveQuestion_text, session.current().orElseThrow().name()), 0, Messages.SaveQuestion_save,
                Messages.SaveQuestion_discard, Messages.SaveQuestion_cancel);
        if (answer == SAVE) {
            try {
                session.save();
                return true;
            } catch (ProsectException e) {
                ProblemDialog.show(shell, e);
                return false;
            }
        }
        if (answer == DISCARD) {
            session.giveUpChanges();
        }
        return answer == DISCARD;
    }
}
