package org.prosect.ui.masks.operation;

import java.util.Optional;
import java.util.function.IntPredicate;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;

/**
 * A ball, or a disc in a slice, that is moved along a line; all in patient millimetres. A voxel is reached when its centre is.
 *
 * @param radius millimetres
 * @param across unit vector across the slice of a disc; empty: a ball
 * @param thickness of the slice, millimetres
 */
public record Brush(double radius, Optional<Point3> across, double thickness) {

    /** Rounding, in millimetres. */
    private static final double SLACK = 1e-6;

    public Brush {
        if (!(radius > 0 && Double.isFinite(radius))) {
            throw new IllegalArgumentException("a brush of radius " + radius);
        }
    }

    /** The voxels that a line may reach; within the grid. */
    public Region region(Geometry grid, Point3 from, Point3 to) {
        Point3 a = grid.toIndex(from);
        Point3 b = grid.toIndex(to);
        double[] reach = new double[3];
        double[] inverse = inverse(grid);
        for (int axis = 0; axis < 3; axis++) {
            // how far a ball reaches along an axis of the grid, which may be sheared
            double x = inverse[3 * axis];
            double y = inverse[3 * axis + 1];
            double z = inverse[3 * axis + 2];
            reach[axis] = Math.max(radius, across.isPresent() ? thickness / 2 : 0) * Math.sqrt(x * x + y * y + z * z) + SLACK;
        }
        return new Region(low(a.x(), b.x(), reach[0]), low(a.y(), b.y(), reach[1]), low(a.z(), b.z(), reach[2]), high(a.x(), b.x(), reach[0]),
                high(a.y(), b.y(), reach[1]), high(a.z(), b.z(), reach[2])).intersection(Region.of(grid));
    }

    private static int low(double a, double b, double reach) {
        return (int) Math.ceil(Math.max(-1e9, Math.min(a, b) - reach));
    }

    private static int high(double a, double b, double reach) {
        return (int) Math.floor(Math.min(1e9, Math.max(a, b) + reach)) + 1;
    }

    /** Index steps for a millimetre along each patient axis, a row for each axis of the grid. */
    private static double[] inverse(Geometry grid) {
        Point3 zero = grid.toIndex(new Point3(0, 0, 0));
        Point3[] one = {grid.toIndex(new Point3(1, 0, 0)), grid.toIndex(new Point3(0, 1, 0)), grid.toIndex(new Point3(0, 0, 1))};
        double[] inverse = new double[9];
        for (int axis = 0; axis < 3; axis++) {
            for (int k = 0; k < 3; k++) {
                inverse[3 * axis + k] = one[k].get(axis) - zero.get(axis);
            }
        }
        return inverse;
    }

    /**
     * Writes into a mask where a line reaches.
     *
     * @param region of {@link #region}
     * @param inside what is written
     * @param allowed asked for voxels that would change, by their offset
     */
    public void draw(Mask mask, Region region, Point3 from, Point3 to, boolean inside, IntPredicate allowed) {
        Geometry grid = mask.geometry();
        byte value = (byte) (inside ? 1 : 0);
        byte[] voxels = mask.voxels();
        double lx = to.x() - from.x();
        double ly = to.y() - from.y();
        double lz = to.z() - from.z();
        double length = lx * lx + ly * ly + lz * lz;
        double most = (radius + SLACK) * (radius + SLACK);
        Point3 normal = across.orElse(new Point3(0, 0, 0));
        Point3 origin = grid.toPatient(0, 0, 0);
        Point3 step = grid.toPatient(1, 0, 0);
        double sx = step.x() - origin.x();
        double sy = step.y() - origin.y();
        double sz = step.z() - origin.z();
        for (int z = region.z0(); z < region.z1(); z++) {
            for (int y = region.y0(); y < region.y1(); y++) {
                Point3 first = grid.toPatient(region.x0(), y, z);
                double dx = first.x() - from.x();
                double dy = first.y() - from.y();
                double dz = first.z() - from.z();
                int offset = grid.offset(region.x0(), y, z);
                for (int end = offset + region.sizeX(); offset < end; offset++, dx += sx, dy += sy, dz += sz) {
                    if (voxels[offset] == value) {
                        continue;
                    }
                    double height = dx * normal.x() + dy * normal.y() + dz * normal.z();
                    // half-open, so that of two slices equally near only one is drawn into
                    if (across.isPresent() && (height >= thickness / 2 - SLACK || height < -thickness / 2 - SLACK)) {
                        continue;
                    }
                    double along = length == 0 ? 0 : Math.clamp((dx * lx + dy * ly + dz * lz) / length, 0, 1);
                    double px = dx - along * lx - height * normal.x();
                    double py = dy - along * ly - height * normal.y();
                    double pz = dz - along * lz - height * normal.z();
                    if (px * px + py * py + pz * pz <= most && allowed.test(offset)) {
                        voxels[offset] = value;
                    }
                }
            }
        }
    }
}
