package org.prosect.ui.results.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.prosect.ui.exchange.FileKind;
import org.prosect.ui.results.Messages;

/** Asks for files and folders, and what they are. */
final class FilesPage extends WizardPage {

    private final boolean studyOpen;
    private final List<Path> chosen = new ArrayList<>();
    private org.eclipse.swt.widgets.List list;
    private FileKind kind = FileKind.GUESS;

    FilesPage(boolean studyOpen) {
        super("files", Messages.ImportFiles_title, null);
        this.studyOpen = studyOpen;
        setDescription(Messages.ImportFiles_text);
        setErrorMessage(studyOpen ? null : Messages.Wizard_noStudy);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
        list = new org.eclipse.swt.widgets.List(page, SWT.BORDER | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 180).applyTo(list);
        Composite buttons = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.TOP).applyTo(buttons);
        button(buttons, Messages.ImportFiles_addFiles, this::addFiles);
        button(buttons, Messages.ImportFiles_addFolder, this::addFolder);
        button(buttons, Messages.ImportFiles_remove, this::remove);
        Group kinds = new Group(page, SWT.NONE);
        kinds.setText(Messages.ImportFiles_kind);
        GridLayoutFactory.swtDefaults().applyTo(kinds);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(kinds);
        for (FileKind each : FileKind.values()) {
            Button button = new Button(kinds, SWT.RADIO);
            button.setText(switch (each) {
                case GUESS -> Messages.ImportFiles_guess;
                case IMAGE -> Messages.ImportFiles_image;
                case MASK -> Messages.ImportFiles_mask;
                case MESH -> Messages.ImportFiles_mesh;
            });
            button.setSelection(each == kind);
            button.addListener(SWT.Selection, event -> kind = button.getSelection() ? each : kind);
        }
        setControl(page);
    }

    private static void button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void addFiles() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
        if (dialog.open() != null) {
            add(Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList());
        }
    }

    private void addFolder() {
        String folder = new DirectoryDialog(getShell(), SWT.OPEN).open();
        if (folder != null) {
            add(List.of(Path.of(folder)));
        }
    }

    /** Adds files and folders to the list. */
    void add(List<Path> paths) {
        paths.stream().filter(path -> !chosen.contains(path)).forEach(chosen::add);
        show();
    }

    private void remove() {
        int[] indices = list.getSelectionIndices();
        Arrays.stream(indices).boxed().sorted(java.util.Comparator.reverseOrder()).forEach(i -> chosen.remove((int) i));
        show();
    }

    private void show() {
        list.setItems(chosen.stream().map(Path::toString).toArray(String[]::new));
        setPageComplete(studyOpen && !chosen.isEmpty());
    }

    List<Path> chosen() {
        return List.copyOf(chosen);
    }

    FileKind kind() {
        return kind;
    }
}
