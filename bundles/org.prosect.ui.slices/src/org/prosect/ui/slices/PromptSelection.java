package org.prosect.ui.slices;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** The selection of the slice editor, for other views. */
final class PromptSelection implements ISelectionProvider {

    private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
    private ISelection now = StructuredSelection.EMPTY;
    private Consumer<ISelection> shown = selection -> { };

    /** @param listener shows what others set */
    void onSet(Consumer<ISelection> listener) {
        shown = listener;
    }

    /** Tells others what was selected here. */
    void offer(ISelection selection) {
        now = selection;
        listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, selection)));
    }

    @Override
    public ISelection getSelection() {
        return now;
    }

    @Override
    public void setSelection(ISelection selection) {
        shown.accept(selection);
        offer(selection);
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
