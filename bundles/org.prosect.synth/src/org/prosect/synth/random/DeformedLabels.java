package org.prosect.synth.random;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

/**
 * A label map and its surfaces deformed together: a turn and a scaling about the middle of the grid, then a smooth warp. Labels are looked up at
 * the nearest voxel; beyond the edge of the map the nearest label is repeated.
 */
public final class DeformedLabels {

    private final Point3 middle;
    /** From deformed to original: the warp, then the inverse of the turn and scaling. */
    private final SmoothWarp warp;
    private final double[] matrix;
    private final double[] inverse;

    private DeformedLabels(Point3 middle, SmoothWarp warp, double[] matrix) {
        this.middle = middle;
        this.warp = warp;
        this.matrix = matrix;
        this.inverse = RandomPose.inverse(matrix);
    }

    /**
     * A random deformation for a grid.
     *
     * @param degrees at most how far it turns about each axis
     * @param scale at most how far the logarithm of its scaling departs from 0 on each axis
     * @param strength of the warp, 0 to 1
     */
    public static DeformedLabels random(Geometry grid, double degrees, double scale, double strength, SplittableRandom random) {
        Point3 middle = grid.toPatient(0.5 * (grid.sizeX() - 1), 0.5 * (grid.sizeY() - 1), 0.5 * (grid.sizeZ() - 1));
        double reach = 0;
        for (int axis = 0; axis < 3; axis++) {
            reach = Math.max(reach, 0.5 * grid.size(axis) * grid.spacing().get(axis));
        }
        SmoothWarp warp = SmoothWarp.random(middle, 1.2 * reach, reach / (2.5 + random.nextDouble()), strength, random);
        return new DeformedLabels(middle, warp, RandomPose.turnAndScale(degrees, scale, 0.5 * scale, random));
    }

    /** The deformed labels, on the same grid and of the same type. */
    public Volume of(Volume labels) {
        Geometry grid = labels.geometry();
        Volume result = Volume.allocate(grid, labels.type());
        IntStream.range(0, grid.sizeZ()).parallel().forEach(z -> {
            double[] p = new double[3];
            for (int y = 0; y < grid.sizeY(); y++) {
                for (int x = 0; x < grid.sizeX(); x++) {
                    Point3 at = grid.toPatient(x, y, z);
                    p[0] = at.x();
                    p[1] = at.y();
                    p[2] = at.z();
                    warp.apply(p, 0);
                    turn(inverse, p);
                    Point3 index = grid.toIndex(new Point3(p[0], p[1], p[2]));
                    int i = nearest(index.x(), grid.sizeX());
                    int j = nearest(index.y(), grid.sizeY());
                    int k = nearest(index.z(), grid.sizeZ());
                    result.set(grid.offset(x, y, z), labels.get(i, j, k));
                }
            }
        });
        return result;
    }

    /** Where surfaces of the original are in the deformed map. */
    public List<TriangleMesh> of(List<TriangleMesh> meshes) {
        return meshes.stream().map(this::of).toList();
    }

    /** Where a surface of the original is in the deformed map. */
    public TriangleMesh of(TriangleMesh mesh) {
        float[] v = mesh.vertices().clone();
        double[] p = new double[3];
        for (int i = 0; i < v.length; i += 3) {
            p[0] = v[i];
            p[1] = v[i + 1];
            p[2] = v[i + 2];
            turn(matrix, p);
            warp.applyInverse(p, 0);
            for (int axis = 0; axis < 3; axis++) {
                v[i + axis] = (float) p[axis];
            }
        }
        return mesh.withVertices(v);
    }

    private void turn(double[] m, double[] p) {
        double x = p[0] - middle.x();
        double y = p[1] - middle.y();
        double z = p[2] - middle.z();
        p[0] = middle.x() + m[0] * x + m[1] * y + m[2] * z;
        p[1] = middle.y() + m[3] * x + m[4] * y + m[5] * z;
        p[2] = middle.z() + m[6] * x + m[7] * y + m[8] * z;
    }

    private static int nearest(double index, int size) {
        return (int) Math.clamp(Math.rint(index), 0.0, size - 1.0);
    }
}
