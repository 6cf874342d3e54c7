package org.prosect.core.benchmark;

import java.util.List;

import org.prosect.core.ProsectException;
import org.prosect.core.method.MethodSettings;
import org.prosect.core.registry.MethodDescriptor;

/**
 * A method with its settings: one row of the tables.
 *
 * @param name its name in tables
 * @param method what runs
 * @param settings how
 * @param prompt what it is prompted with
 */
public record Contender(String name, MethodDescriptor method, MethodSettings settings, PromptKind prompt) {

    /**
     * With the prompt it is best served by.
     *
     * @throws ProsectException when it takes no prompt that can be made from a reference mask
     */
    public static Contender of(String name, MethodDescriptor method, MethodSettings settings) throws ProsectException {
        for (PromptKind kind : PromptKind.values()) {
            if (method.promptTypes().contains(kind.id())) {
                return new Contender(name, method, settings, kind);
            }
        }
        throw new ProsectException("method " + method.id() + " takes prompts of type " + String.join(", ", method.promptTypes())
                + ", none of which a reference mask gives", "Leave it out; a benchmark gives " + String.join(", ",
                        List.of(PromptKind.values()).stream().map(PromptKind::id).toList()));
    }
}
