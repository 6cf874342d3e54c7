package org.prosect.ui.method;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.prosect.core.method.MethodRunner;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.core.registry.PromptTypeDescriptor;
import org.prosect.study.model.Prompt;

/**
 * The method that is chosen and how it is to work; views that show methods or prompts meet here. A service of the workbench:
 * {@code workbench.getService(MethodState.class)}. For the UI thread only.
 */
public final class MethodState {

    /** Hears of every change. */
    @FunctionalInterface
    public interface Listener {
        void changed(MethodChoice before, MethodChoice now);
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<MethodDescriptor> methods;
    private final List<PromptTypeDescriptor> promptTypes;
    private MethodChoice now = MethodChoice.NONE;

    /** @param all what is installed */
    public MethodState(Contributions all) {
        this.methods = all.methods();
        this.promptTypes = all.promptTypes();
    }

    public MethodChoice now() {
        return now;
    }

    /** The methods that are installed. */
    public List<MethodDescriptor> methods() {
        return methods;
    }

    /** The prompt types that are installed. */
    public List<PromptTypeDescriptor> promptTypes() {
        return promptTypes;
    }

    /** The method that is chosen; empty when none is, or it is not installed any more. */
    public Optional<MethodDescriptor> method() {
        return now.method().flatMap(id -> methods.stream().filter(m -> m.id().equals(id)).findFirst());
    }

    /** Why the chosen method would leave a prompt out, in the words of a sentence; empty when it uses it, or none is chosen. */
    public Optional<String> rejection(Prompt prompt) {
        return method().flatMap(method -> MethodRunner.rejection(method, promptTypes, prompt));
    }

    /** Changes it; listeners hear of it when it differs. */
    public void change(UnaryOperator<MethodChoice> change) {
        MethodChoice before = now;
        now = change.apply(before);
        if (!now.equals(before)) {
            MethodChoice after = now;
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
