package org.prosect.ui.slices.tool;

import java.util.Optional;

import org.prosect.imaging.Point3;
import org.prosect.study.model.BoxPrompt;
import org.prosect.ui.tool.SliceGeometry;

/**
 * What the pointer holds of a box: one or two faces seen edge-on, or, at a border far from its corners with Shift, all of it.
 *
 * @param start the box when it was taken
 * @param from the pointer's index when it was taken
 * @param faces per grid axis: -1 the lower face, 1 the upper, 0 none; all 0 moves the box
 */
record BoxGrip(BoxPrompt box, GridBox start, Point3 from, int[] faces) {

    private static final double REACH = 6;

    /** The grip at a pointer position; empty when the border is not near. */
    static Optional<BoxGrip> at(BoxPrompt box, SliceGeometry slice, Point3 pointer, boolean whole) {
        GridBox grid = GridBox.of(box, slice.geometry());
        if (!grid.isCutBy(slice.throughAxis(), slice.slice())) {
            return Optional.empty();
        }
        Point3 index = slice.geometry().toIndex(pointer);
        int[] faces = new int[3];
        boolean inside = true;
        for (int axis = 0; axis < 3; axis++) {
            if (axis == slice.throughAxis()) {
                continue;
            }
            double unit = slice.geometry().spacing().get(axis) * slice.scale();
            double toLow = (index.get(axis) - grid.low().get(axis)) * unit;
            double toHigh = (index.get(axis) - grid.high().get(axis)) * unit;
            inside &= toLow >= -REACH && toHigh <= REACH;
            if (Math.min(Math.abs(toLow), Math.abs(toHigh)) <= REACH) {
                faces[axis] = Math.abs(toHigh) <= Math.abs(toLow) ? 1 : -1;
            }
        }
        boolean border = faces[0] != 0 || faces[1] != 0 || faces[2] != 0;
        return inside && border ? Optional.of(new BoxGrip(box, grid, index, whole ? new int[3] : faces)) : Optional.empty();
    }

    /** The box with the grip moved to an index. */
    GridBox movedTo(Point3 index) {
        boolean all = faces[0] == 0 && faces[1] == 0 && faces[2] == 0;
        if (all) {
            return start.movedBy(index.minus(from));
        }
        GridBox box = start;
        for (int axis = 0; axis < 3; axis++) {
            if (faces[axis] != 0) {
                box = box.withFace(axis, faces[axis] > 0, index.get(axis));
            }
        }
        return box;
    }
}
