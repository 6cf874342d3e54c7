package org.prosect.core.registry;

import org.prosect.nn.Architecture;

/**
 * A network architecture as declared.
 *
 * @param id name for command lines and model cards: {@code sam-vit}
 * @param name name for people
 * @param description what it is for and whose checkpoints fit
 * @param citation literature reference; may be empty
 * @param code the architecture
 */
public record ArchitectureDescriptor(String id, String name, String description, String citation, Contribution<Architecture> code) { }
