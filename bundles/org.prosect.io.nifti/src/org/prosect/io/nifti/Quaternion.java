package org.prosect.io.nifti;

/**
 * The rotation of a qform: unit quaternion a + bi + cj + dk with a ≥ 0, of which NIfTI stores b, c and d. Formulas of nifti1.h and
 * nifti_mat44_to_quatern.
 */
record Quaternion(double b, double c, double d) {

    /** False when no a ≥ 0 makes this a unit quaternion (with room for the rounding of float32). */
    boolean isRotation() {
        return b * b + c * c + d * d <= 1 + 1e-4;
    }

    /** The rotation matrix, row major 3×3. */
    double[] matrix() {
        double w = 1 - (b * b + c * c + d * d);
        double a;
        double x = b;
        double y = c;
        double z = d;
        if (w < 1e-7) {
            // a half turn: a is 0 within rounding
            double norm = 1 / Math.sqrt(b * b + c * c + d * d);
            x *= norm;
            y *= norm;
            z *= norm;
            a = 0;
        } else {
            a = Math.sqrt(w);
        }
        return new double[] {a * a + x * x - y * y - z * z, 2 * x * y - 2 * a * z, 2 * x * z + 2 * a * y,
            2 * x * y + 2 * a * z, a * a + y * y - x * x - z * z, 2 * y * z - 2 * a * x,
            2 * x * z - 2 * a * y, 2 * y * z + 2 * a * x, a * a + z * z - x * x - y * y};
    }

    /** The quaternion of a rotation matrix (row major 3×3, determinant 1). */
    static Quaternion of(double[] r) {
        double trace = r[0] + r[4] + r[8] + 1;
        if (trace > 0.5) {
            double a = 0.5 * Math.sqrt(trace);
            return new Quaternion(0.25 * (r[7] - r[5]) / a, 0.25 * (r[2] - r[6]) / a, 0.25 * (r[3] - r[1]) / a);
        }
        double xd = 1 + r[0] - (r[4] + r[8]);
        double yd = 1 + r[4] - (r[0] + r[8]);
        double zd = 1 + r[8] - (r[0] + r[4]);
        double a;
        double b;
        double c;
        double d;
        if (xd > 1) {
            b = 0.5 * Math.sqrt(xd);
            c = 0.25 * (r[1] + r[3]) / b;
            d = 0.25 * (r[2] + r[6]) / b;
            a = 0.25 * (r[7] - r[5]) / b;
        } else if (yd > 1) {
            c = 0.5 * Math.sqrt(yd);
            b = 0.25 * (r[1] + r[3]) / c;
            d = 0.25 * (r[5] + r[7]) / c;
            a = 0.25 * (r[2] - r[6]) / c;
        } else {
            d = 0.5 * Math.sqrt(zd);
            b = 0.25 * (r[2] + r[6]) / d;
            c = 0.25 * (r[5] + r[7]) / d;
            a = 0.25 * (r[3] - r[1]) / d;
        }
        double sign = a < 0 ? -1 : 1;
        return new Quaternion(sign * b, sign * c, sign * d);
    }
}
