package org.prosect.ui.slices.kernel;

import java.util.stream.IntStream;

import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/**
 * The voxels of one slice as it hangs, row by row from the upper left corner; not interpolated.
 *
 * @param values byte[], short[], int[] or float[], as the type says
 */
public record GreySlice(int width, int height, VoxelType type, Object values) {

    /** Copies a slice out of a volume. The plane is one of the volume's grid. */
    public static GreySlice of(Volume volume, SlicePlane plane) {
        SliceSteps s = SliceSteps.of(plane);
        int n = s.width() * s.height();
        Object values = switch (volume.array()) {
            case byte[] a -> {
                byte[] b = new byte[n];
                rows(s, y -> copy(a, s, y, b));
                yield b;
            }
            case short[] a -> {
                short[] b = new short[n];
                rows(s, y -> copy(a, s, y, b));
                yield b;
            }
            case int[] a -> {
                int[] b = new int[n];
                rows(s, y -> copy(a, s, y, b));
                yield b;
            }
            case float[] a -> {
                float[] b = new float[n];
                rows(s, y -> copy(a, s, y, b));
                yield b;
            }
            default -> throw new IllegalArgumentException("voxels of type " + volume.type());
        };
        return new GreySlice(s.width(), s.height(), volume.type(), values);
    }

    /** The value of a pixel. */
    public double get(int x, int y) {
        int i = y * width + x;
        return switch (type) {
            case INT8 -> ((byte[]) values)[i];
            case UINT8 -> ((byte[]) values)[i] & 0xff;
            case INT16 -> ((short[]) values)[i];
            case UINT16 -> ((short[]) values)[i] & 0xffff;
            case INT32 -> ((int[]) values)[i];
            case FLOAT32 -> ((float[]) values)[i];
        };
    }

    /** Where neighbours lie far apart in memory, each pixel waits for it: then several rows at once. */
    static void rows(SliceSteps s, java.util.function.IntConsumer row) {
        IntStream rows = IntStream.range(0, s.height());
        (Math.abs(s.right()) == 1 ? rows : rows.parallel()).forEach(row);
    }

    private static void copy(byte[] a, SliceSteps s, int y, byte[] b) {
        int at = y * s.width();
        if (s.right() == 1) {
            System.arraycopy(a, s.row(y), b, at, s.width());
            return;
        }
        for (int x = 0, from = s.row(y), step = s.right(); x < s.width(); x++, from += step) {
            b[at + x] = a[from];
        }
    }

    private static void copy(short[] a, SliceSteps s, int y, short[] b) {
        int at = y * s.width();
        if (s.right() == 1) {
            System.arraycopy(a, s.row(y), b, at, s.width());
            return;
        }
        for (int x = 0, from = s.row(y), step = s.right(); x < s.width(); x++, from += step) {
            b[at + x] = a[from];
        }
    }

    private static void copy(int[] a, SliceSteps s, int y, int[] b) {
        int at = y * s.width();
        for (int x = 0, from = s.row(y), step = s.right(); x < s.width(); x++, from += step) {
            b[at + x] = a[from];
        }
    }

    private static void copy(float[] a, SliceSteps s, int y, float[] b) {
        int at = y * s.width();
        for (int x = 0, from = s.row(y), step = s.right(); x < s.width(); x++, from += step) {
            b[at + x] = a[from];
        }
    }
}
