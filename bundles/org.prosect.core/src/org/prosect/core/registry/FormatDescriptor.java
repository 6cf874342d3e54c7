package org.prosect.core.registry;

import java.util.List;

/**
 * A file format as declared.
 *
 * @param id name of the format in lists
 * @param name name for people
 * @param suffixes file name endings with their dot, lower case
 * @param writes whether it can be written
 * @param description variants that are read and written
 * @param code the format
 * @param <T> ImageFormat or MeshFormat
 */
public record FormatDescriptor<T>(String id, String name, List<String> suffixes, boolean writes, String description, Contribution<T> code) { }
