package org.prosect.core.picture;

import java.util.ArrayList;
import java.util.List;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Orientation;
import org.prosect.imaging.Point3;

/**
 * One slice of a grid as a radiologist hangs it: seen from the feet or from the front with the patient's right on the left of the picture and the
 * head up, or from the patient's left with the front on the left. On an oblique grid the slice stays a slice of the grid and is named and turned
 * after the nearest patient axes.
 *
 * <p>Places in the plane are millimetres to the right and down from the outer corner of its first voxel.
 *
 * @param rightAxis the grid axis shown from left to right
 * @param rightWards whether its index grows to the right
 * @param downAxis the grid axis shown from top to bottom
 * @param downWards whether its index grows downwards
 * @param throughAxis the grid axis across the slice
 * @param slice index along the latter
 * @param letters patient directions of the left, right, upper and lower edge, such as {@code RLAP}
 */
public record SlicePlane(Geometry geometry, int rightAxis, boolean rightWards, int downAxis, boolean downWards, int throughAxis, int slice,
        String letters) {

    /**
     * For the axial, coronal and sagittal plane: the patient axis across, to the right, down, and whether the index grows downwards in patient
     * terms.
     */
    private static final int[][] HANGING = {{2, 0, 1, 1}, {1, 0, 2, 0}, {0, 1, 2, 0}};
    private static final String POSITIVE = "LPH";
    private static final String NEGATIVE = "RAF";

    /**
     * The axial, coronal and sagittal slice of a grid nearest to a point; for a 2D image its only slice.
     *
     * @param point patient millimetres; outside the grid the outermost slices are taken
     */
    public static List<SlicePlane> through(Geometry geometry, Point3 point) {
        List<SlicePlane> planes = new ArrayList<>();
        for (int[] hanging : HANGING) {
            SlicePlane plane = of(geometry, hanging);
            if (geometry.dimensions() == 3 || plane.throughAxis == 2) {
                planes.add(plane.nearest(point));
            }
        }
        return planes;
    }

    /**
     * The first slice of a grid across the axis nearest to a patient axis.
     *
     * @param patientAxis 0 left (sagittal slices), 1 back (coronal), 2 head (axial)
     */
    public static SlicePlane across(Geometry geometry, int patientAxis) {
        return of(geometry, HANGING[2 - patientAxis]);
    }

    private static SlicePlane of(Geometry geometry, int[] hanging) {
        Orientation orientation = Orientation.of(geometry);
        int right = orientation.patientAxis().indexOf(hanging[1]);
        int down = orientation.patientAxis().indexOf(hanging[2]);
        boolean growsDown = hanging[3] == 1;
        String letters = "" + NEGATIVE.charAt(hanging[1]) + POSITIVE.charAt(hanging[1]) + (growsDown ? NEGATIVE : POSITIVE).charAt(hanging[2])
                + (growsDown ? POSITIVE : NEGATIVE).charAt(hanging[2]);
        return new SlicePlane(geometry, right, orientation.positive().get(right), down, orientation.positive().get(down) == growsDown,
                orientation.patientAxis().indexOf(hanging[0]), 0, letters);
    }

    /** The parallel slice nearest to a patient position; the outermost one for a position outside the grid. */
    public SlicePlane nearest(Point3 patient) {
        return at(Math.clamp(Math.round(geometry.toIndex(patient).get(throughAxis)), 0, geometry.size(throughAxis) - 1));
    }

    /** The parallel slice of an index. */
    public SlicePlane at(int index) {
        return new SlicePlane(geometry, rightAxis, rightWards, downAxis, downWards, throughAxis, index, letters);
    }

    /** The same slice with left and right exchanged, as neurologists hang axial and coronal slices. */
    public SlicePlane mirrored() {
        return new SlicePlane(geometry, rightAxis, !rightWards, downAxis, downWards, throughAxis, slice,
                "" + letters.charAt(1) + letters.charAt(0) + letters.substring(2));
    }

    /** Millimetres from the left to the right edge. */
    public double width() {
        return geometry.size(rightAxis) * geometry.spacing().get(rightAxis);
    }

    /** Millimetres from the upper to the lower edge. */
    public double height() {
        return geometry.size(downAxis) * geometry.spacing().get(downAxis);
    }

    /** Thickness of the slice in millimetres. */
    public double thickness() {
        return geometry.spacing().get(throughAxis);
    }

    /** The fractional grid index of a place in the plane. */
    public Point3 index(double right, double down) {
        double[] index = new double[3];
        index[rightAxis] = along(rightAxis, rightWards, right);
        index[downAxis] = along(downAxis, downWards, down);
        index[throughAxis] = slice;
        return new Point3(index[0], index[1], index[2]);
    }

    /** Where a patient position is seen: millimetres to the right, down, and away from the middle of the slice. */
    public Point3 place(Point3 patient) {
        Point3 index = geometry.toIndex(patient);
        return new Point3(back(rightAxis, rightWards, index), back(downAxis, downWards, index),
                (index.get(throughAxis) - slice) * geometry.spacing().get(throughAxis));
    }

    /** True when a place given by {@link #place} lies in the slice, its faces included. */
    public boolean isInSlice(Point3 place) {
        return Math.abs(place.z()) <= thickness() / 2 + 1e-6;
    }

    private double along(int axis, boolean forward, double millimetres) {
        double steps = millimetres / geometry.spacing().get(axis);
        return forward ? steps - 0.5 : geometry.size(axis) - 0.5 - steps;
    }

    private double back(int axis, boolean forward, Point3 index) {
        double steps = forward ? index.get(axis) + 0.5 : geometry.size(axis) - 0.5 - index.get(axis);
        return steps * geometry.spacing().get(axis);
    }
}
