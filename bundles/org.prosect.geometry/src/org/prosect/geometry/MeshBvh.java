package org.prosect.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.apache.commons.geometry.euclidean.threed.Vector3D;

/**
 * A tree of boxes over the triangles of a mesh (bounding volume hierarchy) that answers which triangle is nearest to a point and which are hit by a
 * ray. Built once, in n log n; the mesh must not change afterwards. May be asked from several threads.
 */
public final class MeshBvh {

    private static final int LEAF = 4;

    private final TriangleMesh mesh;
    private final TriangleArrays arrays;
    /** Triangles in the order of the leaves. */
    private final int[] order;
    /** Six numbers a node: lower corner, upper corner. The children of node n are 2n + 1 and 2n + 2, as in a heap. */
    private final float[] boxes;

    private MeshBvh(TriangleMesh mesh) {
        this.mesh = mesh;
        this.arrays = new TriangleArrays(mesh);
        this.order = new int[mesh.triangleCount()];
        float[] centres = new float[mesh.triangles().length];
        for (int t = 0; t < order.length; t++) {
            order[t] = t;
            for (int i = 0; i < 3; i++) {
                int[] c = mesh.triangles();
                float[] p = mesh.vertices();
                float a = p[3 * c[3 * t] + i];
                float b = p[3 * c[3 * t + 1] + i];
                float d = p[3 * c[3 * t + 2] + i];
                centres[3 * t + i] = Math.min(a, Math.min(b, d)) / 2 + Math.max(a, Math.max(b, d)) / 2;
            }
        }
        int nodes = 1;
        for (int n = order.length; n > LEAF; n = (n + 1) / 2) {
            nodes = 2 * nodes + 1;
        }
        this.boxes = new float[6 * nodes];
        if (order.length > 0) {
            build(0, 0, order.length, centres);
        }
    }

    public static MeshBvh of(TriangleMesh mesh) {
        return new MeshBvh(mesh);
    }

    /** The place of the mesh nearest to a point; empty for a mesh without triangles. Of several equally near ones any, always the same. */
    public Optional<SurfacePoint> nearest(Vector3D point) {
        if (order.length == 0) {
            return Optional.empty();
        }
        Search search = new Search(point.getX(), point.getY(), point.getZ());
        search.descend(0, 0, order.length, 0);
        return Optional.of(new SurfacePoint(Vector3D.of(search.best[0], search.best[1], search.best[2]), search.triangle, Math.sqrt(search.square)));
    }

    /**
     * Where a ray meets the mesh, nearest first. A ray through an edge or vertex between triangles hits exactly one of those that lie on either side
     * of it, so that the number of hits tells inside from outside; triangles seen edge-on are not hit.
     *
     * @param direction of any length but zero
     */
    public List<SurfacePoint> hits(Vector3D origin, Vector3D direction) {
        Vector3D unit = direction.normalize();
        RayCaster caster = new RayCaster(mesh, origin, unit);
        List<SurfacePoint> found = new ArrayList<>();
        if (order.length > 0) {
            collect(0, 0, order.length, caster, found);
        }
        found.sort(Comparator.comparingDouble(SurfacePoint::distance));
        return found;
    }

    /** The first place that a ray meets, such as what lies under the mouse. */
    public Optional<SurfacePoint> firstHit(Vector3D origin, Vector3D direction) {
        return hits(origin, direction).stream().findFirst();
    }

    private void collect(int node, int from, int to, RayCaster caster, List<SurfacePoint> found) {
        if (!caster.meetsBox(boxes, 6 * node)) {
            return;
        }
        if (to - from <= LEAF) {
            for (int i = from; i < to; i++) {
                double t = caster.hit(order[i]);
                if (t >= 0) {
                    found.add(new SurfacePoint(caster.at(t), order[i], t));
                }
            }
            return;
        }
        int middle = from + to + 1 >>> 1;
        collect(2 * node + 1, from, middle, caster, found);
        collect(2 * node + 2, middle, to, caster, found);
    }

    private void build(int node, int from, int to, float[] centres) {
        int o = 6 * node;
        for (int i = 0; i < 3; i++) {
            boxes[o + i] = Float.POSITIVE_INFINITY;
            boxes[o + 3 + i] = Float.NEGATIVE_INFINITY;
        }
        float[] p = mesh.vertices();
        for (int k = from; k < to; k++) {
            for (int c = 0; c < 3; c++) {
                int v = 3 * mesh.triangles()[3 * order[k] + c];
                for (int i = 0; i < 3; i++) {
                    boxes[o + i] = Math.min(boxes[o + i], p[v + i]);
                    boxes[o + 3 + i] = Math.max(boxes[o + 3 + i], p[v + i]);
                }
            }
        }
        if (to - from <= LEAF) {
            return;
        }
        int axis = 0;
        for (int i = 1; i < 3; i++) {
            axis = boxes[o + 3 + i] - boxes[o + i] > boxes[o + 3 + axis] - boxes[o + axis] ? i : axis;
        }
        int middle = from + to + 1 >>> 1;
        Selection.select(order, centres, axis, from, to, middle);
        build(2 * node + 1, from, middle, centres);
        build(2 * node + 2, middle, to, centres);
    }

    /** One search for the nearest triangle. */
    private final class Search {

        private final double x;
        private final double y;
        private final double z;
        private final double[] closest = new double[3];
        private final double[] best = new double[3];
        private double square = Double.POSITIVE_INFINITY;
        private int triangle = -1;

        Search(double x, double y, double z) {
            this.x = x;
            this.y = y;
            this.z = z;
        }

        void descend(int node, int from, int to, double bound) {
            if (bound >= square) {
                return;
            }
            if (to - from <= LEAF) {
                for (int i = from; i < to; i++) {
                    double d = arrays.closest(order[i], x, y, z, closest);
                    if (d < square) {
                        square = d;
                        triangle = order[i];
                        System.arraycopy(closest, 0, best, 0, 3);
                    }
                }
                return;
            }
            int middle = from + to + 1 >>> 1;
            double left = bound(6 * (2 * node + 1));
            double right = bound(6 * (2 * node + 2));
            if (left <= right) {
                descend(2 * node + 1, from, middle, left);
                descend(2 * node + 2, middle, to, right);
            } else {
                descend(2 * node + 2, middle, to, right);
                descend(2 * node + 1, from, middle, left);
            }
        }

        private double bound(int o) {
            double dx = Math.max(0, Math.max(boxes[o] - x, x - boxes[o + 3]));
            double dy = Math.max(0, Math.max(boxes[o + 1] - y, y - boxes[o + 4]));
            double dz = Math.max(0, Math.max(boxes[o + 2] - z, z - boxes[o + 5]));
            return dx * dx + dy * dy + dz * dz;
        }
    }
}
