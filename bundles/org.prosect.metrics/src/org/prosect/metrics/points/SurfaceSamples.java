package org.prosect.metrics.points;

import java.util.SplittableRandom;

import org.prosect.geometry.TriangleMesh;

/** Random points of a surface. */
final class SurfaceSamples {

    private SurfaceSamples() { }

    /**
     * Points spread evenly by area: the triangles in their order are cut into as many parts of equal area as there are points, and each part gets one
     * at random.
     *
     * @param mesh of an area above 0
     * @return three coordinates a point, millimetres; the same for the same seed
     */
    static double[] of(TriangleMesh mesh, int count, long seed) {
        double[] upTo = new double[mesh.triangleCount()];
        double area = 0;
        for (int t = 0; t < upTo.length; t++) {
            area += area(mesh, t);
            upTo[t] = area;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] points = new double[3 * count];
        int t = 0;
        for (int i = 0; i < count; i++) {
            double at = (i + random.nextDouble()) / count * area;
            while (upTo[t] <= at && t < upTo.length - 1) {
                t++;
            }
            // the square root makes a point even over the triangle: R. Osada et al., "Shape distributions", 2002
            double root = Math.sqrt(random.nextDouble());
            double along = random.nextDouble();
            place(mesh, t, 1 - root, root * (1 - along), root * along, points, 3 * i);
        }
        return points;
    }

    private static void place(TriangleMesh mesh, int t, double a, double b, double c, double[] points, int at) {
        int[] corners = mesh.triangles();
        float[] v = mesh.vertices();
        for (int axis = 0; axis < 3; axis++) {
            points[at + axis] = a * v[3 * corners[3 * t] + axis] + b * v[3 * corners[3 * t + 1] + axis] + c * v[3 * corners[3 * t + 2] + axis];
        }
    }

    private static double area(TriangleMesh mesh, int t) {
        float[] v = mesh.vertices();
        double[] u = new double[3];
        double[] w = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double origin = v[3 * mesh.triangles()[3 * t] + axis];
            u[axis] = v[3 * mesh.triangles()[3 * t + 1] + axis] - origin;
            w[axis] = v[3 * mesh.triangles()[3 * t + 2] + axis] - origin;
        }
        double x = u[1] * w[2] - u[2] * w[1];
        double y = u[2] * w[0] - u[0] * w[2];
        double z = u[0] * w[1] - u[1] * w[0];
        return Math.sqrt(x * x + y * y + z * z) / 2;
    }
}
