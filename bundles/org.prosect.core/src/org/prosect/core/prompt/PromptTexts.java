package org.prosect.core.prompt;

import java.util.List;

import org.prosect.core.ProsectException;
import org.prosect.core.registry.PromptTypeDescriptor;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.UnknownPrompt;

/** The text forms of all installed prompt types: {@code keyword:rest}. */
public final class PromptTexts {

    private final List<PromptTypeDescriptor> types;

    /** Over the types of {@link org.prosect.core.registry.Contributions#promptTypes()}. */
    public PromptTexts(List<PromptTypeDescriptor> types) {
        this.types = List.copyOf(types);
    }

    /**
     * Makes a prompt of its text. It is not yet in a prompt set.
     *
     * @throws ProsectException for an unknown keyword (with the known ones) or a text its type cannot read
     */
    public Prompt parse(String text, PromptContext context) throws ProsectException {
        int colon = text.indexOf(':');
        String keyword = colon < 0 ? text : text.substring(0, colon);
        for (PromptTypeDescriptor type : types) {
            if (type.keyword().equals(keyword)) {
                if (colon < 0) {
                    throw new ProsectException("prompt '" + text + "' has nothing behind " + keyword, "Write " + type.syntax());
                }
                try {
                    return type.code().get().parse(text.substring(colon + 1), context);
                } catch (RuntimeException | LinkageError e) {
                    throw new ProsectException("prompt '" + text + "' made prompt type " + type.id() + " fail (" + e + ")",
                            "Write " + type.syntax() + ", or update or remove bundle " + type.code().bundle(), e);
                }
            }
        }
        String known = String.join(", ", types.stream().map(PromptTypeDescriptor::keyword).toList());
        throw new ProsectException("prompt '" + text + "' begins with no known type",
                known.isEmpty() ? "No prompt type is installed: add a bundle that contributes some" : "Begin with one of " + known + " and a colon");
    }

    /**
     * The text that {@link #parse} makes an equal prompt of.
     *
     * @throws ProsectException when the type of the prompt is not installed
     */
    public String format(Prompt prompt) throws ProsectException {
        for (PromptTypeDescriptor type : types) {
            if (type.isOf(prompt.eClass())) {
                return type.keyword() + ":" + type.code().get().format(prompt);
            }
        }
        String name = prompt instanceof UnknownPrompt unknown ? unknown.getTypeName() : prompt.eClass().getName();
        throw new ProsectException("prompts of type " + name + " have no text form here", "Install the bundle that defines them");
    }
}
