package org.prosect.ui.slices;

import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Point3;
import org.prosect.ui.tool.SlicePlacement;
import org.prosect.ui.view.SliceDirection;

/** Which part of a slice a canvas shows: all of it until zoomed or moved. */
final class Zoom {

    private static final double MOST = 64;
    private static final double LEAST = 0.25;

    /** Times the size at which the slice just fits. */
    private double factor = 1;
    /** The place in the middle of the canvas, millimetres from the slice's upper left corner; empty: the slice's middle. */
    private Optional<Point3> centre = Optional.empty();

    SlicePlacement place(SlicePlane plane, SliceDirection direction, Rectangle area) {
        double fit = Math.min(Math.max(1, area.width) / plane.width(), Math.max(1, area.height) / plane.height());
        double scale = fit * factor;
        Point3 middle = centre.orElseGet(() -> middle(plane));
        return new SlicePlacement(plane, direction, area, scale, area.x + area.width / 2.0 - middle.x() * scale,
                area.y + area.height / 2.0 - middle.y() * scale);
    }

    private static Point3 middle(SlicePlane plane) {
        return new Point3(plane.width() / 2, plane.height() / 2, 0);
    }

    double factor() {
        return factor;
    }

    /** Enlarges by a factor around a place of the canvas, which stays where it is. */
    void at(SlicePlacement now, double x, double y, double by) {
        double next = Math.clamp(factor * by, LEAST, MOST);
        double scale = now.scale() * next / factor;
        double left = x - (x - now.left()) * scale / now.scale();
        double top = y - (y - now.top()) * scale / now.scale();
        factor = next;
        setCentre(now, left, top, scale);
    }

    /** Moves the slice by canvas units. */
    void pan(SlicePlacement now, double right, double down) {
        setCentre(now, now.left() + right, now.top() + down, now.scale());
    }

    /** Brings a place of the canvas to its middle when it cannot be seen. */
    void reveal(SlicePlacement now, Point3 place) {
        Rectangle area = now.area();
        if (factor > 1 && (place.x() < area.x || place.y() < area.y || place.x() > area.x + area.width || place.y() > area.y + area.height)) {
            pan(now, area.x + area.width / 2.0 - place.x(), area.y + area.height / 2.0 - place.y());
        }
    }

    private void setCentre(SlicePlacement now, double left, double top, double scale) {
        Rectangle area = now.area();
        // never so far that nothing of the slice is left on the canvas
        double x = Math.clamp((area.x + area.width / 2.0 - left) / scale, 0, now.plane().width());
        double y = Math.clamp((area.y + area.height / 2.0 - top) / scale, 0, now.plane().height());
        centre = Optional.of(new Point3(x, y, 0));
    }

    /** When left and right are exchanged the same place stays in the middle. */
    void mirror(SlicePlane plane) {
        centre = centre.map(c -> new Point3(plane.width() - c.x(), c.y(), 0));
    }

    /** All of the slice again. */
    void reset() {
        factor = 1;
        centre = Optional.empty();
    }
}
