package org.prosect.core.registry;

import org.prosect.core.simulation.Simulator;

/**
 * A simulator as declared.
 *
 * @param id what it makes, for command lines: {@code body}
 * @param name name for people
 * @param description what its subjects look like
 * @param code the simulator
 */
public record SimulatorDescriptor(String id, String name, String description, Contribution<Simulator> code) { }
