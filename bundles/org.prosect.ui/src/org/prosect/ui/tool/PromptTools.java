package org.prosect.ui.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.prosect.core.ProsectException;
import org.prosect.study.model.Prompt;

/**
 * The installed tools. One that cannot be loaded, or that throws, is taken out of use and named; the rest goes on. A service of the workbench:
 * {@code workbench.getService(PromptTools.class)}. For the UI thread only.
 */
public final class PromptTools {

    private final List<PromptToolDescriptor> installed;
    private final List<Consumer<ProsectException>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, PromptTool> made = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final List<ProsectException> problems = new ArrayList<>();

    /** @param problems of declarations that cannot be used */
    public PromptTools(List<PromptToolDescriptor> installed, List<ProsectException> problems) {
        this.installed = List.copyOf(installed);
        this.problems.addAll(problems);
    }

    /** Those that can be used, in the order of their bundles and declarations. */
    public List<PromptToolDescriptor> usable() {
        return installed.stream().filter(tool -> !failed.contains(tool.id())).toList();
    }

    /** What is wrong with those that cannot be used. */
    public List<ProsectException> problems() {
        return List.copyOf(problems);
    }

    /** Hears of each tool that is taken out of use from now on. */
    public void addListener(Consumer<ProsectException> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<ProsectException> listener) {
        listeners.remove(listener);
    }

    /** The tool that draws a prompt. */
    public Optional<PromptToolDescriptor> forPrompt(Prompt prompt) {
        return usable().stream().filter(tool -> tool.draws(prompt)).findFirst();
    }

    /** Lets a tool do something; nothing happens when it is not installed or out of use. */
    public void use(String id, Consumer<PromptTool> action) {
        Optional<PromptToolDescriptor> descriptor = usable().stream().filter(tool -> tool.id().equals(id)).findFirst();
        if (descriptor.isEmpty()) {
            return;
        }
        try {
            if (!made.containsKey(id)) {
                made.put(id, Objects.requireNonNull(descriptor.get().maker().make()));
            }
            action.accept(made.get(id));
        } catch (Exception | LinkageError e) {
            takeOut(descriptor.get(), e);
        }
    }

    private void takeOut(PromptToolDescriptor tool, Throwable thrown) {
        failed.add(tool.id());
        ProsectException problem = new ProsectException(NLS.bind(Messages.PromptTools_failed, new Object[] {tool.name(), tool.bundle(), thrown}),
                NLS.bind(Messages.PromptTools_failed_remedy, tool.bundle()), thrown);
        problems.add(problem);
        listeners.forEach(listener -> listener.accept(problem));
    }
}
