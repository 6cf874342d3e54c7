package org.prosect.core.picture;

import java.util.Arrays;

/** The lines between inside and outside in a picture, along the edges of its pixels. */
public final class PixelEdges {

    /** What is inside. */
    @FunctionalInterface
    public interface Inside {

        /** Whether a pixel is; asked for those of the picture only. */
        boolean at(int x, int y);
    }

    private final int width;
    private final int height;
    private final Inside inside;
    private int[] numbers = new int[256];
    private int count;

    private PixelEdges(int width, int height, Inside inside) {
        this.width = width;
        this.height = height;
        this.inside = inside;
    }

    /**
     * Straight pieces, as long as they can be: x1 y1 x2 y2 …, in pixels from the upper left corner. What lies beyond the picture counts as outside.
     */
    public static int[] of(int width, int height, Inside inside) {
        return new PixelEdges(width, height, inside).pieces();
    }

    private int[] pieces() {
        for (int y = 0; y <= height; y++) {
            for (int x = 0, from = -1; x <= width; x++) {
                boolean edge = x < width && is(x, y - 1) != is(x, y);
                if (edge && from < 0) {
                    from = x;
                } else if (!edge && from >= 0) {
                    add(from, y, x, y);
                    from = -1;
                }
            }
        }
        for (int x = 0; x <= width; x++) {
            for (int y = 0, from = -1; y <= height; y++) {
                boolean edge = y < height && is(x - 1, y) != is(x, y);
                if (edge && from < 0) {
                    from = y;
                } else if (!edge && from >= 0) {
                    add(x, from, x, y);
                    from = -1;
                }
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    private boolean is(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && inside.at(x, y);
    }

    private void add(int x1, int y1, int x2, int y2) {
        if (count + 4 > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        numbers[count++] = x1;
        numbers[count++] = y1;
        numbers[count++] = x2;
        numbers[count++] = y2;
    }
}
