package org.prosect.geometry;

import java.util.PriorityQueue;

/**
 * Fewer triangles for nearly the same surface, by collapsing edges where that moves the surface least (Garland and Heckbert, "Surface simplification
 * using quadric error metrics", SIGGRAPH 1997). What was closed stays closed and the Euler number stays: an edge whose collapse would pinch the
 * surface, close a handle or turn a triangle over is left alone. Rims of holes are held in place.
 */
public final class Decimation {

    /** How much more a plane across a rim weighs than a triangle. */
    private static final double RIM_WEIGHT = 100;

    private final CollapsibleMesh mesh;
    private final Quadrics quadrics;
    private final PriorityQueue<Collapse> queue = new PriorityQueue<>();

    private Decimation(TriangleMesh source) {
        mesh = new CollapsibleMesh(MeshRepair.removeDegenerate(source));
        quadrics = new Quadrics(mesh.vertexCount());
    }

    /**
     * A mesh with at most so many triangles, or as few as can be reached.
     *
     * @param triangles the wanted number
     */
    public static TriangleMesh toCount(TriangleMesh mesh, int triangles) {
        return new Decimation(mesh).run(triangles, Double.POSITIVE_INFINITY);
    }

    /**
     * As few triangles as keep the surface within a tolerance of the planes that it came from.
     *
     * @param tolerance root mean square distance of a moved vertex to the planes of the triangles that it replaces, millimetres
     */
    public static TriangleMesh within(TriangleMesh mesh, double tolerance) {
        return new Decimation(mesh).run(0, tolerance);
    }

    private record Collapse(double cost, int a, int b, int stampA, int stampB, double x, double y, double z) implements Comparable<Collapse> {

        @Override
        public int compareTo(Collapse other) {
            int byCost = Double.compare(cost, other.cost);
            int byA = byCost != 0 ? byCost : Integer.compare(a, other.a);
            return byA != 0 ? byA : Integer.compare(b, other.b);
        }
    }

    private TriangleMesh run(int wanted, double tolerance) {
        double[] weight = new double[mesh.vertexCount()];
        mesh.forEachTriangle((t, a, b, c) -> plane(t, weight));
        mesh.forEachEdge((a, b, triangle) -> {
            if (mesh.isRim(a, b)) {
                rim(a, b, triangle);
            }
            offer(a, b);
        });
        while (mesh.triangleCount() > wanted && !queue.isEmpty()) {
            Collapse next = queue.poll();
            if (mesh.stamp(next.a) != next.stampA || mesh.stamp(next.b) != next.stampB) {
                continue;
            }
            if (next.cost > tolerance * tolerance * Math.max(weight[next.a] + weight[next.b], Double.MIN_NORMAL)) {
                if (tolerance < Double.POSITIVE_INFINITY) {
                    continue;
                }
            }
            if (mesh.collapse(next.a, next.b, next.x, next.y, next.z)) {
                quadrics.merge(next.a, next.b);
                weight[next.a] += weight[next.b];
                mesh.forEachNeighbour(next.a, n -> offer(Math.min(n, next.a), Math.max(n, next.a)));
            }
        }
        return mesh.toMesh();
    }

    private void plane(int triangle, double[] weight) {
        double[] n = mesh.normal(triangle);
        double area = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) / 2;
        for (int k = 0; k < 3 && area > 0; k++) {
            int v = mesh.corner(triangle, k);
            double f = 1 / (2 * area);
            double d = -(n[0] * mesh.x(v) + n[1] * mesh.y(v) + n[2] * mesh.z(v)) * f;
            quadrics.addPlane(v, n[0] * f, n[1] * f, n[2] * f, d, area / 3);
            weight[v] += area / 3;
        }
    }

    private void rim(int a, int b, int triangle) {
        double[] n = mesh.normal(triangle);
        double ex = mesh.x(b) - mesh.x(a);
        double ey = mesh.y(b) - mesh.y(a);
        double ez = mesh.z(b) - mesh.z(a);
        double px = ey * n[2] - ez * n[1];
        double py = ez * n[0] - ex * n[2];
        double pz = ex * n[1] - ey * n[0];
        double length = Math.sqrt(px * px + py * py + pz * pz);
        if (length > 0) {
            double d = -(px * mesh.x(a) + py * mesh.y(a) + pz * mesh.z(a)) / length;
            double weight = RIM_WEIGHT * (ex * ex + ey * ey + ez * ez);
            quadrics.addPlane(a, px / length, py / length, pz / length, d, weight);
            quadrics.addPlane(b, px / length, py / length, pz / length, d, weight);
        }
    }

    private void offer(int a, int b) {
        double[] place = new double[3];
        if (!quadrics.least(a, b, place) || mesh.isFar(a, b, place)) {
            double best = Double.POSITIVE_INFINITY;
            double[][] choices = {{mesh.x(a), mesh.y(a), mesh.z(a)}, {mesh.x(b), mesh.y(b), mesh.z(b)},
                {(mesh.x(a) + mesh.x(b)) / 2, (mesh.y(a) + mesh.y(b)) / 2, (mesh.z(a) + mesh.z(b)) / 2}};
            for (double[] choice : choices) {
                double e = quadrics.error(a, b, choice[0], choice[1], choice[2]);
                if (e < best) {
                    best = e;
                    place = choice;
                }
            }
        }
        queue.add(new Collapse(quadrics.error(a, b, place[0], place[1], place[2]), a, b, mesh.stamp(a), mesh.stamp(b), place[0], place[1], place[2]));
    }
}
