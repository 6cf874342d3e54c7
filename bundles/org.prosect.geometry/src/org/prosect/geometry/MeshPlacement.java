package org.prosect.geometry;

import java.util.Arrays;

import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;

/**
 * Puts a mesh of one subject at the place of another's in a cube of voxels, as the public code of mesh-prompted segmentation does for training
 * (its routine for the centre prompt). Coordinates are voxel indices in the order of the vertices, integers are voxel centres.
 *
 * @param shift what is added to each vertex
 * @param moved false when the mesh was near enough and stays
 */
public record MeshPlacement(float[] shift, boolean moved) {

    /** Which mesh the upper end of the cube holds back. */
    public enum UpperLimit {
        /** The mesh that is moved: it stays in the cube. */
        SOURCE,
        /** The other one, as in the public code, which reproduces its numbers and may push the moved mesh out. */
        TARGET
    }

    /**
     * The placement of a mesh at the mean vertex of another.
     *
     * @param source vertices to be moved
     * @param target vertices of the mesh whose place is wanted
     * @param near when the two mean vertices differ by no more than this along every axis, nothing is moved
     * @param noise added to the wanted place, one number an axis: whole numbers from 0 to below {@code near} in the public code
     * @param side voxels along an edge of the cube
     */
    public static MeshPlacement of(float[] source, float[] target, double near, int[] noise, int side, UpperLimit limit) {
        PointDistances.check(source, target);
        float[] shift = new float[3];
        boolean far = false;
        for (int axis = 0; axis < 3; axis++) {
            double difference = mean(target, axis) - mean(source, axis);
            far |= Math.abs(difference) > near;
            double s = difference + noise[axis];
            double low = extreme(source, axis, -1);
            double high = extreme(limit == UpperLimit.SOURCE ? source : target, axis, 1);
            if (s + low < 0) {
                s = -low;
            }
            if (s + high > side) {
                s = side - high;
            }
            shift[axis] = (float) s;
        }
        return far ? new MeshPlacement(shift, true) : new MeshPlacement(new float[3], false);
    }

    /** The vertices at their new place. */
    public float[] vertices(float[] source) {
        float[] result = source.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += shift[i % 3];
        }
        return result;
    }

    /**
     * The mask at its new place: moved by the shift rounded to whole voxels, half to even, as in the public code; what leaves the grid is lost. So
     * mask and vertices may differ by half a voxel.
     *
     * @param axes the grid axis (0 is x) of each coordinate of the vertices
     */
    public Mask mask(Mask mask, int[] axes) {
        int[] step = steps(axes);
        Geometry g = mask.geometry();
        Mask result = Mask.empty(g);
        Region from = mask.bounds();
        for (int z = from.z0(); z < from.z1(); z++) {
            for (int y = from.y0(); y < from.y1(); y++) {
                for (int x = from.x0(); x < from.x1(); x++) {
                    if (mask.get(x, y, z) && within(g, x + step[0], y + step[1], z + step[2])) {
                        result.set(g.offset(x + step[0], y + step[1], z + step[2]), true);
                    }
                }
            }
        }
        return result;
    }

    /**
     * The signed distance map at its new place: inside the moved mask the values moved with it, outside −d/max d, d the distance to the mask in
     * voxels.
     *
     * @param map inside values of the mask before it moved
     */
    public Volume signedDistances(Volume map, Mask mask, int[] axes) {
        Mask placed = mask(mask, axes);
        Geometry g = mask.geometry();
        int[] step = steps(axes);
        Mask unit = Mask.of(Geometry.of(g.sizeX(), g.sizeY(), g.sizeZ(), 1, 1, 1), placed.voxels());
        float[] values = DistanceTransform.toForeground(unit).toFloats();
        float farthest = 0;
        for (float v : values) {
            farthest = Math.max(farthest, v);
        }
        if (placed.isEmpty()) {
            Arrays.fill(values, -1);
            return Volume.ofFloat32(g, values);
        }
        for (int z = 0; z < g.sizeZ(); z++) {
            for (int y = 0; y < g.sizeY(); y++) {
                for (int x = 0; x < g.sizeX(); x++) {
                    int o = g.offset(x, y, z);
                    values[o] = placed.get(o) ? (float) map.get(g.offset(x - step[0], y - step[1], z - step[2])) : -values[o] / farthest;
                }
            }
        }
        return Volume.ofFloat32(g, values);
    }

    private int[] steps(int[] axes) {
        int[] step = new int[3];
        for (int i = 0; i < 3; i++) {
            step[axes[i]] = (int) Math.rint(shift[i]);
        }
        return step;
    }

    private static boolean within(Geometry g, int x, int y, int z) {
        return x >= 0 && y >= 0 && z >= 0 && x < g.sizeX() && y < g.sizeY() && z < g.sizeZ();
    }

    private static double mean(float[] points, int axis) {
        double sum = 0;
        for (int i = axis; i < points.length; i += 3) {
            sum += points[i];
        }
        return sum / (points.length / 3);
    }

    private static double extreme(float[] points, int axis, int sign) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = axis; i < points.length; i += 3) {
            best = Math.max(best, sign * points[i]);
        }
        return sign * best;
    }
}
