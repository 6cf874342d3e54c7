package org.prosect.ui.results.compare;

import org.prosect.imaging.Mask;

/**
 * A result in a comparison.
 *
 * @param mask its mask
 * @param name what it is called; may be empty
 */
public record Compared(Mask mask, String name) { }
