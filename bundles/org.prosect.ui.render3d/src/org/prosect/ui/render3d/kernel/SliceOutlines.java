package org.prosect.ui.render3d.kernel;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/** The rims of the three slices that cross at the crosshair, in the colours that the slice editor gives them. */
public final class SliceOutlines {

    private static final int SAGITTAL = 0xcc79a7;
    private static final int CORONAL = 0x56b4e9;
    private static final int AXIAL = 0xe69f00;

    private SliceOutlines() { }

    /** @param scale pixels for a unit of the window */
    public static void add(OverlayBuilder builder, Geometry grid, Point3 crosshair, double scale) {
        Point3 at = grid.toIndex(crosshair);
        for (int axis = 0; axis < 3; axis++) {
            int a = (axis + 1) % 3;
            int b = (axis + 2) % 3;
            double place = Math.clamp(at.get(axis), -0.5, grid.size(axis) - 0.5);
            double[][] ends = {{-0.5, -0.5}, {grid.size(a) - 0.5, -0.5}, {grid.size(a) - 0.5, grid.size(b) - 0.5}, {-0.5, grid.size(b) - 0.5}};
            for (int i = 0; i < 4; i++) {
                builder.line(corner(grid, axis, place, ends[i]), corner(grid, axis, place, ends[(i + 1) % 4]), 1.4 * scale, colour(grid, axis));
            }
        }
    }

    private static Point3 corner(Geometry grid, int axis, double place, double[] end) {
        double[] index = new double[3];
        index[axis] = place;
        index[(axis + 1) % 3] = end[0];
        index[(axis + 2) % 3] = end[1];
        return grid.toPatient(index[0], index[1], index[2]);
    }

    /** By the patient axis that runs through the slice. */
    private static int colour(Geometry grid, int axis) {
        double x = Math.abs(grid.direction(0, axis));
        double y = Math.abs(grid.direction(1, axis));
        double z = Math.abs(grid.direction(2, axis));
        return x >= y && x >= z ? SAGITTAL : y >= z ? CORONAL : AXIAL;
    }
}
