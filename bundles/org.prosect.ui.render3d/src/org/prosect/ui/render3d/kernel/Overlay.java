package org.prosect.ui.render3d.kernel;

/**
 * Lines, glyphs and letters as triangles; the arrays are live. Each vertex has seven numbers: place in OpenGL's device coordinates (x, y, z from -1
 * to 1), red, green, blue, opacity.
 *
 * @param inside hidden by what lies before it
 * @param onTop always seen, in this order
 */
public record Overlay(float[] inside, float[] onTop) {

    /** Numbers a vertex. */
    public static final int STRIDE = 7;

    public static final Overlay NONE = new Overlay(new float[0], new float[0]);
}
