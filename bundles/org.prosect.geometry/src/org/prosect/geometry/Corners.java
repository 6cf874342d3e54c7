package org.prosect.geometry;

/** The vertices of a triangle in whatever order. */
record Corners(int low, int middle, int high) {

    static Corners of(int a, int b, int c) {
        int low = Math.min(a, Math.min(b, c));
        int high = Math.max(a, Math.max(b, c));
        return new Corners(low, (int) ((long) a + b + c - low - high), high);
    }
}
