package org.prosect.ui.prompts;

import java.util.Optional;

import org.prosect.core.ProsectException;
import org.prosect.core.registry.PromptTypeDescriptor;
import org.prosect.imaging.Geometry;
import org.prosect.study.model.Prompt;
import org.prosect.ui.method.MethodState;

/** Why prompts are of no use at the moment. */
final class PromptReasons {

    private final MethodState methods;

    PromptReasons(MethodState methods) {
        this.methods = methods;
    }

    /** Why the chosen method leaves a prompt out, or why it does not fit the image; empty when it is used. */
    Optional<String> of(Prompt prompt, Optional<Geometry> image) {
        return methods.rejection(prompt).or(() -> image.flatMap(grid -> problem(prompt, grid))).map(PromptReasons::sentence);
    }

    private Optional<String> problem(Prompt prompt, Geometry image) {
        Optional<PromptTypeDescriptor> type = methods.promptTypes().stream().filter(t -> t.isOf(prompt.eClass())).findFirst();
        try {
            return type.isEmpty() ? Optional.empty() : type.get().code().get().problem(prompt, image);
        } catch (ProsectException e) {
            return Optional.of(e.what());
        } catch (RuntimeException | LinkageError e) {
            // contributed code
            return Optional.of(e.toString());
        }
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase() + text.substring(1);
    }
}
