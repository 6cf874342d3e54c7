package org.prosect.geometry;

import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * The centre and the main directions of a surface, each point of it weighing the same, however densely the vertices lie.
 *
 * @param centre the centroid of the surface, millimetres
 * @param first unit vector along which the surface is longest
 * @param second unit vector across it
 * @param third first × second
 * @param deviations standard deviations of the surface along the three, millimetres
 */
public record PrincipalAxes(Vector3D centre, Vector3D first, Vector3D second, Vector3D third, double[] deviations) {

    /**
     * The axes of a mesh. Their signs are chosen so that the largest component of the first two is positive.
     *
     * @throws IllegalArgumentException when the mesh has no area
     */
    public static PrincipalAxes of(TriangleMesh mesh) {
        double[] mean = new double[3];
        double[] moments = new double[9];
        double total = 0;
        float[] p = mesh.vertices();
        int[] corners = mesh.triangles();
        for (int t = 0; t < corners.length; t += 3) {
            Vector3D a = at(p, corners[t]);
            Vector3D b = at(p, corners[t + 1]);
            Vector3D c = at(p, corners[t + 2]);
            double area = b.subtract(a).cross(c.subtract(a)).norm() / 2;
            Vector3D middle = a.add(b).add(c).multiply(1.0 / 3);
            total += area;
            add(mean, middle, area);
            // second moments of a triangle: area/12 of each corner's and nine of the centroid's
            for (Vector3D q : new Vector3D[] {a, b, c}) {
                square(moments, q, area / 12);
            }
            square(moments, middle, area * 9 / 12);
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException("the " + mesh + " has no area, so it has no axes");
        }
        double[][] covariance = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                covariance[i][j] = moments[3 * i + j] / total - mean[i] * mean[j] / (total * total);
            }
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(covariance));
        Vector3D first = axis(eigen, 0);
        Vector3D second = axis(eigen, 1);
        double[] deviations = new double[3];
        for (int i = 0; i < 3; i++) {
            deviations[i] = Math.sqrt(Math.max(0, eigen.getEigenvalue(i)));
        }
        return new PrincipalAxes(Vector3D.of(mean[0] / total, mean[1] / total, mean[2] / total), first, second, first.cross(second), deviations);
    }

    private static Vector3D axis(EigenDecompositionSymmetric eigen, int i) {
        double[] e = eigen.getEigenvector(i).toArray();
        int largest = 0;
        for (int k = 1; k < 3; k++) {
            largest = Math.abs(e[k]) > Math.abs(e[largest]) ? k : largest;
        }
        Vector3D v = Vector3D.of(e).normalize();
        return e[largest] < 0 ? v.negate() : v;
    }

    private static Vector3D at(float[] p, int v) {
        return Vector3D.of(p[3 * v], p[3 * v + 1], p[3 * v + 2]);
    }

    private static void add(double[] sum, Vector3D v, double weight) {
        sum[0] += weight * v.getX();
        sum[1] += weight * v.getY();
        sum[2] += weight * v.getZ();
    }

    private static void square(double[] sum, Vector3D v, double weight) {
        double[] c = v.toArray();
        for (int i = 0; i < 9; i++) {
            sum[i] += weight * c[i / 3] * c[i % 3];
        }
    }
}
