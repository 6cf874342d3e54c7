package org.prosect.ui.tool;

import org.eclipse.swt.graphics.Rectangle;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.ui.view.SliceDirection;

/** One slice as it is drawn at the moment: where its places lie on the canvas. Canvas places are in SWT's units. */
public interface SliceGeometry {

    /** The grid of the image. */
    Geometry geometry();

    SliceDirection direction();

    /** The grid axis across the slice. */
    int throughAxis();

    /** The index of the slice along that axis. */
    int slice();

    /** Thickness of the slice in millimetres. */
    double thickness();

    /** The part of the canvas that shows the slice. */
    Rectangle area();

    /** Units of the canvas for a millimetre. */
    double scale();

    /** The patient position under a place of the canvas, on the middle of the slice; millimetres LPS. */
    Point3 patient(double x, double y);

    /**
     * Where a patient position is seen.
     *
     * @return x and y on the canvas, and as z the distance from the middle of the slice in millimetres, signed
     */
    Point3 place(Point3 patient);

    /** Whether a position lies in the slice, its faces included. */
    default boolean holds(Point3 patient) {
        return Math.abs(place(patient).z()) <= thickness() / 2 + 1e-6;
    }
}
