package org.prosect.geometry;

import org.apache.commons.geometry.euclidean.threed.AffineTransformMatrix3D;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** The transform that brings points nearest to their counterparts, in the sense of least squares. Points are three coordinates each, in one order. */
public final class LandmarkTransform {

    private LandmarkTransform() { }

    /**
     * Rotation and translation, never a reflection (Umeyama, IEEE Transactions on Pattern Analysis and Machine Intelligence 1991). Needs 3 points off
     * a line.
     */
    public static AffineTransformMatrix3D rigid(float[] from, float[] to) {
        return umeyama(from, to, false);
    }

    /** Rotation, translation and one scale (Umeyama 1991). Needs 3 points off a line. */
    public static AffineTransformMatrix3D similarity(float[] from, float[] to) {
        return umeyama(from, to, true);
    }

    /** Any affine map. Needs 4 points off a plane. */
    public static AffineTransformMatrix3D affine(float[] from, float[] to) {
        int n = paired(from, to, 4);
        double[] a = mean(from);
        RealMatrix design = MatrixUtils.createRealMatrix(n, 4);
        RealMatrix wanted = MatrixUtils.createRealMatrix(n, 3);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < 3; k++) {
                design.setEntry(i, k, from[3 * i + k] - a[k]);
                wanted.setEntry(i, k, to[3 * i + k]);
            }
            design.setEntry(i, 3, 1);
        }
        DecompositionSolver solver = new QRDecomposition(design, 1e-9).getSolver();
        if (!solver.isNonSingular()) {
            throw new IllegalArgumentException("the " + n + " points lie in a plane: an affine map needs four points off a plane");
        }
        RealMatrix m = solver.solve(wanted);
        double[] rows = new double[12];
        for (int row = 0; row < 3; row++) {
            rows[4 * row + 3] = m.getEntry(3, row);
            for (int k = 0; k < 3; k++) {
                rows[4 * row + k] = m.getEntry(k, row);
                rows[4 * row + 3] -= m.getEntry(k, row) * a[k];
            }
        }
        return AffineTransformMatrix3D.of(rows);
    }

    private static AffineTransformMatrix3D umeyama(float[] from, float[] to, boolean scaled) {
        int n = paired(from, to, 3);
        double[] a = mean(from);
        double[] b = mean(to);
        double[][] covariance = new double[3][3];
        double spread = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < 3; k++) {
                double x = from[3 * i + k] - a[k];
                spread += x * x / n;
                for (int row = 0; row < 3; row++) {
                    covariance[row][k] += (to[3 * i + row] - b[row]) * x / n;
                }
            }
        }
        SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(covariance));
        double[] s = svd.getSingularValues();
        if (!(s[1] > 1e-12 * s[0])) {
            throw new IllegalArgumentException("the " + n + " points lie on a line: a rotation needs three points off a line");
        }
        boolean mirrored = determinant(svd.getU()) * determinant(svd.getV()) < 0;
        RealMatrix flip = MatrixUtils.createRealDiagonalMatrix(new double[] {1, 1, mirrored ? -1 : 1});
        double scale = scaled ? (s[0] + s[1] + (mirrored ? -s[2] : s[2])) / spread : 1;
        RealMatrix r = svd.getU().multiply(flip).multiply(svd.getVT()).scalarMultiply(scale);
        double[] rows = new double[12];
        for (int row = 0; row < 3; row++) {
            rows[4 * row + 3] = b[row];
            for (int k = 0; k < 3; k++) {
                rows[4 * row + k] = r.getEntry(row, k);
                rows[4 * row + 3] -= r.getEntry(row, k) * a[k];
            }
        }
        return AffineTransformMatrix3D.of(rows);
    }

    private static double determinant(RealMatrix m) {
        return m.getEntry(0, 0) * (m.getEntry(1, 1) * m.getEntry(2, 2) - m.getEntry(1, 2) * m.getEntry(2, 1))
                - m.getEntry(0, 1) * (m.getEntry(1, 0) * m.getEntry(2, 2) - m.getEntry(1, 2) * m.getEntry(2, 0))
                + m.getEntry(0, 2) * (m.getEntry(1, 0) * m.getEntry(2, 1) - m.getEntry(1, 1) * m.getEntry(2, 0));
    }

    private static int paired(float[] from, float[] to, int least) {
        PointDistances.squaredPointToPoint(from, to);
        if (from.length < 3 * least) {
            throw new IllegalArgumentException("there are " + from.length / 3 + " points, at least " + least + " are needed");
        }
        return from.length / 3;
    }

    private static double[] mean(float[] points) {
        double[] mean = new double[3];
        for (int i = 0; i < points.length; i++) {
            mean[i % 3] += points[i] * 3.0 / points.length;
        }
        return mean;
    }
}
