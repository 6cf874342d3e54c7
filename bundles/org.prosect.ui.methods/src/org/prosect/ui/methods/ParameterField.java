package org.prosect.ui.methods;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.prosect.core.ProsectException;
import org.prosect.core.parameter.ParameterDescriptor;
import org.prosect.core.parameter.ParameterType;

/** The field of one parameter: label, control, unit, and a line that says what is wrong with the value. */
final class ParameterField {

    private static final int NARROW = 60;

    private final ParameterDescriptor descriptor;
    private final Label label;
    private final Control after;
    private final Control control;
    private final Label problem;
    private final ControlDecoration mark;
    private boolean showing;

    /** @param edited hears that the user changed the value */
    ParameterField(Composite parent, ParameterDescriptor descriptor, Runnable edited) {
        this.descriptor = descriptor;
        label = new Label(parent, SWT.NONE);
        label.setText(descriptor.name());
        label.setToolTipText(descriptor.help());
        GridDataFactory.swtDefaults().applyTo(label);
        control = control(parent);
        control.setToolTipText(descriptor.help());
        Controls.name(control, descriptor.unit().isEmpty() ? descriptor.name() : descriptor.name() + ", " + descriptor.unit());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(6, 0).hint(NARROW, SWT.DEFAULT).applyTo(control);
        if (descriptor.type() == ParameterType.FILE) {
            after = browse(parent);
        } else {
            Label unit = new Label(parent, SWT.NONE);
            unit.setText(descriptor.unit());
            after = unit;
        }
        problem = Controls.wrapped(parent, 3);
        problem.setForeground(JFaceColors.getErrorText(parent.getDisplay()));
        mark = new ControlDecoration(control, SWT.LEFT | SWT.TOP);
        mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        control.addListener(control instanceof Text ? SWT.Modify : SWT.Selection, event -> {
            if (!showing) {
                check();
                edited.run();
            }
        });
        check();
    }

    private Control control(Composite parent) {
        return switch (descriptor.type()) {
            case BOOLEAN -> Controls.check(parent);
            case CHOICE -> {
                Combo combo = new Combo(parent, SWT.READ_ONLY);
                combo.setItems(descriptor.choices().toArray(String[]::new));
                yield combo;
            }
            case INTEGER, REAL, TEXT, FILE -> new Text(parent, SWT.BORDER);
        };
    }

    private Button browse(Composite parent) {
        Button browse = new Button(parent, SWT.PUSH);
        browse.setText(Messages.Parameters_browse);
        browse.addListener(SWT.Selection, event -> {
            FileDialog dialog = new FileDialog(parent.getShell(), SWT.OPEN);
            dialog.setText(descriptor.name());
            String file = dialog.open();
            if (file != null) {
                ((Text) control).setText(file);
            }
        });
        return browse;
    }

    int labelWidth() {
        return label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    }

    /** Of what follows the field. */
    int unitWidth() {
        return after.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    }

    /** Puts the label above the field, or in front of it. */
    void stack(boolean above) {
        ((GridData) label.getLayoutData()).horizontalSpan = above ? 3 : 1;
        ((GridData) control.getLayoutData()).horizontalSpan = above ? 2 : 1;
    }

    ParameterDescriptor descriptor() {
        return descriptor;
    }

    Control control() {
        return control;
    }

    /** What is wrong with the value; empty when it may be used. */
    String problem() {
        return problem.getText();
    }

    /** The value as the user sees it. */
    String text() {
        return switch (control) {
            case Button check -> Boolean.toString(check.getSelection());
            case Combo combo -> combo.getText();
            case Text text -> text.getText();
            default -> throw new IllegalStateException(control.getClass().getName());
        };
    }

    /** Shows a value; nobody is told. What means the same is left as it was typed. */
    void show(String value) {
        if (normal(value).equals(normal(text()))) {
            return;
        }
        showing = true;
        switch (control) {
            case Button check -> check.setSelection(Boolean.parseBoolean(value));
            case Combo combo -> combo.setText(value);
            case Text text -> text.setText(value);
            default -> throw new IllegalStateException(control.getClass().getName());
        }
        showing = false;
        check();
    }

    private String normal(String value) {
        try {
            return descriptor.check(value);
        } catch (ProsectException e) {
            // wrong texts are told apart by their letters
            return "wrong: " + value;
        }
    }

    private void check() {
        String wrong = "";
        try {
            descriptor.check(text());
        } catch (ProsectException e) {
            wrong = e.remedy();
        }
        if (wrong.isEmpty()) {
            mark.hide();
        } else {
            mark.setDescriptionText(wrong);
            mark.show();
        }
        if (!wrong.equals(problem.getText()) || problem.getVisible() == wrong.isEmpty()) {
            problem.setText(wrong);
            Controls.show(problem, !wrong.isEmpty());
            control.getParent().requestLayout();
        }
    }
}
