package org.prosect.ui.view;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * What all views of images agree on: they meet here, in the study and in the selection, and know nothing of one another. A service of the workbench:
 * {@code workbench.getService(ViewState.class)}. For the UI thread only.
 */
public final class ViewState {

    /** Hears of every change. */
    @FunctionalInterface
    public interface Listener {
        void changed(ViewSnapshot before, ViewSnapshot now);
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private ViewSnapshot now = ViewSnapshot.INITIAL;

    public ViewSnapshot now() {
        return now;
    }

    /** Changes it; listeners hear of it when it differs. */
    public void change(UnaryOperator<ViewSnapshot> change) {
        ViewSnapshot before = now;
        now = change.apply(before);
        if (!now.equals(before)) {
            ViewSnapshot after = now;
            listeners.forEach(listener -> listener.changed(before, after));
        }
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }
}
