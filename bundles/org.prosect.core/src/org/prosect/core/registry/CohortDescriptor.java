package org.prosect.core.registry;

import java.util.List;

import org.prosect.core.parameter.ParameterDescriptor;
import org.prosect.core.simulation.CohortKind;

/**
 * A kind of simulated subjects as declared.
 *
 * @param id name for command lines
 * @param name name for people
 * @param description what is simulated
 * @param labelMaps whether subjects are made from label maps that the user gives
 * @param parameters its parameters
 * @param code the kind
 */
public record CohortDescriptor(String id, String name, String description, boolean labelMaps, List<ParameterDescriptor> parameters,
        Contribution<CohortKind> code) { }
