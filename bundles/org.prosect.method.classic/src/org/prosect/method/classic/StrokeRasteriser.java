package org.prosect.method.classic;

import java.util.List;

import org.prosect.core.method.SegmentationException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/** Turns what is drawn in patient millimetres into the voxels it covers. Parts outside the grid are left out. */
final class StrokeRasteriser {

    /** A lasso is drawn in a plane of the image when it strays no more than this many voxels from it. */
    private static final double PLANE_TOLERANCE = 1;

    private final Geometry grid;
    private final OffsetList offsets;

    StrokeRasteriser(Geometry grid, OffsetList offsets) {
        this.grid = grid;
        this.offsets = offsets;
    }

    void point(Point3 patient) {
        voxel(grid.toIndex(patient));
    }

    /** The voxels along a polyline: steps of at most one voxel along every axis, so that each voxel touches the next at least by a corner. */
    void polyline(List<Point3> points) {
        for (int i = 0; i < points.size(); i++) {
            Point3 to = grid.toIndex(points.get(i));
            if (i > 0) {
                Point3 from = grid.toIndex(points.get(i - 1));
                Point3 d = to.minus(from);
                int steps = (int) Math.ceil(Math.max(Math.abs(d.x()), Math.max(Math.abs(d.y()), Math.abs(d.z()))));
                for (int s = 1; s < steps; s++) {
                    double f = (double) s / steps;
                    voxel(new Point3(from.x() + f * d.x(), from.y() + f * d.y(), from.z() + f * d.z()));
                }
            }
            voxel(to);
        }
    }

    /**
     * The outline of a closed polygon and the voxels whose centres lie within it (even-odd rule).
     *
     * @throws SegmentationException when it is not drawn in a plane of the image
     */
    void polygon(List<Point3> points) throws SegmentationException {
        List<Point3> corners = points.stream().map(grid::toIndex).toList();
        int normal = 2;
        double thinnest = Double.POSITIVE_INFINITY;
        for (int axis = 2; axis >= 0; axis--) {
            double extent = max(corners, axis) - min(corners, axis);
            if (extent < thinnest) {
                thinnest = extent;
                normal = axis;
            }
        }
        if (thinnest > PLANE_TOLERANCE) {
            throw new SegmentationException("the lasso leaves the planes of the image by " + Math.round(thinnest) + " voxels",
                    "Draw it in an axial, coronal or sagittal plane of the image");
        }
        List<Point3> closed = new java.util.ArrayList<>(points);
        closed.add(points.getFirst());
        polyline(closed);
        int u = normal == 0 ? 1 : 0;
        int v = normal == 2 ? 1 : 2;
        double plane = (min(corners, normal) + max(corners, normal)) / 2;
        double[] index = new double[3];
        index[normal] = plane;
        int lastV = (int) Math.min(max(corners, v), grid.size(v) - 1.0);
        int lastU = (int) Math.min(max(corners, u), grid.size(u) - 1.0);
        for (int b = (int) Math.max(0, Math.ceil(min(corners, v))); b <= lastV; b++) {
            for (int a = (int) Math.max(0, Math.ceil(min(corners, u))); a <= lastU; a++) {
                if (within(corners, u, v, a, b)) {
                    index[u] = a;
                    index[v] = b;
                    voxel(new Point3(index[0], index[1], index[2]));
                }
            }
        }
    }

    private void voxel(Point3 index) {
        double x = Math.floor(index.x() + 0.5);
        double y = Math.floor(index.y() + 0.5);
        double z = Math.floor(index.z() + 0.5);
        // the far face of the outermost voxel belongs to the grid
        x = x == grid.sizeX() && index.x() <= grid.sizeX() - 0.5 ? x - 1 : x;
        y = y == grid.sizeY() && index.y() <= grid.sizeY() - 0.5 ? y - 1 : y;
        z = z == grid.sizeZ() && index.z() <= grid.sizeZ() - 0.5 ? z - 1 : z;
        if (x >= 0 && y >= 0 && z >= 0 && x < grid.sizeX() && y < grid.sizeY() && z < grid.sizeZ()) {
            offsets.add(grid.offset((int) x, (int) y, (int) z));
        }
    }

    private static boolean within(List<Point3> corners, int u, int v, double a, double b) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            double vi = corners.get(i).get(v);
            double vj = corners.get(j).get(v);
            double ui = corners.get(i).get(u);
            double uj = corners.get(j).get(u);
            if (vi > b != vj > b && a < (uj - ui) * (b - vi) / (vj - vi) + ui) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double min(List<Point3> points, int axis) {
        return points.stream().mapToDouble(p -> p.get(axis)).min().orElse(0);
    }

    private static double max(List<Point3> points, int axis) {
        return points.stream().mapToDouble(p -> p.get(axis)).max().orElse(0);
    }
}
