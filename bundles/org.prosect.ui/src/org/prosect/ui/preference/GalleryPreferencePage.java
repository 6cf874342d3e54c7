package org.prosect.ui.preference;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.prosect.core.ProsectException;
import org.prosect.core.gallery.GalleryPreference;
import org.prosect.ui.ProblemDialog;

/** The folders with the user's own canonical meshes. */
public final class GalleryPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

    private final GalleryPreference preference = new GalleryPreference();
    private org.eclipse.swt.widgets.List folders;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.Galleries_description);
        noDefaultAndApplyButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        folders = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).span(1, 2).hint(400, 120).applyTo(folders);
        try {
            preference.get().forEach(folder -> folders.add(folder.toString()));
        } catch (ProsectException e) {
            setErrorMessage(e.what());
        }
        button(area, Messages.Galleries_add, this::add);
        button(area, Messages.Galleries_remove, () -> {
            if (folders.getSelectionIndex() >= 0) {
                folders.remove(folders.getSelectionIndex());
            }
        });
        return area;
    }

    private static void button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.TOP).applyTo(button);
    }

    private void add() {
        String chosen = new DirectoryDialog(getShell(), SWT.OPEN).open();
        if (chosen != null && folders.indexOf(chosen) < 0) {
            folders.add(chosen);
        }
    }

    @Override
    public boolean performOk() {
        try {
            preference.set(List.of(folders.getItems()).stream().map(Path::of).toList());
            return true;
        } catch (ProsectException e) {
            ProblemDialog.show(getShell(), e);
            return false;
        }
    }
}
