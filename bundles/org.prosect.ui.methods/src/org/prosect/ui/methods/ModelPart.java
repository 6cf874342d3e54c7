package org.prosect.ui.methods;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.study.model.PromptSet;
import org.prosect.ui.methods.run.InstalledModels;

/** The trained model of a method that needs one, with licence and intended use. */
final class ModelPart {

    private final Group group;
    private final Combo combo;
    private final Label details;
    private final InstalledModels models;
    private final Consumer<Optional<String>> chosen;
    private List<InstalledModels.Entry> fitting = List.of();

    /** @param chosen hears which one the user chooses; empty: the one for the mesh, or the first that fits */
    ModelPart(Composite parent, InstalledModels models, Consumer<Optional<String>> chosen) {
        this.models = models;
        this.chosen = chosen;
        group = new Group(parent, SWT.NONE);
        group.setText(Messages.Model_title);
        GridLayoutFactory.swtDefaults().applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        combo = new Combo(group, SWT.READ_ONLY);
        Controls.name(combo, Messages.Model_title);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(combo);
        details = Controls.wrapped(group, 1);
        combo.addListener(SWT.Selection, event -> choose());
    }

    private void choose() {
        int index = combo.getSelectionIndex();
        this.chosen.accept(index <= 0 ? Optional.empty() : Optional.of(fitting.get(index - 1).choice()));
    }

    /** @param prompts that the model would be given; their mesh may have a model of its own */
    void show(Optional<MethodDescriptor> method, Optional<String> choice, Optional<PromptSet> prompts) {
        boolean needed = method.filter(m -> !m.architecture().isEmpty()).isPresent();
        Controls.show(group, needed);
        if (!needed) {
            return;
        }
        fitting = models.fitting(method.get());
        Controls.show(combo, !fitting.isEmpty());
        if (fitting.isEmpty()) {
            details.setText(NLS.bind(Messages.Model_none, method.get().architecture()));
            return;
        }
        combo.removeAll();
        combo.add(Messages.Model_first);
        fitting.forEach(entry -> combo.add(entry.model().name()));
        Optional<InstalledModels.Entry> named = choice.flatMap(c -> fitting.stream().filter(e -> e.choice().equals(c)).findFirst());
        combo.select(named.map(fitting::indexOf).orElse(-1) + 1);
        InstalledModels.Entry used = named.or(() -> first(method.get(), prompts)).orElse(fitting.getFirst());
        details.setText(NLS.bind(Messages.Model_details, new Object[] {used.model().name(), said(used.model().licence()),
                said(used.model().intendedUse())}));
    }

    /** What the method takes when nothing is chosen. */
    private Optional<InstalledModels.Entry> first(MethodDescriptor method, Optional<PromptSet> prompts) {
        try {
            return models.of(method, Optional.empty(), prompts).flatMap(model -> fitting.stream().filter(e -> e.model().equals(model)).findFirst());
        } catch (org.prosect.core.ProsectException e) {
            // the run says so
            return Optional.empty();
        }
    }

    private static String said(String text) {
        return text.isBlank() ? Messages.Model_notSaid : text;
    }
}
