package org.prosect.ui.slices.tool;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.BoxPrompt;

/** A box along the axes of a grid, in fractional indices. */
record GridBox(Point3 low, Point3 high) {

    /** Of a prompt whose corners are set, in any order. */
    static GridBox of(BoxPrompt box, Geometry grid) {
        return of(grid.toIndex(box.getCorner()), grid.toIndex(box.getOppositeCorner()));
    }

    static GridBox of(Point3 a, Point3 b) {
        return new GridBox(new Point3(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.min(a.z(), b.z())),
                new Point3(Math.max(a.x(), b.x()), Math.max(a.y(), b.y()), Math.max(a.z(), b.z())));
    }

    /** With one face moved along its axis. */
    GridBox withFace(int axis, boolean upper, double index) {
        return of(upper ? low : with(low, axis, index), upper ? with(high, axis, index) : high);
    }

    GridBox movedBy(Point3 by) {
        return new GridBox(low.plus(by), high.plus(by));
    }

    /** Whether a slice cuts it: voxels count as wholes. */
    boolean isCutBy(int axis, int slice) {
        return slice + 0.5 >= low.get(axis) && slice - 0.5 <= high.get(axis);
    }

    void store(BoxPrompt box, Geometry grid) {
        box.setCorner(grid.toPatient(low));
        box.setOppositeCorner(grid.toPatient(high));
    }

    private static Point3 with(Point3 p, int axis, double value) {
        return new Point3(axis == 0 ? value : p.x(), axis == 1 ? value : p.y(), axis == 2 ? value : p.z());
    }
}
