package org.prosect.ui.slices.kernel;

import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Geometry;

/**
 * Where the pixels of a slice lie in the array of its volume: pixel (x,y) at {@code start + x * right + y * down}.
 *
 * @param width pixels to the right
 * @param height pixels down
 */
record SliceSteps(int start, int right, int down, int width, int height) {

    static SliceSteps of(SlicePlane plane) {
        Geometry g = plane.geometry();
        int[] step = {1, g.sizeX(), g.sizeX() * g.sizeY()};
        int width = g.size(plane.rightAxis());
        int height = g.size(plane.downAxis());
        int right = step[plane.rightAxis()];
        int down = step[plane.downAxis()];
        int start = plane.slice() * step[plane.throughAxis()] + (plane.rightWards() ? 0 : (width - 1) * right)
                + (plane.downWards() ? 0 : (height - 1) * down);
        return new SliceSteps(start, plane.rightWards() ? right : -right, plane.downWards() ? down : -down, width, height);
    }

    /** Offset in the volume of the first pixel of a row. */
    int row(int y) {
        return start + y * down;
    }
}
