package org.prosect.core.registry;

import org.prosect.core.compute.ComputeBackend;

/**
 * A compute backend as declared.
 *
 * @param id name for command lines and provenance
 * @param name name for people
 * @param priority higher is tried first
 * @param code the backend
 */
public record BackendDescriptor(String id, String name, int priority, Contribution<ComputeBackend> code) { }
