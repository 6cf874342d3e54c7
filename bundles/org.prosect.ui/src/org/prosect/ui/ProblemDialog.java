package org.prosect.ui;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.core.ProsectException;

/** Shows what happened and what to do about it, with the technical details on demand, and writes it to the log. Never stops the caller. */
public final class ProblemDialog extends ErrorDialog {

    private static final String BUNDLE = "org.prosect.ui";

    private ProblemDialog(Shell parent, ProsectException problem) {
        // no message of its own: the dialog would add the status to it as a "reason"
        super(parent, Messages.Problem_title, null, details(problem), IStatus.ERROR | IStatus.WARNING | IStatus.INFO);
    }

    /** Logs a problem and shows it over a window; returns at once. */
    public static void show(IWorkbenchWindow window, ProsectException problem) {
        show(window == null ? null : window.getShell(), problem);
    }

    /** Logs a problem and shows it over a shell, or alone when there is none; returns at once. */
    public static void show(Shell parent, ProsectException problem) {
        log(problem);
        ProblemDialog dialog = new ProblemDialog(parent, problem);
        dialog.setBlockOnOpen(false);
        dialog.open();
    }

    /** Logs a problem and shows it before there is a workbench; returns when the user has read it. */
    static void showAndWait(Shell parent, ProsectException problem) {
        log(problem);
        new ProblemDialog(parent, problem).open();
    }

    /** An unchecked exception in the shape of a problem: a fault of the program that the user must hear of all the same. */
    public static ProsectException unexpected(RuntimeException e) {
        return new ProsectException(NLS.bind(Messages.Problem_unexpected, e), Messages.Problem_unexpected_remedy, e);
    }

    private static void log(ProsectException problem) {
        ILog.of(ProblemDialog.class).error(problem.getMessage(), problem);
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase() + text.substring(1) + ".";
    }

    private static IStatus details(ProsectException problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        MultiStatus details = new MultiStatus(BUNDLE, IStatus.ERROR, sentence(problem.what()) + "\n\n" + sentence(problem.remedy()));
        trace.toString().lines().forEach(line -> details.add(new Status(IStatus.ERROR, BUNDLE, line.replace("\t", "    "))));
        return details;
    }
}
