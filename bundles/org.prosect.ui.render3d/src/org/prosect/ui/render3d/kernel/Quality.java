package org.prosect.ui.render3d.kernel;

/**
 * How carefully a picture is drawn.
 *
 * @param shrink pixels of the window along one of the picture
 * @param step along rays, in shortest distances between voxels
 * @param dither whether rays start at slightly different depths, which hides rings
 */
public record Quality(int shrink, double step, boolean dither) {

    /** While something moves. */
    public static final Quality MOVING = new Quality(2, 1.5, true);
    public static final Quality STILL = new Quality(1, 1, true);
    /** For comparisons. */
    public static final Quality EXACT = new Quality(1, 1, false);
}
