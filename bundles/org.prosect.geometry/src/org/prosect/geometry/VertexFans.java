package org.prosect.geometry;

/** The triangles around each vertex, and how far a point of one of them can be from its nearest corner. */
final class VertexFans {

    private final float[] places;
    private final int[] first;
    private final int[] triangle;
    private final float[] squaredReach;
    private int used;

    VertexFans(TriangleMesh mesh) {
        places = mesh.vertices();
        int[] corners = mesh.triangles();
        int n = mesh.vertexCount();
        first = new int[n + 1];
        for (int c : corners) {
            first[c + 1]++;
        }
        for (int v = 0; v < n; v++) {
            used += first[v + 1] > 0 ? 1 : 0;
            first[v + 1] += first[v];
        }
        triangle = new int[corners.length];
        int[] next = first.clone();
        squaredReach = new float[n];
        for (int t = 0; t < corners.length; t += 3) {
            double reach = covering(corners[t], corners[t + 1], corners[t + 2]);
            for (int k = 0; k < 3; k++) {
                int v = corners[t + k];
                triangle[next[v]++] = t / 3;
                // rounded up
                squaredReach[v] = Math.max(squaredReach[v], Math.nextUp((float) (reach * (1 + 1e-6))));
            }
        }
    }

    int vertexCount() {
        return first.length - 1;
    }

    int usedCount() {
        return used;
    }

    boolean isUsed(int v) {
        return first[v + 1] > first[v];
    }

    double x(int v) {
        return places[3 * v];
    }

    double y(int v) {
        return places[3 * v + 1];
    }

    double z(int v) {
        return places[3 * v + 2];
    }

    /** The triangles of vertex v are {@code triangle(first(v))} to before {@code triangle(first(v + 1))}. */
    int first(int v) {
        return first[v];
    }

    int triangle(int i) {
        return triangle[i];
    }

    /** The largest square of the covering radii of the triangles around a vertex. */
    float squaredReach(int v) {
        return squaredReach[v];
    }

    /** The squared covering radius: that of the circumcircle of an acute triangle, else no more than half the longest side. */
    private double covering(int a, int b, int c) {
        double p = PointDistances.square(places, 3 * a, places, 3 * b);
        double q = PointDistances.square(places, 3 * b, places, 3 * c);
        double r = PointDistances.square(places, 3 * c, places, 3 * a);
        double longest = Math.max(p, Math.max(q, r));
        if (2 * longest >= p + q + r) {
            return longest / 4;
        }
        // R² = p q r / (16 area²), and 16 area² by Heron
        return p * q * r / (2 * (p * q + q * r + r * p) - (p * p + q * q + r * r));
    }
}
