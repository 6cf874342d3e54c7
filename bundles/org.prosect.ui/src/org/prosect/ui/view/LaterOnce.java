package org.prosect.ui.view;

import org.eclipse.swt.widgets.Widget;

/**
 * Does something once, a moment after it was asked for, however often that was: what the user looks at, the slices, is painted before lists and forms
 * are brought up to date. For the UI thread only.
 */
public final class LaterOnce {

    /** Some frames, and too short to be noticed in a list. */
    private static final int MILLIS = 60;

    private final Widget owner;
    private final Runnable action;
    private boolean asked;

    /** @param owner while it is there the action is done */
    public LaterOnce(Widget owner, Runnable action) {
        this.owner = owner;
        this.action = action;
    }

    public void ask() {
        if (!asked && !owner.isDisposed()) {
            asked = true;
            owner.getDisplay().timerExec(MILLIS, () -> {
                asked = false;
                if (!owner.isDisposed()) {
                    action.run();
                }
            });
        }
    }
}
