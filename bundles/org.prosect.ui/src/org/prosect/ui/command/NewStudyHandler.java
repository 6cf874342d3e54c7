package org.prosect.ui.command;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.prosect.core.ProsectException;
import org.prosect.ui.Messages;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.SaveQuestion;
import org.prosect.ui.session.StudySession;

/** Asks for the place of a new study and makes it. */
public final class NewStudyHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ask(HandlerUtil.getActiveWorkbenchWindowChecked(event));
        return null;
    }

    /** Asks over a window. */
    public static void ask(IWorkbenchWindow window) {
        StudySession session = window.getService(StudySession.class);
        if (!SaveQuestion.mayLeave(window.getShell(), session)) {
            return;
        }
        // a dialog for saving, because the folder is not there yet
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
        dialog.setText(Messages.NewStudy_title);
        dialog.setFileName(Messages.NewStudy_name);
        String chosen = dialog.open();
        if (chosen != null) {
            try {
                session.create(Path.of(chosen));
            } catch (ProsectException e) {
                ProblemDialog.show(window, e);
            }
        }
    }
}
