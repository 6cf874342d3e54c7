package org.prosect.ui.results.wizard;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.prosect.ui.results.Messages;

/** Asks for an archive, and for the new folder that it is unpacked into. */
final class ArchivePage extends WizardPage {

    private Text archive;
    private Text folder;

    ArchivePage() {
        super("archive", Messages.ImportArchive_title, null);
        setDescription(Messages.ImportArchive_text);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        archive = field(page, Messages.ImportArchive_archive, SWT.OPEN);
        folder = field(page, Messages.ImportArchive_folder, SWT.SAVE);
        archive.addListener(SWT.Modify, event -> propose());
        folder.addListener(SWT.Modify, event -> check());
        setControl(page);
    }

    private Text field(Composite page, String text, int style) {
        new Label(page, SWT.NONE).setText(text);
        Text field = new Text(page, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(380, SWT.DEFAULT).applyTo(field);
        Button browse = new Button(page, SWT.PUSH);
        browse.setText(Messages.Wizard_browse);
        browse.addListener(SWT.Selection, event -> {
            FileDialog dialog = new FileDialog(getShell(), style);
            if (style == SWT.OPEN) {
                dialog.setFilterExtensions("*.zip", "*");
            }
            String chosen = dialog.open();
            if (chosen != null) {
                field.setText(chosen);
            }
        });
        return field;
    }

    /** The folder is called as the archive, until the user says otherwise. */
    private void propose() {
        String name = archive.getText().strip();
        if (name.endsWith(".zip")) {
            folder.setText(name.substring(0, name.length() - 4));
        }
        check();
    }

    private void check() {
        String problem = "";
        try {
            if (!Files.isRegularFile(archive())) {
                problem = Messages.ImportArchive_noArchive;
            } else if (folder.getText().isBlank() || Files.exists(folder())) {
                problem = Messages.ImportArchive_noFolder;
            }
        } catch (InvalidPathException e) {
            problem = Messages.ImportArchive_noArchive;
        }
        setErrorMessage(problem.isEmpty() ? null : problem);
        setPageComplete(problem.isEmpty());
    }

    Path archive() {
        return Path.of(archive.getText().strip());
    }

    Path folder() {
        return Path.of(folder.getText().strip());
    }

    /** The field of the archive, for tests. */
    Text archiveField() {
        return archive;
    }
}
