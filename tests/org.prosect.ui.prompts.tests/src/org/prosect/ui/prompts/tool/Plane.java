package org.prosect.ui.prompts.tool;

import org.eclipse.swt.graphics.Rectangle;
import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.ui.tool.SliceGeometry;
import org.prosect.ui.view.SliceDirection;

/** A slice with its upper left corner at the canvas's, four units for a millimetre. */
record Plane(SlicePlane plane, SliceDirection direction) implements SliceGeometry {

    static final double SCALE = 4;

    static Plane through(Geometry grid, SliceDirection direction, Point3 patient) {
        return new Plane(SlicePlane.across(grid, 2 - direction.ordinal()).nearest(patient), direction);
    }

    @Override
    public Geometry geometry() {
        return plane.geometry();
    }

    @Override
    public int throughAxis() {
        return plane.throughAxis();
    }

    @Override
    public int slice() {
        return plane.slice();
    }

    @Override
    public double thickness() {
        return plane.thickness();
    }

    @Override
    public Rectangle area() {
        return new Rectangle(0, 0, 400, 300);
    }

    @Override
    public double scale() {
        return SCALE;
    }

    @Override
    public Point3 patient(double x, double y) {
        return geometry().toPatient(plane.index(x / SCALE, y / SCALE));
    }

    @Override
    public Point3 place(Point3 patient) {
        Point3 place = plane.place(patient);
        return new Point3(place.x() * SCALE, place.y() * SCALE, place.z());
    }
}
