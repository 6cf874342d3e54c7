package org.prosect.io.mesh;

import java.util.Optional;

import org.prosect.core.format.StoredType;

/**
 * A DataArray element.
 *
 * @param name its name, for messages
 * @param type type of its numbers
 * @param format ascii, binary or appended
 * @param offset where it begins in the appended data
 * @param text what stands inside the element
 */
record VtpArray(String name, StoredType type, String format, Optional<Long> offset, byte[] text) { }
