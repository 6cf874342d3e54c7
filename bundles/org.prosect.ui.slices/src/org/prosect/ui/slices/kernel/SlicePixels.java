package org.prosect.ui.slices.kernel;

import java.util.List;

import org.prosect.ui.view.DisplayWindow;

/** Grey values and masks as pixels: four bytes each, blue, green, red and one that is 255. */
public final class SlicePixels {

    private static final int SHORTS = 1 << 16;

    private SlicePixels() { }

    /**
     * One pass for the window and all masks.
     *
     * @param window values at or below its low end become black, at or above its high end white; NaN is black
     * @param layers the later over the earlier; of the size of the slice
     */
    public static byte[] of(GreySlice slice, DisplayWindow window, List<MaskLayer> layers) {
        byte[] pixels = new byte[4 * slice.width() * slice.height()];
        mix(grey(slice, window), slice.width(), layers, new PixelArea(0, 0, slice.width(), slice.height()), pixels);
        return pixels;
    }

    /**
     * Lays masks over grey values in a part of a slice.
     *
     * @param grey of {@link #grey}
     * @param pixels of {@link #of}, written to
     */
    public static void mix(byte[] grey, int width, List<MaskLayer> layers, PixelArea area, byte[] pixels) {
        byte[][] masks = layers.stream().map(layer -> layer.mask().inside()).toArray(byte[][]::new);
        int[] rgb = layers.stream().mapToInt(MaskLayer::rgb).toArray();
        int[] part = layers.stream().mapToInt(layer -> (int) Math.round(256 * layer.opacity())).toArray();
        for (int y = area.y0(); y < area.y1(); y++) {
            for (int i = y * width + area.x0(), end = y * width + area.x1(), to = 4 * i; i < end; i++, to += 4) {
                int blue = grey[i] & 0xff;
                int green = blue;
                int red = blue;
                for (int m = 0; m < masks.length; m++) {
                    if (masks[m][i] != 0) {
                        blue = mixed(blue, rgb[m] & 0xff, part[m]);
                        green = mixed(green, rgb[m] >> 8 & 0xff, part[m]);
                        red = mixed(red, rgb[m] >> 16 & 0xff, part[m]);
                    }
                }
                pixels[to] = (byte) blue;
                pixels[to + 1] = (byte) green;
                pixels[to + 2] = (byte) red;
                pixels[to + 3] = -1;
            }
        }
    }

    private static int mixed(int below, int above, int part) {
        return (below * (256 - part) + above * part) >> 8;
    }

    /** Grey values, a byte each; see {@link #of}. */
    public static byte[] grey(GreySlice slice, DisplayWindow window) {
        byte[] grey = new byte[slice.width() * slice.height()];
        switch (slice.values()) {
            case byte[] values -> {
                byte[] table = table(window, 1 << 8, slice.type().min() < 0);
                for (int i = 0; i < grey.length; i++) {
                    grey[i] = table[values[i] & 0xff];
                }
            }
            case short[] values -> {
                byte[] table = table(window, SHORTS, slice.type().min() < 0);
                for (int i = 0; i < grey.length; i++) {
                    grey[i] = table[values[i] & 0xffff];
                }
            }
            case int[] values -> {
                for (int i = 0; i < grey.length; i++) {
                    grey[i] = grey(values[i], window.low(), window.width());
                }
            }
            case float[] values -> {
                for (int i = 0; i < grey.length; i++) {
                    grey[i] = grey(values[i], window.low(), window.width());
                }
            }
            default -> throw new IllegalArgumentException("voxels of type " + slice.type());
        }
        return grey;
    }

    /** Greys of all values that a small type can have, by their bits. */
    private static byte[] table(DisplayWindow window, int size, boolean signed) {
        byte[] table = new byte[size];
        for (int bits = 0; bits < size; bits++) {
            table[bits] = grey(signed && bits >= size / 2 ? bits - size : bits, window.low(), window.width());
        }
        return table;
    }

    /** Rounded; NaN fails both comparisons and stays black. */
    private static byte grey(double value, double low, double width) {
        double grey = 255 * ((value - low) / width);
        return grey >= 255 ? (byte) 255 : grey > 0 ? (byte) (int) (grey + 0.5) : 0;
    }
}
