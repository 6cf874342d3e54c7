package org.prosect.ui.prompts.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.prosect.study.edit.StudyLabels;
import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.study.model.Study;
import org.prosect.ui.prompts.Messages;

/** The results on other images of the study, one to be chosen. */
public final class ReferenceDialog extends TitleAreaDialog {

    private final List<Result> examples;
    private Optional<Result> chosen;

    private ReferenceDialog(Shell parent, List<Result> examples) {
        super(parent);
        this.examples = examples;
        this.chosen = Optional.of(examples.getFirst());
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Results with masks on other images. */
    static List<Result> examples(Study study, Image image) {
        return study.getResults().stream().filter(r -> r.getImage() != null && r.getImage() != image && r.getMaskUri() != null).toList();
    }

    /** As {@link ReferenceChooser}; says what to do when there is nothing to choose. */
    public static Optional<Result> choose(Study study, Image image) {
        Shell shell = Display.getCurrent().getActiveShell();
        List<Result> examples = examples(study, image);
        if (examples.isEmpty()) {
            MessageDialog.openInformation(shell, Messages.Reference_title, Messages.Reference_none);
            return Optional.empty();
        }
        ReferenceDialog dialog = new ReferenceDialog(shell, examples);
        return dialog.open() == OK ? dialog.chosen : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Reference_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.Reference_title);
        setMessage(Messages.Reference_message);
        Composite area = (Composite) super.createDialogArea(parent);
        Composite body = new Composite(area, SWT.NONE);
        body.setLayout(new GridLayout());
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        TableViewer viewer = new TableViewer(body, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        GridData size = new GridData(SWT.FILL, SWT.FILL, true, true);
        size.heightHint = 180;
        viewer.getTable().setLayoutData(size);
        viewer.getTable().setHeaderVisible(true);
        column(viewer, Messages.Reference_image, 180, r -> r.getImage().getName());
        column(viewer, Messages.Reference_mask, 220, StudyLabels::of);
        column(viewer, Messages.Reference_structure, 120, r -> r.getPromptSet() == null || r.getPromptSet().getStructure() == null ? ""
                : r.getPromptSet().getStructure().getName());
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setInput(examples);
        viewer.setSelection(new StructuredSelection(examples.getFirst()));
        viewer.addSelectionChangedListener(event -> chosen = Optional.ofNullable((Result) event.getStructuredSelection().getFirstElement()));
        viewer.addOpenListener(event -> okPressed());
        return area;
    }

    private static void column(TableViewer viewer, String title, int width, Function<Result, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(result -> text.apply((Result) result)));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Reference_use, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
