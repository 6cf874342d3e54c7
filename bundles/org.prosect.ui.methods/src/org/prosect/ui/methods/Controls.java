package org.prosect.ui.methods;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What the parts of the views do alike. */
final class Controls {

    /** The width that wrapped texts ask for, so that they do not make a view wide. */
    private static final int NARROW = 160;

    private Controls() { }

    /** A text that wraps at the width there is. */
    static Label wrapped(Composite parent, int columns) {
        Label label = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).span(columns, 1).applyTo(label);
        return label;
    }

    /** A check box that the theme leaves alone: with a background of its own GTK draws its tick white on white. */
    static Button check(Composite parent) {
        Button button = new Button(parent, SWT.CHECK);
        button.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        return button;
    }

    /** Tells screen readers what a control is. */
    static void name(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
    }

    /** Shows a control of a grid, or hides it and the place it would take. */
    static void show(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }
}
