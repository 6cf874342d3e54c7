package org.prosect.ui.slices.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.VoxelType;
import org.prosect.ui.view.DisplayWindow;

class SlicePixelsTest {

    private static final DisplayWindow WINDOW = new DisplayWindow(40, 400);

    private static int grey(GreySlice slice, DisplayWindow window, int pixel) {
        byte[] pixels = SlicePixels.of(slice, window, List.of());
        assertEquals(pixels[4 * pixel], pixels[4 * pixel + 1]);
        assertEquals(pixels[4 * pixel], pixels[4 * pixel + 2]);
        assertEquals(-1, pixels[4 * pixel + 3]);
        return pixels[4 * pixel] & 0xff;
    }

    private static int expected(double value, DisplayWindow window) {
        double share = (value - window.low()) / window.width();
        return share > 0 ? (int) Math.round(255 * Math.min(1, share)) : 0;
    }

    @Test
    void allValuesOfSmallTypesAreWindowed() {
        for (VoxelType type : List.of(VoxelType.INT8, VoxelType.UINT8)) {
            byte[] values = new byte[256];
            for (int i = 0; i < 256; i++) {
                values[i] = (byte) i;
            }
            check(new GreySlice(16, 16, type, values), new DisplayWindow(20, 90));
        }
        for (VoxelType type : List.of(VoxelType.INT16, VoxelType.UINT16)) {
            short[] values = new short[65536];
            for (int i = 0; i < values.length; i++) {
                values[i] = (short) i;
            }
            check(new GreySlice(256, 256, type, values), WINDOW);
        }
    }

    private static void check(GreySlice slice, DisplayWindow window) {
        byte[] pixels = SlicePixels.of(slice, window, List.of());
        for (int y = 0; y < slice.height(); y++) {
            for (int x = 0; x < slice.width(); x++) {
                assertEquals(expected(slice.get(x, y), window), pixels[4 * (y * slice.width() + x)] & 0xff, slice.type() + " " + slice.get(x, y));
            }
        }
    }

    @Test
    void largeAndBrokenValuesAreBlackOrWhite() {
        GreySlice floats = new GreySlice(5, 1, VoxelType.FLOAT32,
                new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 40, Float.MAX_VALUE});
        assertEquals(0, grey(floats, WINDOW, 0));
        assertEquals(255, grey(floats, WINDOW, 1));
        assertEquals(0, grey(floats, WINDOW, 2));
        assertEquals(128, grey(floats, WINDOW, 3));
        assertEquals(255, grey(floats, WINDOW, 4));
        GreySlice ints = new GreySlice(2, 1, VoxelType.INT32, new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE});
        assertEquals(0, grey(ints, WINDOW, 0));
        assertEquals(255, grey(ints, WINDOW, 1));
    }

    @Test
    void masksTintInTheirOrderAndOnlyInside() {
        GreySlice grey = new GreySlice(3, 1, VoxelType.UINT8, new byte[] {100, 100, 100});
        MaskLayer red = new MaskLayer(new MaskSlice(3, 1, new byte[] {1, 1, 0}), 0xff0000, 0.5);
        MaskLayer blue = new MaskLayer(new MaskSlice(3, 1, new byte[] {0, 1, 0}), 0x0000ff, 1);
        byte[] pixels = SlicePixels.of(grey, new DisplayWindow(127.5, 255), List.of(red, blue));
        assertArrayEquals(new byte[] {50, 50, (byte) 177, -1, (byte) 255, 0, 0, -1, 100, 100, 100, -1}, pixels);
    }

    @Test
    void outlineRunsAlongTheEdgesOfVoxels() {
        MaskSlice mask = new MaskSlice(4, 3, new byte[] {0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
        int[] lines = mask.outline();
        // an L of three pixels: two lines above and below its arms, and their sides
        int length = 0;
        for (int i = 0; i < lines.length; i += 4) {
            length += Math.abs(lines[i] - lines[i + 2]) + Math.abs(lines[i + 1] - lines[i + 3]);
        }
        assertEquals(8, length, "perimeter");
        assertArrayEquals(new int[] {1, 0, 3, 0, 2, 1, 3, 1, 1, 2, 2, 2, 1, 0, 1, 2, 2, 1, 2, 2, 3, 0, 3, 1}, lines);
    }

    @Test
    void maskAtTheBorderIsClosed() {
        MaskSlice full = new MaskSlice(2, 2, new byte[] {1, 1, 1, 1});
        assertArrayEquals(new int[] {0, 0, 2, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 0, 2, 2}, full.outline());
        assertEquals(0, new MaskSlice(2, 2, new byte[4]).outline().length);
    }
}
