package org.prosect.core.format;

import java.nio.file.Path;

import org.prosect.imaging.Geometry;

/** Grids from the numbers of untrusted headers. */
public final class StoredGrids {

    private static final double SMALLEST_SPACING = 1e-9;

    private StoredGrids() { }

    /**
     * The grid of an affine matrix. An axis with a single voxel whose column is zero (2D images in 3D headers) gets a column at right angles to the
     * other two, 1 mm long.
     *
     * @param sizes three sizes as the header states them
     * @param affine twelve numbers, row major 3×4, index → patient millimetres LPS
     * @throws FormatException with the value that makes no grid
     */
    public static Geometry ofAffine(Path file, long[] sizes, double[] affine) throws FormatException {
        for (int axis = 0; axis < 3; axis++) {
            if (sizes[axis] < 1 || sizes[axis] > Geometry.MAX_SIZE) {
                throw new FormatException(file, "the size along " + "xyz".charAt(axis) + " is " + sizes[axis] + ", it must be 1 to "
                        + Geometry.MAX_SIZE,
                        "The header is damaged: get the file again");
            }
        }
        double[] m = affine.clone();
        for (int axis = 0; axis < 3; axis++) {
            if (sizes[axis] == 1 && length(m, axis) == 0) {
                fillColumn(m, axis);
            }
            double spacing = length(m, axis);
            if (!(spacing >= SMALLEST_SPACING)) {
                throw new FormatException(file, "the spacing along " + "xyz".charAt(axis) + " is " + spacing + " mm, it must be a positive number",
                        "Correct the header with the program that made the file");
            }
        }
        try {
            return Geometry.ofAffine((int) sizes[0], (int) sizes[1], (int) sizes[2], m);
        } catch (IllegalArgumentException e) {
            throw new FormatException(file, e.getMessage(), "Correct the header with the program that made the file", e);
        }
    }

    /** Turns an affine matrix to RAS millimetres (NIfTI) into one to LPS, or back. */
    public static double[] swapRasLps(double[] affine) {
        double[] m = affine.clone();
        for (int i = 0; i < 8; i++) {
            m[i] = 0 - m[i];
        }
        return m;
    }

    private static double length(double[] m, int column) {
        return Math.sqrt(m[column] * m[column] + m[4 + column] * m[4 + column] + m[8 + column] * m[8 + column]);
    }

    private static void fillColumn(double[] m, int column) {
        int a = (column + 1) % 3;
        int b = (column + 2) % 3;
        double[] cross = {m[4 + a] * m[8 + b] - m[8 + a] * m[4 + b], m[8 + a] * m[b] - m[a] * m[8 + b], m[a] * m[4 + b] - m[4 + a] * m[b]};
        double norm = Math.sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2]);
        for (int row = 0; row < 3; row++) {
            m[4 * row + column] = cross[row] / norm;
        }
    }
}
