package org.prosect.ui.slices;

import org.prosect.imaging.Mask;

/**
 * A mask that is shown.
 *
 * @param name of the result or structure, for the status line
 * @param rgb 0xRRGGBB
 */
record SceneMask(Mask mask, String name, int rgb) { }
