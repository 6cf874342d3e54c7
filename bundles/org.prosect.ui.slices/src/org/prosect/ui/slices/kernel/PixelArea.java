package org.prosect.ui.slices.kernel;

/** A rectangle of a slice's pixels. The upper left corner belongs to it, the lower right one does not. */
public record PixelArea(int x0, int y0, int x1, int y1) {

    /** No pixel. */
    public static final PixelArea NONE = new PixelArea(0, 0, 0, 0);

    public boolean isEmpty() {
        return x1 <= x0 || y1 <= y0;
    }

    /** The smallest that holds both. */
    public PixelArea union(PixelArea other) {
        return isEmpty() ? other : other.isEmpty() ? this : new PixelArea(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1),
                Math.max(y1, other.y1));
    }

    /** The pixels of some voxels along an axis of the slice, as columns. */
    static PixelArea of(boolean rising, int from, int to, int size) {
        return rising ? new PixelArea(from, 0, to, 1) : new PixelArea(size - to, 0, size - from, 1);
    }

    /** Takes columns of this and, from the columns of another, rows. */
    PixelArea below(PixelArea rows) {
        return new PixelArea(x0, rows.x0, x1, rows.x1);
    }
}
