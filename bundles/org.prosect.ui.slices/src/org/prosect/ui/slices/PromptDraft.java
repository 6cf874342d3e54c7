package org.prosect.ui.slices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.prosect.study.model.Prompt;

/** A prompt that is being dragged: it changes at every step of the mouse, which is no command yet. */
final class PromptDraft {

    private final Prompt prompt;
    private final String label;
    private final Map<EStructuralFeature, Object> before;

    PromptDraft(Prompt prompt, String label) {
        this.prompt = prompt;
        this.label = label;
        this.before = values(prompt);
    }

    Prompt prompt() {
        return prompt;
    }

    String label() {
        return label;
    }

    /**
     * Makes the prompt as it was.
     *
     * @return changes it again; empty when nothing was changed
     */
    Optional<Runnable> restore() {
        Map<EStructuralFeature, Object> after = values(prompt);
        after.entrySet().removeIf(value -> Objects.equals(value.getValue(), before.get(value.getKey())));
        after.keySet().forEach(feature -> set(feature, before.get(feature)));
        return after.isEmpty() ? Optional.empty() : Optional.of(() -> after.forEach(this::set));
    }

    private static Map<EStructuralFeature, Object> values(Prompt prompt) {
        Map<EStructuralFeature, Object> values = new HashMap<>();
        for (EStructuralFeature feature : prompt.eClass().getEAllStructuralFeatures()) {
            boolean owned = feature instanceof EReference reference && (reference.isContainer() || reference.isContainment());
            if (feature.isChangeable() && !feature.isDerived() && !owned) {
                Object value = prompt.eGet(feature);
                values.put(feature, feature.isMany() ? List.copyOf((EList<?>) value) : value);
            }
        }
        return values;
    }

    private void set(EStructuralFeature feature, Object value) {
        prompt.eSet(feature, value);
    }
}
