package org.prosect.core.compute;

import java.util.OptionalLong;

/**
 * Something a backend can compute on.
 *
 * @param id short name for command lines, unique in its backend: {@code cpu}, {@code cuda:0}
 * @param name what people call it: {@code NVIDIA H200}
 * @param memoryBytes its memory, when known
 */
public record Device(String id, String name, OptionalLong memoryBytes) { }
