package org.prosect.ui.tool;

import org.eclipse.swt.graphics.Rectangle;
import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.ui.view.SliceDirection;

/**
 * Where a slice lies on its canvas.
 *
 * @param area the part of the canvas that shows it, in SWT's units
 * @param scale canvas units for a millimetre
 * @param left of the slice's left edge
 * @param top of its upper edge
 */
public record SlicePlacement(SlicePlane plane, SliceDirection direction, Rectangle area, double scale, double left, double top)
        implements SliceGeometry {

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
    public Point3 patient(double x, double y) {
        return plane.geometry().toPatient(plane.index((x - left) / scale, (y - top) / scale));
    }

    @Override
    public Point3 place(Point3 patient) {
        Point3 place = plane.place(patient);
        return new Point3(left + place.x() * scale, top + place.y() * scale, place.z());
    }

    /** Canvas units for a pixel of the slice, to the right. */
    public double pixelWidth() {
        return plane.geometry().spacing().get(plane.rightAxis()) * scale;
    }

    /** Canvas units for a pixel of the slice, downwards. */
    public double pixelHeight() {
        return plane.geometry().spacing().get(plane.downAxis()) * scale;
    }
}
