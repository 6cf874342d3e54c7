package org.prosect.ui.command;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.prosect.core.ProsectException;
import org.prosect.ui.Messages;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.SaveQuestion;
import org.prosect.ui.session.StudySession;

/** Asks for the folder of a study and opens it. */
public final class OpenStudyHandler extends AbstractHandler {

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
        DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
        dialog.setText(Messages.OpenStudy_title);
        dialog.setMessage(Messages.OpenStudy_text);
        String chosen = dialog.open();
        if (chosen != null) {
            open(window, Path.of(chosen));
        }
    }

    /** Opens a study; a problem is shown over the window, which keeps what it has. */
    public static void open(IWorkbenchWindow window, Path folder) {
        try {
            window.getService(StudySession.class).open(folder);
        } catch (ProsectException e) {
            ProblemDialog.show(window, e);
        }
    }
}
