package org.prosect.ui.render3d.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/** Which part of the image is taken away so that one sees into it: along its slices, through the crosshair, on the side of the viewer. */
public enum Cut {

    NONE,
    /** Everything before the slice that faces the viewer most. */
    HALF,
    /** The corner between the three slices. */
    CORNER;

    /**
     * A plane through the crosshair; what lies on the side of its normal of all planes is taken away.
     *
     * @param normal unit vector, LPS, never away from the viewer
     */
    public record Plane(Point3 normal, Point3 through) {

        /**
         * The depth of the plane over a projection as a x + b y + c; on the viewer's side depths are less.
         *
         * @return a, b, c
         */
        public double[] depth(Projection projection) {
            Point3 origin = projection.patient(0, 0, 0);
            double x = Vectors.dot(normal, projection.patient(1, 0, 0).minus(origin));
            double y = Vectors.dot(normal, projection.patient(0, 1, 0).minus(origin));
            // seen edge-on the depth has no bound: a very steep plane does the same
            double deep = Math.min(Vectors.dot(normal, projection.patient(0, 0, 1).minus(origin)), -1e-5 * projection.radius());
            return new double[] {-x / deep, -y / deep, -Vectors.dot(normal, origin.minus(through)) / deep};
        }
    }

    /** The planes of this cut, none to three. */
    public List<Plane> planes(Geometry grid, Point3 crosshair, Camera camera) {
        List<Plane> all = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            // across the slice, also where a sheared grid's axes are not perpendicular
            Point3 normal = Vectors.unit(Vectors.cross(axis(grid, (axis + 1) % 3), axis(grid, (axis + 2) % 3)));
            all.add(new Plane(Vectors.dot(normal, camera.toViewer()) < 0 ? Vectors.times(normal, -1) : normal, crosshair));
        }
        return switch (this) {
            case NONE -> List.of();
            case HALF -> List.of(all.stream().max(Comparator.comparingDouble(p -> Vectors.dot(p.normal, camera.toViewer()))).orElseThrow());
            case CORNER -> List.copyOf(all);
        };
    }

    /** Where rays enter what is left: the least depth that the planes have at a place; 0 without planes. */
    static double start(List<Plane> planes, Projection projection, double x, double y) {
        return Math.max(0, planes.stream().map(plane -> plane.depth(projection)).mapToDouble(d -> d[0] * x + d[1] * y + d[2]).min().orElse(0));
    }

    private static Point3 axis(Geometry grid, int axis) {
        return new Point3(grid.direction(0, axis), grid.direction(1, axis), grid.direction(2, axis));
    }
}
