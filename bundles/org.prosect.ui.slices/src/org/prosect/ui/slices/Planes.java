package org.prosect.ui.slices;

import java.util.List;

import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.ui.view.SliceDirection;

/** The planes of a grid by the names of the patient's. */
final class Planes {

    private static final double[] NO_PATIENT = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private Planes() { }

    /** LPS axis across a plane. */
    static int patientAxis(SliceDirection direction) {
        return switch (direction) {
            case SAGITTAL -> 0;
            case CORONAL -> 1;
            case AXIAL -> 2;
        };
    }

    /** All three for a volume; for a 2D image the one that its pixels lie in. */
    static List<SliceDirection> of(Geometry geometry) {
        List<SliceDirection> all = List.of(SliceDirection.values());
        return geometry.dimensions() == 3 ? all
                : all.stream().filter(d -> SlicePlane.across(geometry, patientAxis(d)).throughAxis() == 2).toList();
    }

    /** The slice nearest to a patient position, as it is to hang. A picture without a patient is never mirrored. */
    static SlicePlane through(Geometry geometry, SliceDirection direction, Point3 patient, boolean neurological) {
        SlicePlane plane = SlicePlane.across(geometry, patientAxis(direction)).nearest(patient);
        return neurological && direction != SliceDirection.SAGITTAL && hasPatient(geometry) ? plane.mirrored() : plane;
    }

    /** False for 2D images at the origin along the axes: photographs and scanned films, which know no left and right. */
    static boolean hasPatient(Geometry geometry) {
        return geometry.dimensions() == 3 || !geometry.origin().equals(new Point3(0, 0, 0))
                || !java.util.Arrays.equals(geometry.direction(), NO_PATIENT);
    }

    /** Degrees between the axis across a slice and the patient axis it is named after. */
    static double tilt(SlicePlane plane, SliceDirection direction) {
        return Math.toDegrees(Math.acos(Math.min(1, Math.abs(plane.geometry().direction(patientAxis(direction), plane.throughAxis())))));
    }

    /** Which way the index grows for a step up: to the head, to the front, to the left. */
    static int stepUp(SlicePlane plane, SliceDirection direction) {
        double towards = plane.geometry().direction(patientAxis(direction), plane.throughAxis());
        return towards > 0 == (direction != SliceDirection.CORONAL) ? 1 : -1;
    }

    /** The middle of a grid, patient millimetres. */
    static Point3 middle(Geometry g) {
        // a whole slice, so that even counts do not fall between two
        return g.toPatient(g.sizeX() / 2, g.sizeY() / 2, g.sizeZ() / 2);
    }
}
