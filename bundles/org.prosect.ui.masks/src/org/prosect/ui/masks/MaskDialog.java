package org.prosect.ui.masks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.prosect.core.ProsectException;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewState;

/**
 * Asks for the values of a tool and shows at once what comes of them in all views, which can be used meanwhile. OK makes it one change; Cancel and
 * Escape take it back.
 */
final class MaskDialog extends TitleAreaDialog {

    /** Milliseconds after the last key. */
    private static final int PATIENCE = 250;
    private static final int SPACE = 16;

    private final MaskTools tool;
    private final MaskEdit edit;
    private final StudySession session;
    private final MaskPreview preview;
    private final Map<Field, Control> controls = new LinkedHashMap<>();
    private final StudySession.Listener studyListener = done -> studyChanged();
    private final ViewState.Listener viewListener;
    private final Runnable attempt = this::attempt;
    private boolean accepting;
    private boolean accepted;

    MaskDialog(Shell parent, StudySession session, MaskTools tool, MaskEdit edit) {
        super(parent);
        this.tool = tool;
        this.edit = edit;
        this.session = session;
        preview = new MaskPreview(edit);
        viewListener = (before, now) -> {
            if (tool.usesCrosshair() && !before.crosshair().equals(now.crosshair())) {
                later();
            }
        };
        // the slices stay in use, to look at the preview and to move the crosshair
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MODELESS);
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(tool.title());
        session.addListener(studyListener);
        edit.view().addListener(viewListener);
        shell.addDisposeListener(event -> {
            session.removeListener(studyListener);
            edit.view().removeListener(viewListener);
            if (!accepted) {
                preview.cancel();
            }
        });
    }

    /** In the lower left corner of the window, where it hides no slice. */
    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle window = getParentShell().getBounds();
        return new Point(window.x + SPACE, Math.max(window.y, window.y + window.height - size.y - 3 * SPACE));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 10).spacing(10, 6).applyTo(form);
        setTitle(NLS.bind(Messages.Dialog_title, tool.title(), Targets.name(edit.result())));
        setMessage(tool.help());
        for (Field field : tool.fields(edit)) {
            new Label(form, SWT.NONE).setText(field.label());
            controls.put(field, control(form, field));
        }
        controls.values().stream().findFirst().ifPresent(Control::setFocus);
        parent.getDisplay().asyncExec(attempt);
        return area;
    }

    /** The label in front of it is its accessible name. */
    private Control control(Composite form, Field field) {
        Control control;
        if (field.choices().isEmpty()) {
            Text text = new Text(form, SWT.BORDER);
            text.setText(field.initial() == Math.rint(field.initial()) ? String.valueOf((long) field.initial()) : String.valueOf(field.initial()));
            text.addModifyListener(event -> later());
            control = text;
        } else {
            Combo combo = new Combo(form, SWT.DROP_DOWN | SWT.READ_ONLY);
            combo.setItems(field.choices().toArray(String[]::new));
            combo.select((int) field.initial());
            combo.addListener(SWT.Selection, event -> later());
            control = combo;
        }
        control.setData("field", field.id());
        GridDataFactory.fillDefaults().grab(true, false).hint(220, SWT.DEFAULT).applyTo(control);
        return control;
    }

    private void later() {
        if (getShell() != null && !getShell().isDisposed()) {
            preview.stop();
            enable(false);
            getShell().getDisplay().timerExec(PATIENCE, attempt);
        }
    }

    private void attempt() {
        if (getShell() == null || getShell().isDisposed() || accepted) {
            return;
        }
        enable(false);
        setMessage(Messages.Dialog_computing, IMessageProvider.INFORMATION);
        try {
            preview.attempt(tool.title(), tool.operation(edit, values()), tool.mayBeProtected() ? edit.guarded() : List.of(), this::show, this::fail);
        } catch (ProsectException e) {
            preview.cancel();
            fail(e);
        }
    }

    private Values values() throws ProsectException {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Map.Entry<Field, Control> entry : controls.entrySet()) {
            values.put(entry.getKey().id(), entry.getValue() instanceof Combo combo ? (double) combo.getSelectionIndex()
                    : number(entry.getKey(), ((Text) entry.getValue()).getText()));
        }
        return new Values(Map.copyOf(values));
    }

    private static double number(Field field, String text) throws ProsectException {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.'));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new ProsectException(NLS.bind(Messages.Dialog_noNumber, field.label().replace("&", ""), text), Messages.Dialog_noNumber_remedy);
    }

    private void show(MaskPreview.Outcome outcome) {
        double voxel = edit.mask().geometry().voxelVolume();
        String text = NLS.bind(Messages.Dialog_outcome, StatusLine.size(outcome.voxels(), voxel), difference(outcome.gained(), voxel));
        setMessage(outcome.guarded() == 0 ? text : text + "\n" + NLS.bind(Messages.Dialog_guarded, outcome.guarded()), IMessageProvider.INFORMATION);
        enable(true);
        if (accepting) {
            accept();
        }
    }

    private static String difference(long gained, double voxel) {
        return (gained < 0 ? "\u2212" : "+") + StatusLine.size(Math.abs(gained), voxel);
    }

    private void fail(ProsectException problem) {
        accepting = false;
        setMessage(problem.what() + ". " + problem.remedy() + ".", IMessageProvider.ERROR);
    }

    private void enable(boolean ready) {
        Optional.ofNullable(getButton(IDialogConstants.OK_ID)).ifPresent(button -> button.setEnabled(ready));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        enable(false);
    }

    @Override
    protected void okPressed() {
        if (preview.isReady()) {
            accept();
        } else {
            // what stands in the dialog counts, not what was shown before
            accepting = true;
            attempt();
        }
    }

    private void accept() {
        accepted = true;
        preview.accept(NLS.bind(Messages.Dialog_label, tool.title(), Targets.name(edit.result())), tool.id());
        StatusLine.tellSize(Targets.name(edit.result()), edit.mask());
        super.okPressed();
    }

    private void studyChanged() {
        boolean gone = session.current().filter(s -> s == edit.study()).isEmpty() || edit.result().getStudy() != edit.study().study();
        if (gone && getShell() != null && !accepted) {
            close();
        } else if (!accepted && !preview.isReady()) {
            later();
        }
    }
}
