package org.prosect.method.meshprompt.fit;

/** Least squares with a prior, solved by Cholesky's decomposition. */
final class NormalEquations {

    private final double[][] matrix;
    private final double[] right;

    NormalEquations(int unknowns) {
        this.matrix = new double[unknowns][unknowns];
        this.right = new double[unknowns];
    }

    /** One more equation: row · x = value, with a weight. */
    void add(double[] row, double value, double weight) {
        for (int i = 0; i < row.length; i++) {
            double w = weight * row[i];
            if (w != 0) {
                double[] line = matrix[i];
                for (int j = 0; j <= i; j++) {
                    line[j] += w * row[j];
                }
                right[i] += w * value;
            }
        }
    }

    /** The precision of a prior around zero for the unknowns from an offset on. */
    void addPrior(double[][] precision, int offset) {
        for (int i = 0; i < precision.length; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[offset + i][offset + j] += precision[i][j];
            }
        }
    }

    /** The solution; the equations are used up. */
    double[] solve() {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                if (i == j) {
                    if (!(sum > 0)) {
                        throw new ArithmeticException("unknown " + i + " of " + n + " is not determined");
                    }
                    matrix[i][i] = Math.sqrt(sum);
                } else {
                    matrix[i][j] = sum / matrix[j][j];
                }
            }
        }
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= matrix[i][k] * x[k];
            }
            x[i] /= matrix[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= matrix[k][i] * x[k];
            }
            x[i] /= matrix[i][i];
        }
        return x;
    }
}
