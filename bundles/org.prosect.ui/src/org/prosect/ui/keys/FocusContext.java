package org.prosect.ui.keys;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Lets the keys of a context hold while one of some controls has the focus and their part is the active one, so that a letter is a key there and text
 * everywhere else. For the UI thread only.
 */
public final class FocusContext {

    private final IContextService contexts;
    private final String id;
    private Optional<IContextActivation> held = Optional.empty();
    private Optional<Control> holder = Optional.empty();

    /**
     * @param part services of the part in which the controls stand
     * @param id of the context
     */
    public FocusContext(IServiceLocator part, String id) {
        this.contexts = part.getService(IContextService.class);
        this.id = id;
    }

    /** Adds a control; it leaves when it is disposed of. */
    public void add(Control control) {
        control.addListener(SWT.FocusIn, event -> hold(control));
        control.addListener(SWT.FocusOut, event -> release(control));
        control.addListener(SWT.Dispose, event -> release(control));
        if (control.isFocusControl()) {
            hold(control);
        }
    }

    private void hold(Control control) {
        holder = Optional.of(control);
        if (held.isEmpty()) {
            held = Optional.of(contexts.activateContext(id));
        }
    }

    private void release(Control control) {
        // the next control may have come before this one has gone
        if (holder.equals(Optional.of(control))) {
            holder = Optional.empty();
            held.ifPresent(contexts::deactivateContext);
            held = Optional.empty();
        }
    }
}
