package org.prosect.method.meshprompt.fit;

import java.util.Arrays;

import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Point3;

/**
 * Displacements of space that are smooth: an affine one and Gaussian bumps around some vertices of a mesh, each with a prior that keeps it small
 * (a Gaussian process;
 * Lüthi et al. 2018, Gaussian process morphable models). Lengths are in units of the mesh's radius.
 */
final class SmoothDisplacement {

    private final double[] origin;
    private final double radius;
    /** Centres of the bumps, three numbers each. */
    private final double[] nodes;
    private final double width;
    private final double[][] precision;
    /** Coefficients: of x, y and z one after the other. */
    private final double[] coefficients;

    /**
     * No displacement yet.
     *
     * @param mesh in place
     * @param bumps how many Gaussians; 0 for affine displacements only
     * @param width of the Gaussians in radii
     * @param prior how far a translation, a linear part and the bumps are expected to move things, in radii
     */
    SmoothDisplacement(TriangleMesh mesh, int bumps, double width, Prior prior) {
        Point3 centre = mesh.centroid();
        this.origin = new double[] {centre.x(), centre.y(), centre.z()};
        this.radius = radius(mesh);
        this.width = width;
        this.nodes = spread(mesh, bumps);
        int m = functions();
        this.precision = new double[m][m];
        precision[0][0] = 1 / (prior.translation * prior.translation);
        for (int i = 1; i < 4; i++) {
            precision[i][i] = 1 / (prior.linear * prior.linear);
        }
        for (int a = 0; a < m - 4; a++) {
            for (int b = 0; b < m - 4; b++) {
                precision[4 + a][4 + b] = kernel(nodes, 3 * a, nodes[3 * b], nodes[3 * b + 1], nodes[3 * b + 2]) / (prior.bumps * prior.bumps);
            }
            precision[4 + a][4 + a] += 1e-3 / (prior.bumps * prior.bumps);
        }
        this.coefficients = new double[3 * m];
    }

    /**
     * Expected sizes, in radii.
     *
     * @param translation of the whole
     * @param linear of the linear part: a turn in radians or a stretch
     * @param bumps of the rest
     */
    record Prior(double translation, double linear, double bumps) { }

    /** The radius of a ball of the mesh's volume, millimetres; of a mesh without volume, that of a ball of its area. */
    static double radius(TriangleMesh mesh) {
        double byVolume = Math.cbrt(3 * Math.abs(mesh.signedVolume()) / (4 * Math.PI));
        return byVolume > 0 ? byVolume : Math.sqrt(mesh.area() / (4 * Math.PI));
    }

    int functions() {
        return 4 + nodes.length / 3;
    }

    double radius() {
        return radius;
    }

    double[][] precision() {
        return precision;
    }

    double[] coefficients() {
        return coefficients;
    }

    /** The value of each function at a place in patient millimetres. */
    void functions(double x, double y, double z, double[] values) {
        double a = (x - origin[0]) / radius;
        double b = (y - origin[1]) / radius;
        double c = (z - origin[2]) / radius;
        values[0] = 1;
        values[1] = a;
        values[2] = b;
        values[3] = c;
        for (int k = 4; k < values.length; k++) {
            values[k] = kernel(nodes, 3 * (k - 4), a, b, c);
        }
    }

    /** The mesh with every vertex moved. */
    TriangleMesh moved(TriangleMesh mesh) {
        int m = functions();
        double[] values = new double[m];
        return mesh.moved(p -> {
            functions(p.getX(), p.getY(), p.getZ(), values);
            double[] u = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                for (int k = 0; k < m; k++) {
                    u[axis] += values[k] * coefficients[axis * m + k];
                }
            }
            return p.add(Vector3D.of(u[0] * radius, u[1] * radius, u[2] * radius));
        });
    }

    private double kernel(double[] at, int o, double x, double y, double z) {
        double d = (at[o] - x) * (at[o] - x) + (at[o + 1] - y) * (at[o + 1] - y) + (at[o + 2] - z) * (at[o + 2] - z);
        return Math.exp(-d / (2 * width * width));
    }

    /** Vertices that lie far from each other: each next one is the farthest from those before. */
    private double[] spread(TriangleMesh mesh, int wanted) {
        float[] p = mesh.vertices();
        int n = mesh.vertexCount();
        double[] chosen = new double[3 * Math.min(wanted, n)];
        double[] nearest = new double[n];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int next = 0;
        for (int k = 0; k < chosen.length; k += 3) {
            for (int axis = 0; axis < 3; axis++) {
                chosen[k + axis] = (p[3 * next + axis] - origin[axis]) / radius;
            }
            int from = 3 * next;
            for (int v = 0; v < n; v++) {
                double dx = p[3 * v] - p[from];
                double dy = p[3 * v + 1] - p[from + 1];
                double dz = p[3 * v + 2] - p[from + 2];
                nearest[v] = Math.min(nearest[v], dx * dx + dy * dy + dz * dz);
            }
            for (int v = 0; v < n; v++) {
                next = nearest[v] > nearest[next] ? v : next;
            }
        }
        return chosen;
    }
}
