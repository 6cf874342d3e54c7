package org.prosect.geometry;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A mesh whose edges can be collapsed; knows the triangles around each vertex. */
final class CollapsibleMesh {

    interface TriangleVisitor {
        void visit(int triangle, int a, int b, int c);
    }

    interface EdgeVisitor {
        void visit(int a, int b, int triangle);
    }

    private final double[] place;
    private final int[] corners;
    private final boolean[] gone;
    /** The triangles around each vertex. */
    private final int[][] around;
    private final int[] degree;
    /** Grows when a vertex or what is around it changes; −1 when it is gone. */
    private final int[] stamp;
    private int triangles;

    CollapsibleMesh(TriangleMesh mesh) {
        place = new double[mesh.vertices().length];
        for (int i = 0; i < place.length; i++) {
            place[i] = mesh.vertices()[i];
        }
        corners = mesh.triangles().clone();
        triangles = mesh.triangleCount();
        gone = new boolean[triangles];
        degree = new int[mesh.vertexCount()];
        stamp = new int[degree.length];
        for (int c : corners) {
            degree[c]++;
        }
        around = new int[degree.length][];
        for (int v = 0; v < degree.length; v++) {
            around[v] = new int[degree[v]];
        }
        Arrays.fill(degree, 0);
        for (int i = 0; i < corners.length; i++) {
            around[corners[i]][degree[corners[i]]++] = i / 3;
        }
    }

    int vertexCount() {
        return degree.length;
    }

    int triangleCount() {
        return triangles;
    }

    int stamp(int v) {
        return stamp[v];
    }

    int corner(int triangle, int k) {
        return corners[3 * triangle + k];
    }

    double x(int v) {
        return place[3 * v];
    }

    double y(int v) {
        return place[3 * v + 1];
    }

    double z(int v) {
        return place[3 * v + 2];
    }

    void forEachTriangle(TriangleVisitor visitor) {
        for (int t = 0; t < gone.length; t++) {
            if (!gone[t]) {
                visitor.visit(t, corners[3 * t], corners[3 * t + 1], corners[3 * t + 2]);
            }
        }
    }

    /** Each edge once, a &lt; b, with one of its triangles. */
    void forEachEdge(EdgeVisitor visitor) {
        for (int v = 0; v < degree.length; v++) {
            int[] met = new int[2 * degree[v]];
            int n = 0;
            for (int i = 0; i < degree[v]; i++) {
                for (int k = 0; k < 3; k++) {
                    int w = corner(around[v][i], k);
                    if (w > v && !contains(met, n, w)) {
                        met[n++] = w;
                        visitor.visit(v, w, around[v][i]);
                    }
                }
            }
        }
    }

    void forEachNeighbour(int v, IntConsumer visitor) {
        int[] all = neighbours(v);
        for (int w : all) {
            visitor.accept(w);
        }
    }

    /** Whether an edge has one triangle only. */
    boolean isRim(int a, int b) {
        return shared(a, b) == 1;
    }

    /** The normal of a triangle, twice the area long. */
    double[] normal(int t) {
        int[] c = {corner(t, 0), corner(t, 1), corner(t, 2)};
        return normal(3 * c[0], 3 * c[1], 3 * c[2], place);
    }

    /** Whether a place is further from both ends of an edge than twice its length, as happens where planes are nearly parallel. */
    boolean isFar(int a, int b, double[] p) {
        double length = square(a, x(b), y(b), z(b));
        return square(a, p[0], p[1], p[2]) > 4 * length && square(b, p[0], p[1], p[2]) > 4 * length;
    }

    /** Moves a to a place, joins b to it and drops the triangles between them; false, and nothing changed, when that would harm the surface. */
    boolean collapse(int a, int b, double x, double y, double z) {
        if (!keepsTopology(a, b) || turnsOver(a, b, x, y, z) || turnsOver(b, a, x, y, z)) {
            return false;
        }
        place[3 * a] = x;
        place[3 * a + 1] = y;
        place[3 * a + 2] = z;
        int[] joined = Arrays.copyOf(around[a], degree[a] + degree[b]);
        int n = 0;
        for (int i = 0; i < degree[a]; i++) {
            int t = around[a][i];
            if (has(t, b)) {
                remove(t, a, b);
            } else {
                joined[n++] = t;
            }
        }
        for (int i = 0; i < degree[b]; i++) {
            int t = around[b][i];
            if (!gone[t]) {
                for (int k = 0; k < 3; k++) {
                    if (corner(t, k) == b) {
                        corners[3 * t + k] = a;
                    }
                }
                joined[n++] = t;
            }
        }
        around[a] = Arrays.copyOf(joined, n);
        degree[a] = n;
        around[b] = new int[0];
        degree[b] = 0;
        stamp[b] = -1;
        stamp[a]++;
        return true;
    }

    TriangleMesh toMesh() {
        float[] vertices = new float[place.length];
        for (int i = 0; i < place.length; i++) {
            vertices[i] = (float) place[i];
        }
        int[] kept = new int[3 * triangles];
        int[] n = new int[1];
        forEachTriangle((t, a, b, c) -> {
            kept[n[0]++] = a;
            kept[n[0]++] = b;
            kept[n[0]++] = c;
        });
        return MeshRepair.withoutUnused(vertices, kept);
    }

    /**
     * The link condition (Dey et al. 1999): the neighbours that both ends have are those across from the edge, and no triangle would double another.
     */
    private boolean keepsTopology(int a, int b) {
        int shared = shared(a, b);
        int[] na = neighbours(a);
        int[] nb = neighbours(b);
        int common = 0;
        for (int v : nb) {
            common += contains(na, na.length, v) ? 1 : 0;
        }
        if (shared == 0 || shared > 2 || common != shared || shared == 2 && isOnRim(a) && isOnRim(b)) {
            return false;
        }
        for (int i = 0; i < degree[b]; i++) {
            int t = around[b][i];
            if (!has(t, a)) {
                int v = opposite(t, b, 1);
                int w = opposite(t, b, 2);
                for (int j = 0; j < degree[a]; j++) {
                    if (has(around[a][j], v) && has(around[a][j], w)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean turnsOver(int moved, int other, double x, double y, double z) {
        for (int i = 0; i < degree[moved]; i++) {
            int t = around[moved][i];
            if (!has(t, other)) {
                double[] before = normal(t);
                int o = 3 * moved;
                double px = place[o];
                double py = place[o + 1];
                double pz = place[o + 2];
                place[o] = x;
                place[o + 1] = y;
                place[o + 2] = z;
                double[] after = normal(t);
                place[o] = px;
                place[o + 1] = py;
                place[o + 2] = pz;
                double dot = before[0] * after[0] + before[1] * after[1] + before[2] * after[2];
                double lengths = Math.sqrt(dot(before) * dot(after));
                // more than 75 degrees
                if (!(dot > 0.26 * lengths) && dot(before) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void remove(int t, int a, int b) {
        gone[t] = true;
        triangles--;
        for (int k = 0; k < 3; k++) {
            int v = corner(t, k);
            if (v != a && v != b) {
                int n = 0;
                for (int i = 0; i < degree[v]; i++) {
                    if (around[v][i] != t) {
                        around[v][n++] = around[v][i];
                    }
                }
                degree[v] = n;
            }
        }
    }

    private boolean isOnRim(int v) {
        for (int w : neighbours(v)) {
            if (isRim(v, w)) {
                return true;
            }
        }
        return false;
    }

    private int shared(int a, int b) {
        int n = 0;
        for (int i = 0; i < degree[a]; i++) {
            n += has(around[a][i], b) ? 1 : 0;
        }
        return n;
    }

    private int[] neighbours(int v) {
        int[] met = new int[2 * degree[v]];
        int n = 0;
        for (int i = 0; i < degree[v]; i++) {
            for (int k = 0; k < 3; k++) {
                int w = corner(around[v][i], k);
                if (w != v && !contains(met, n, w)) {
                    met[n++] = w;
                }
            }
        }
        return Arrays.copyOf(met, n);
    }

    private boolean has(int t, int v) {
        return corners[3 * t] == v || corners[3 * t + 1] == v || corners[3 * t + 2] == v;
    }

    private int opposite(int t, int v, int step) {
        int k = corner(t, 0) == v ? 0 : corner(t, 1) == v ? 1 : 2;
        return corner(t, (k + step) % 3);
    }

    private double square(int v, double x, double y, double z) {
        return (x(v) - x) * (x(v) - x) + (y(v) - y) * (y(v) - y) + (z(v) - z) * (z(v) - z);
    }

    private static boolean contains(int[] list, int n, int v) {
        for (int i = 0; i < n; i++) {
            if (list[i] == v) {
                return true;
            }
        }
        return false;
    }

    private static double dot(double[] v) {
        return v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
    }

    private static double[] normal(int a, int b, int c, double[] p) {
        double ux = p[b] - p[a];
        double uy = p[b + 1] - p[a + 1];
        double uz = p[b + 2] - p[a + 2];
        double vx = p[c] - p[a];
        double vy = p[c + 1] - p[a + 1];
        double vz = p[c + 2] - p[a + 2];
        return new double[] {uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
    }
}
