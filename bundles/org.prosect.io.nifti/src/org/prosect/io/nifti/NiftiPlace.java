package org.prosect.io.nifti;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.StoredGrids;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/**
 * Where a NIfTI image lies: the sform when its code is above 0, else the qform when its code is, else the plain spacings (method 1 of
 * nifti1.h, as in ANALYZE) taken along R, A and S from the origin.
 *
 * @param geometry the grid, LPS millimetres
 * @param source sform, qform or pixdim
 * @param warnings what is odd
 */
record NiftiPlace(Geometry geometry, String source, List<String> warnings) {

    static NiftiPlace of(Path file, NiftiHeader h) throws FormatException {
        List<String> warnings = new ArrayList<>();
        double unit = unit(h.units(), warnings);
        long[] size = new long[3];
        for (int axis = 0; axis < 3; axis++) {
            size[axis] = axis < h.dim()[0] ? h.dim()[axis + 1] : 1;
        }
        if (h.sformCode() > 0) {
            Geometry sform = StoredGrids.ofAffine(file, size, StoredGrids.swapRasLps(scaled(h.srow(), unit)));
            if (h.qformCode() > 0) {
                compare(file, h, size, unit, sform, warnings);
            }
            return new NiftiPlace(sform, "sform", warnings);
        }
        if (h.qformCode() > 0) {
            return new NiftiPlace(qform(file, h, size, unit), "qform", warnings);
        }
        warnings.add("the header has neither sform nor qform: which side is left is not known, "
                + "the axes are taken to run to the right, front and head");
        double[] step = spacings(file, h, size);
        double[] affine = {step[0], 0, 0, 0, 0, step[1], 0, 0, 0, 0, step[2], 0};
        return new NiftiPlace(StoredGrids.ofAffine(file, size, StoredGrids.swapRasLps(scaled(affine, unit))), "pixdim", warnings);
    }

    private static double unit(int code, List<String> warnings) {
        return switch (code) {
            case 0, 2 -> 1;
            case 1 -> 1000;
            case 3 -> 1e-3;
            default -> {
                warnings.add("the header gives the unknown unit of length " + code + ": millimetres are assumed");
                yield 1;
            }
        };
    }

    private static Geometry qform(Path file, NiftiHeader h, long[] size, double unit) throws FormatException {
        Quaternion q = new Quaternion(h.quatern()[0], h.quatern()[1], h.quatern()[2]);
        if (!q.isRotation()) {
            throw new FormatException(file, "the quaternion (" + q.b() + ", " + q.c() + ", " + q.d() + ") of its qform is no rotation",
                    "Correct the header with the program that made the file");
        }
        double[] step = spacings(file, h, size);
        double[] r = q.matrix();
        double qfac = h.pixdim()[0] < 0 ? -1 : 1;
        double[] affine = new double[12];
        for (int row = 0; row < 3; row++) {
            affine[4 * row] = r[3 * row] * step[0];
            affine[4 * row + 1] = r[3 * row + 1] * step[1];
            affine[4 * row + 2] = r[3 * row + 2] * step[2] * qfac;
            affine[4 * row + 3] = h.qoffset()[row];
        }
        return StoredGrids.ofAffine(file, size, StoredGrids.swapRasLps(scaled(affine, unit)));
    }

    /** pixdim[1..3]; 1 for a dimension that is not used or has one voxel and no valid spacing. */
    private static double[] spacings(Path file, NiftiHeader h, long[] size) throws FormatException {
        double[] step = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double value = h.pixdim()[axis + 1];
            boolean valid = value > 0 && value <= Float.MAX_VALUE;
            if (!valid && size[axis] > 1) {
                throw new FormatException(file, "pixdim[" + (axis + 1) + "], the spacing along " + "xyz".charAt(axis) + ", is " + value
                        + ", it must be a positive number",
                        "Correct the header with the program that made the file");
            }
            step[axis] = valid ? value : 1;
        }
        return step;
    }

    /** Warns when the qform puts a corner of the image more than a quarter of a voxel from where the sform puts it. */
    private static void compare(Path file, NiftiHeader h, long[] size, double unit, Geometry sform, List<String> warnings) {
        Geometry qform;
        try {
            qform = qform(file, h, size, unit);
        } catch (FormatException e) {
            warnings.add("the qform is not valid; the sform is used");
            return;
        }
        double most = 0;
        for (int corner = 0; corner < 8; corner++) {
            Point3 index = new Point3((corner & 1) * (size[0] - 1), (corner >> 1 & 1) * (size[1] - 1), (corner >> 2) * (size[2] - 1));
            most = Math.max(most, sform.toPatient(index).distance(qform.toPatient(index)));
        }
        double smallest = Math.min(sform.spacing().x(), Math.min(sform.spacing().y(), sform.spacing().z()));
        if (!(most <= smallest / 4)) {
            warnings.add(String.format(Locale.ROOT, "sform and qform disagree by up to %.4g mm at the corners of the image; the sform is used",
                    most));
        }
    }

    private static double[] scaled(double[] affine, double unit) {
        double[] result = new double[12];
        for (int i = 0; i < 12; i++) {
            result[i] = affine[i] * unit;
        }
        return result;
    }
}
