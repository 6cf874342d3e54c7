package org.prosect.core.registry;

import org.eclipse.emf.ecore.EClass;
import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptType;

/**
 * A prompt type as declared.
 *
 * @param id name in the declarations of methods
 * @param name name for people
 * @param keyword what its text form begins with, without the colon
 * @param syntax its text form, for help: {@code point:X,Y,Z[,+|-]}
 * @param description what the user shows with it
 * @param code the prompt type
 */
public record PromptTypeDescriptor(String id, String name, String keyword, String syntax, String description, Contribution<PromptType> code) {

    /** Whether this is the type of prompts of a class; false when the type's code does not work, so that it takes no other type down with it. */
    public boolean isOf(EClass promptClass) {
        try {
            return code.get().eClass() == promptClass;
        } catch (ProsectException | RuntimeException | LinkageError e) {
            return false;
        }
    }
}
