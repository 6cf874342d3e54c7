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
    private static final Runnable NEVER = () -> { };

    private BallMorphology() { }

    /**
     * The voxels within a distance of the mask.
     *
     * @param radius millimetres, 0 or more
     * @throws IllegalArgumentException when the radius is negative, not finite, or more than 32767 slices
     */
    public static Mask dilate(Mask mask, double radius) {
        return dilate(mask, radius, NEVER);
    }

    /**
     * The voxels within a distance of the mask.
     *
     * @param check run before each slice, in many threads; throws to stop the work
     * @throws IllegalArgumentException as {@link #dilate(Mask, double)}
     */
    public static Mask dilate(Mask mask, double radius, Runnable check) {
        byte[] result = new byte[mask.voxels().length];
        spread(mask, true, radius, reach(mask.geometry(), radius), result, check);
        return Mask.of(mask.geometry(), result);
    }

    /**
     * The voxels farther than a distance from everything outside the mask.
     *
     * @param border whether the first voxels beyond the edge of the image count as outside; those along an axis of size 1 never do
     * @throws IllegalArgumentException as {@link #dilate(Mask, double)}
     */
    public static Mask erode(Mask mask, double radius, Border border) {
        return erode(mask, radius, border, NEVER);
    }

    /**
     * The voxels farther than a distance from everything outside the mask.
     *
     * @param border as in {@link #erode(Mask, double, Border)}
     * @param check run before each slice, in many threads; throws to stop the work
     * @throws IllegalArgumentException as {@link #dilate(Mask, double)}
     */
    public static Mask erode(Mask mask, double radius, Border border, Runnable check) {
        return erode(mask, radius, border, reach(mask.geometry(), radius), check);
    }

    private static Mask erode(Mask mask, double radius, Border border, short[] reach, Runnable check) {
        byte[] voxels = new byte[reach.length];
        erode(mask, radius, reach, voxels, check);
        if (border == Border.BACKGROUND) {
            clearMargin(mask.geometry(), radius, voxels);
        }
        return Mask.of(mask.geometry(), voxels);
    }

    private static void erode(Mask mask, double radius, short[] reach, byte[] result, Runnable check) {
        spread(mask, false, radius, reach, result, check);
        for (int i = 0; i < result.length; i++) {
            result[i] ^= 1;
        }
    }

    private static void clearMargin(Geometry g, double radius, byte[] voxels) {
        int[] margin = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            margin[axis] = g.size(axis) == 1 ? 0 : (int) Math.min(g.size(axis), Math.floor(radius * (1 + ROUNDING) / g.spacing().get(axis)));
        }
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

    /** Erosion, then dilation: removes what the ball does not fit into. The border is ignored. */
    public static Mask open(Mask mask, double radius) {
        short[] reach = reach(mask.geometry(), radius);
        Mask result = erode(mask, radius, Border.IGNORED, reach, NEVER);
        spread(result, true, radius, reach, result.voxels(), NEVER);
        return result;
    }

    /** Dilation, then erosion: fills what the ball does not fit into from outside. The border is ignored. */
    public static Mask close(Mask mask, double radius) {
        short[] reach = reach(mask.geometry(), radius);
        Mask result = Mask.of(mask.geometry(), new byte[reach.length]);
        spread(mask, true, radius, reach, result.voxels(), NEVER);
        erode(result, radius, reach, result.voxels(), NEVER);
        return result;
    }

    /** Room for how many slices up and down each voxel reaches. */
    private static short[] reach(Geometry g, double radius) {
        if (!(radius >= 0) || !(radius / g.spacing().z() <= Short.MAX_VALUE)) {
            throw new IllegalArgumentException("a ball of radius " + radius + " mm cannot be used on " + g
                    + ", give 0 to " + Short.MAX_VALUE * g.spacing().z() + " mm");
        }
        return new short[(int) g.voxelCount()];
    }

    /**
     * The voxels within a distance of those inside or outside a mask.
     *
     * @param result may be the array of the mask: it is written when all of that has been read
     * @param check run before each slice
     */
    private static void spread(Mask mask, boolean site, double radius, short[] reach, byte[] result, Runnable check) {
        Geometry g = mask.geometry();
        Point3 spacing = g.spacing();
        int plane = g.sizeX() * g.sizeY();
        double limit = radius * radius * (1 + ROUNDING);
        Scratch<Slice> slices = new Scratch<>(() -> new Slice(g, site));
        IntStream.range(0, g.sizeZ()).parallel().forEach(z -> slices.use(slice -> {
            check.run();
            System.arraycopy(mask.voxels(), z * plane, slice.mask.voxels(), 0, plane);
            slice.sweep.run(false);
            for (int i = 0; i < plane; i++) {
                double left = limit - slice.squared[i];
                reach[z * plane + i] = (short) (left < 0 ? -1 : Math.sqrt(left) / spacing.z());
            }
        }));
        Scratch<short[]> carried = new Scratch<>(() -> new short[g.sizeX()]);
        IntStream.range(0, g.sizeY()).parallel()
                .forEach(y -> carried.use(row -> {
                    check.run();
                    carry(reach, result, y * g.sizeX(), row, plane, g.sizeZ());
                }));
    }

    /** One slice and the squared distances in it. */
    private static final class Slice {

        private final Mask mask;
        private final float[] squared;
        private final DistanceSweep sweep;

        Slice(Geometry g, boolean site) {
            Point3 spacing = g.spacing();
            mask = Mask.empty(Geometry.of(g.sizeX(), g.sizeY(), 1, spacing.x(), spacing.y(), spacing.z()));
            squared = new float[mask.voxels().length];
            sweep = new DistanceSweep(mask, site, Border.IGNORED, squared, new int[0]);
        }
    }

    /** Carries the reach of each voxel up and down the slices, one step less with each. */
    private static void carry(short[] reach, byte[] result, int from, short[] carried, int plane, int slices) {
        int width = carried.length;
        for (int direction = 1; direction >= -1; direction -= 2) {
            Arrays.fill(carried, (short) -1);
            for (int k = 0; k < slices; k++) {
                int at = from + (direction > 0 ? k : slices - 1 - k) * plane;
                for (int x = 0; x < width; x++) {
                    int c = Math.max(Math.max(carried[x] - 1, -1), reach[at + x]);
                    carried[x] = (short) c;
                    result[at + x] = (byte) (c >= 0 ? 1 : direction > 0 ? 0 : result[at + x]);
                }
            }
        }
    }
}
