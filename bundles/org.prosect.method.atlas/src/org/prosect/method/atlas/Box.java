package org.prosect.method.atlas;

import java.util.function.UnaryOperator;

import org.prosect.imaging.Point3;

/**
 * An axis-parallel box of places.
 *
 * @param low its lowest corner
 * @param high its highest corner
 */
record Box(Point3 low, Point3 high) {

    /** The smallest box around another one after an affine transformation. */
    static Box of(double x0, double y0, double z0, double x1, double y1, double z1, UnaryOperator<Point3> affine) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int corner = 0; corner < 8; corner++) {
            Point3 p = affine.apply(new Point3((corner & 1) == 0 ? x0 : x1, (corner & 2) == 0 ? y0 : y1, (corner & 4) == 0 ? z0 : z1));
            for (int axis = 0; axis < 3; axis++) {
                low[axis] = Math.min(low[axis], p.get(axis));
                high[axis] = Math.max(high[axis], p.get(axis));
            }
        }
        return new Box(new Point3(low[0], low[1], low[2]), new Point3(high[0], high[1], high[2]));
    }
}
