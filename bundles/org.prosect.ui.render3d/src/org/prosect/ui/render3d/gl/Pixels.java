package org.prosect.ui.render3d.gl;

/**
 * A finished picture.
 *
 * @param rgb 0xRRGGBB of each pixel, rows from above
 */
public record Pixels(int width, int height, int[] rgb) { }
