package org.prosect.imaging;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Erosion, dilation, opening and closing of masks by balls in millimetres: a voxel is reached when its centre is no farther from the centre of
 * another than the radius (to one part in a million, so that whole multiples of the spacing count as reached). Time is linear in
 * the number of voxels for any radius: the distance transform of each slice says how many slices up and down its voxels reach.
 */
public final class BallMorphology {

    private static final double ROUNDING = 1e-6;

    private BallMorphology() { }

    /**
     * The voxels within a distance of the mask.
     *
     * @param radius millimetres, 0 or more
     * @throws IllegalArgumentException when the radius is negative, not finite, or more than 32767 slices
     */
    public static Mask dilate(Mask mask, double radius) {
        Geometry g = mask.geometry();
        Point3 spacing = g.spacing();
        if (!(radius >= 0) || !(radius / spacing.z() <= Short.MAX_VALUE)) {
            throw new IllegalArgumentException("a ball of radius " + radius + " mm cannot be used on " + g
                    + ", give 0 to " + Short.MAX_VALUE * spacing.z() + " mm");
        }
        int plane = g.sizeX() * g.sizeY();
        short[] reach = new short[mask.voxels().length];
        double limit = radius * radius * (1 + ROUNDING);
        Geometry slice = Geometry.of(g.sizeX(), g.sizeY(), 1, spacing.x(), spacing.y(), spacing.z());
        IntStream.range(0, g.sizeZ()).parallel().forEach(z -> {
            byte[] voxels = new byte[plane];
            System.arraycopy(mask.voxels(), z * plane, voxels, 0, plane);
            float[] squared = (float[]) DistanceTransform.squaredToForeground(Mask.of(slice, voxels)).array();
            for (int i = 0; i < plane; i++) {
                double left = limit - squared[i];
                reach[z * plane + i] = (short) (left < 0 ? -1 : Math.sqrt(left) / spacing.z());
            }
        });
        byte[] result = new byte[reach.length];
        IntStream.range(0, g.sizeY()).parallel().forEach(y -> spread(reach, result, y * g.sizeX(), g.sizeX(), plane, g.sizeZ()));
        return Mask.of(g, result);
    }

    /**
     * The voxels farther than a distance from everything outside the mask.
     *
     * @param border whether the first voxels beyond the edge of the image count as outside; those along an axis of size 1 never do
     * @throws IllegalArgumentException as {@link #dilate}
     */
    public static Mask erode(Mask mask, double radius, Border border) {
        Mask result = HoleFilling.complement(dilate(HoleFilling.complement(mask), radius));
        if (border == Border.BACKGROUND) {
            Geometry g = mask.geometry();
            int[] margin = new int[3];
            for (int axis = 0; axis < 3; axis++) {
                margin[axis] = g.size(axis) == 1 ? 0 : (int) Math.min(g.size(axis), Math.floor(radius * (1 + ROUNDING) / g.spacing().get(axis)));
            }
            byte[] voxels = result.voxels();
            for (int i = 0; i < voxels.length; i++) {
                int x = i % g.sizeX();
                int y = i / g.sizeX() % g.sizeY();
                int z = i / g.sizeX() / g.sizeY();
                if (x < margin[0] || x >= g.sizeX() - margin[0] || y < margin[1] || y >= g.sizeY() - margin[1] || z < margin[2]
                        || z >= g.sizeZ() - margin[2]) {
                    voxels[i] = 0;
                }
            }
        }
        return result;
    }

    /** Erosion, then dilation: removes what the ball does not fit into. The border is ignored. */
    public static Mask open(Mask mask, double radius) {
        return dilate(erode(mask, radius, Border.IGNORED), radius);
    }

    /** Dilation, then erosion: fills what the ball does not fit into from outside. The border is ignored. */
    public static Mask close(Mask mask, double radius) {
        return erode(dilate(mask, radius), radius, Border.IGNORED);
    }

    /** Carries the reach of each voxel up and down the slices, one step less with each. */
    private static void spread(short[] reach, byte[] result, int from, int width, int plane, int slices) {
        short[] carried = new short[width];
        for (int direction = 1; direction >= -1; direction -= 2) {
            Arrays.fill(carried, (short) -1);
            for (int k = 0; k < slices; k++) {
                int at = from + (direction > 0 ? k : slices - 1 - k) * plane;
                for (int x = 0; x < width; x++) {
                    int c = Math.max(Math.max(carried[x] - 1, -1), reach[at + x]);
                    carried[x] = (short) c;
                    result[at + x] |= (byte) (c >= 0 ? 1 : 0);
                }
            }
        }
    }
}
