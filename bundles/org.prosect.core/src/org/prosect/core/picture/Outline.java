package org.prosect.core.picture;

import org.prosect.imaging.Mask;

/**
 * A mask to be outlined.
 *
 * @param rgb its colour, 0xRRGGBB
 * @param name for the legend; may be empty
 */
record Outline(Mask mask, int rgb, String name) { }
