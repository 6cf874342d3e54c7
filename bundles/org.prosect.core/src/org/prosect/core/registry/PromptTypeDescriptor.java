package org.prosect.core.registry;

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
public record PromptTypeDescriptor(String id, String name, String keyword, String syntax, String description, Contribution<PromptType> code) { }
