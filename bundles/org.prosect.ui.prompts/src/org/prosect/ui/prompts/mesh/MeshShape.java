package org.prosect.ui.prompts.mesh;

import java.util.ArrayList;
import java.util.List;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/** A mesh around its centroid, ready to be cut by slices. Immutable. */
public final class MeshShape {

    private final float[] vertices;
    private final int[] triangles;

    private MeshShape(float[] vertices, int[] triangles) {
        this.vertices = vertices;
        this.triangles = triangles;
    }

    /** Of a mesh wherever it lies. */
    public static MeshShape of(TriangleMesh mesh) {
        TriangleMesh centred = mesh.movedTo(new Point3(0, 0, 0));
        return new MeshShape(centred.vertices(), centred.triangles());
    }

    public int vertexCount() {
        return vertices.length / 3;
    }

    /**
     * Where a slice cuts the mesh: two points for each triangle that is cut, patient millimetres LPS.
     *
     * @param centre where the centroid is put
     * @param axis across the slice
     * @param slice index along it
     */
    public List<Point3> cut(Point3 centre, Geometry grid, int axis, int slice) {
        // the index along the axis is linear in the position
        double zero = grid.toIndex(new Point3(0, 0, 0)).get(axis);
        double x = grid.toIndex(new Point3(1, 0, 0)).get(axis) - zero;
        double y = grid.toIndex(new Point3(0, 1, 0)).get(axis) - zero;
        double z = grid.toIndex(new Point3(0, 0, 1)).get(axis) - zero;
        double middle = grid.toIndex(centre).get(axis) - slice;
        double[] height = new double[vertices.length / 3];
        for (int v = 0; v < height.length; v++) {
            height[v] = middle + x * vertices[3 * v] + y * vertices[3 * v + 1] + z * vertices[3 * v + 2];
        }
        List<Point3> ends = new ArrayList<>();
        for (int t = 0; t < triangles.length; t += 3) {
            boolean a = height[triangles[t]] >= 0;
            boolean b = height[triangles[t + 1]] >= 0;
            boolean c = height[triangles[t + 2]] >= 0;
            if (a == b && b == c) {
                continue;
            }
            for (int edge = 0; edge < 3; edge++) {
                int from = triangles[t + edge];
                int to = triangles[t + (edge + 1) % 3];
                if (height[from] >= 0 != height[to] >= 0) {
                    ends.add(crossing(from, to, height[from] / (height[from] - height[to])).plus(centre));
                }
            }
        }
        return ends;
    }

    private Point3 crossing(int from, int to, double part) {
        double[] p = new double[3];
        for (int k = 0; k < 3; k++) {
            p[k] = vertices[3 * from + k] + part * (vertices[3 * to + k] - vertices[3 * from + k]);
        }
        return new Point3(p[0], p[1], p[2]);
    }
}
