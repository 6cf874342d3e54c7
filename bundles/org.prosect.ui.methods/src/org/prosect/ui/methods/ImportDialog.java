package org.prosect.ui.methods;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.prosect.core.model.CheckpointImport;
import org.prosect.core.registry.ArchitectureDescriptor;

/** Asks for a checkpoint, its architecture and licence, and where the model goes. */
final class ImportDialog extends TitleAreaDialog {

    private final List<ArchitectureDescriptor> architectures;
    private Text checkpoint;
    private Combo architecture;
    private Text licence;
    private Text folder;
    private Optional<CheckpointImport> chosen = Optional.empty();

    ImportDialog(Shell parent, List<ArchitectureDescriptor> architectures) {
        super(parent);
        this.architectures = architectures;
        setHelpAvailable(false);
    }

    /** What the user wants; empty when the dialog was cancelled. */
    Optional<CheckpointImport> chosen() {
        return chosen;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Import_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.Import_title);
        setMessage(Messages.Import_message);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
        checkpoint = file(area, Messages.Import_checkpoint, () -> new FileDialog(getShell(), SWT.OPEN).open());
        new Label(area, SWT.NONE).setText(Messages.Import_architecture);
        architecture = new Combo(area, SWT.READ_ONLY);
        architectures.forEach(a -> architecture.add(a.name() + " (" + a.id() + ")"));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(architecture);
        architecture.addListener(SWT.Selection, event -> check());
        new Label(area, SWT.NONE).setText(Messages.Import_licence);
        licence = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(licence);
        folder = file(area, Messages.Import_folder, () -> new DirectoryDialog(getShell(), SWT.SAVE).open());
        return area;
    }

    private Text file(Composite area, String name, java.util.function.Supplier<String> ask) {
        new Label(area, SWT.NONE).setText(name);
        Text text = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(50), SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, event -> check());
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.Parameters_browse);
        browse.addListener(SWT.Selection, event -> {
            String answer = ask.get();
            if (answer != null) {
                text.setText(answer);
            }
        });
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Import_import, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        chosen = Optional.empty();
        String wrong = null;
        try {
            if (!checkpoint.getText().isBlank() && architecture.getSelectionIndex() >= 0 && !folder.getText().isBlank()) {
                chosen = Optional.of(new CheckpointImport(Path.of(checkpoint.getText().strip()), architectures.get(architecture.getSelectionIndex()),
                        licence.getText().strip(), Path.of(folder.getText().strip())));
            }
        } catch (InvalidPathException e) {
            wrong = e.getMessage();
        }
        setErrorMessage(wrong);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(chosen.isPresent());
        }
    }

    @Override
    protected void okPressed() {
        // the licence is no reason to check again
        chosen = chosen.map(c -> new CheckpointImport(c.checkpoint(), c.architecture(), licence.getText().strip(), c.folder()));
        super.okPressed();
    }

    @Override
    protected void cancelPressed() {
        chosen = Optional.empty();
        super.cancelPressed();
    }
}
