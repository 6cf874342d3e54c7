package org.prosect.ui.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** What a user does with mouse and keys, as the listeners of a control hear it. */
public final class Input {

    private Input() { }

    /**
     * An event of the mouse.
     *
     * @param type SWT.MouseDown, SWT.MouseMove or SWT.MouseUp
     * @param button 0 for none
     * @param stateMask keys and buttons that are held down
     */
    public static void mouse(Control control, int type, int x, int y, int button, int stateMask) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = button;
        event.stateMask = stateMask;
        control.notifyListeners(type, event);
    }

    /** Turns the wheel by some notches, away from the user when positive. */
    public static void wheel(Control control, int notches, int x, int y, int stateMask) {
        Event event = new Event();
        event.count = notches;
        event.x = x;
        event.y = y;
        event.stateMask = stateMask;
        control.notifyListeners(SWT.MouseVerticalWheel, event);
    }

    /** Presses a key: a character, or a code of SWT. */
    public static void key(Control control, int code, int stateMask) {
        Event event = new Event();
        event.keyCode = code;
        event.character = code < 256 ? (char) code : 0;
        event.stateMask = stateMask;
        control.notifyListeners(SWT.KeyDown, event);
    }

    /** Gives a control the focus. */
    public static void focus(Control control) {
        control.getShell().forceActive();
        control.forceFocus();
        Waiting.until("it has the focus", control::isFocusControl);
        // who listens to the focus has heard of it then
        Waiting.untilIdle();
    }

    /** Clicks a button, which must be enabled; one with two states changes its state. */
    public static void click(Button button) {
        assertTrue(button.isEnabled(), button.getText());
        if ((button.getStyle() & (SWT.CHECK | SWT.TOGGLE)) != 0) {
            button.setSelection(!button.getSelection());
        }
        button.notifyListeners(SWT.Selection, new Event());
    }
}
