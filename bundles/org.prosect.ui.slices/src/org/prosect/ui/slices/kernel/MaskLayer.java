package org.prosect.ui.slices.kernel;

/**
 * A mask laid over a slice.
 *
 * @param rgb 0xRRGGBB
 * @param opacity 0 invisible to 1
 */
public record MaskLayer(MaskSlice mask, int rgb, double opacity) { }
