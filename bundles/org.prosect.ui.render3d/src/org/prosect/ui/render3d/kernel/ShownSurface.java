package org.prosect.ui.render3d.kernel;

/**
 * A surface in space.
 *
 * @param rgb 0xRRGGBB
 * @param opacity above 0, to 1
 */
public record ShownSurface(SurfaceShape shape, int rgb, double opacity) { }
