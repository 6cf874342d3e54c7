package org.prosect.ui.results.wizard;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.prosect.ui.results.Messages;

/** Asks before a file is replaced. */
final class Overwriting {

    private Overwriting() { }

    /** True when the file is not there, or the user wants it replaced. */
    static boolean isWanted(Shell shell, Path file) {
        return !Files.exists(file) || MessageDialog.openQuestion(shell, Messages.Overwrite_title, NLS.bind(Messages.Overwrite_text, file));
    }
}
