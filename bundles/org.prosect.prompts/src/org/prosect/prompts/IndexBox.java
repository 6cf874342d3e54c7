package org.prosect.prompts;

import java.util.List;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/**
 * The smallest box along the axes of an image that holds some positions.
 *
 * @param low smallest voxel index on each axis, fractional
 * @param high largest voxel index on each axis, fractional
 */
record IndexBox(Point3 low, Point3 high) {

    /** Of at least one position in patient millimetres; an index that is not a number makes that axis of the box not a number. */
    static IndexBox of(List<Point3> positions, Geometry geometry) {
        Point3 low = geometry.toIndex(positions.getFirst());
        Point3 high = low;
        for (Point3 position : positions) {
            Point3 index = geometry.toIndex(position);
            low = new Point3(Math.min(low.x(), index.x()), Math.min(low.y(), index.y()), Math.min(low.z(), index.z()));
            high = new Point3(Math.max(high.x(), index.x()), Math.max(high.y(), index.y()), Math.max(high.z(), index.z()));
        }
        return new IndexBox(low, high);
    }

    /** Whether it has a position in common with the voxels of the image. */
    boolean overlaps(Geometry geometry) {
        for (int axis = 0; axis < 3; axis++) {
            if (!(low.get(axis) <= geometry.size(axis) - 0.5 && high.get(axis) >= -0.5)) {
                return false;
            }
        }
        return true;
    }

    /** Its extent along an axis in voxels. */
    double size(int axis) {
        return high.get(axis) - low.get(axis);
    }
}
