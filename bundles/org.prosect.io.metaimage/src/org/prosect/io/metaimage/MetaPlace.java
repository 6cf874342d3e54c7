package org.prosect.io.metaimage;

import java.util.ArrayList;
import java.util.List;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.StoredGrids;
import org.prosect.imaging.Geometry;

/**
 * Where a MetaImage lies. Its space is LPS millimetres, as everywhere in ITK; row k of TransformMatrix is the direction of axis k (ITK writes its
 * direction matrix transposed).
 *
 * @param geometry the grid
 * @param frames product of the sizes beyond the third
 * @param warnings what is odd
 */
record MetaPlace(Geometry geometry, long frames, List<String> warnings) {

    private static final int MAX_DIMENSION = 10;
    private static final String FIX = "Correct the header, or convert the file with the program that made it";

    static MetaPlace of(MetaHeader h) throws FormatException {
        List<String> warnings = new ArrayList<>();
        long n = h.integer("NDims", h.required("NDims"));
        if (n < 1 || n > MAX_DIMENSION) {
            throw new FormatException(h.file(), "NDims is " + n + ", it must be 1 to " + MAX_DIMENSION, FIX);
        }
        int dimension = (int) n;
        long[] size = {1, 1, 1};
        long frames = 1;
        String[] words = h.required("DimSize").split("\\s+");
        if (words.length != dimension) {
            throw new FormatException(h.file(), "NDims is " + n + " but DimSize has " + words.length + " numbers", FIX);
        }
        for (int axis = 0; axis < dimension; axis++) {
            long value = h.integer("DimSize", words[axis]);
            if (value < 1 || axis > 2 && value > Integer.MAX_VALUE / frames) {
                throw new FormatException(h.file(), "DimSize says " + value + " along axis " + axis, FIX);
            }
            if (axis < 3) {
                size[axis] = value;
            } else {
                frames *= value;
            }
        }
        if (frames > 1) {
            warnings.add("the file has " + frames + " images; the first is read");
        }
        return new MetaPlace(StoredGrids.ofAffine(h.file(), size, affine(h, dimension, warnings)), frames, warnings);
    }

    private static double[] affine(MetaHeader h, int dimension, List<String> warnings) throws FormatException {
        double[] spacing = h.numbers(dimension, "ElementSpacing", "ElementSize");
        if (spacing.length == 0) {
            warnings.add("the header gives no spacing: voxels of 1 mm are assumed");
        }
        double[] matrix = h.numbers(dimension * dimension, "TransformMatrix", "Rotation", "Orientation");
        if (matrix.length == 0) {
            warnings.add("the header gives no directions; the axes are taken to run to the left, back and head");
        }
        double[] offset = h.numbers(dimension, "Offset", "Position", "Origin");
        double[] affine = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            boolean used = axis < dimension;
            double step = used && spacing.length > 0 ? spacing[axis] : 1;
            if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
                throw new FormatException(h.file(), "the spacing along " + "xyz".charAt(axis) + " is " + step + ", it must be a positive number",
                        FIX);
            }
            for (int row = 0; row < 3; row++) {
                double direction = row == axis ? 1 : 0;
                if (used && matrix.length > 0) {
                    direction = row < dimension ? matrix[axis * dimension + row] : 0;
                }
                affine[4 * row + axis] = step * direction;
            }
            affine[4 * axis + 3] = used && offset.length > 0 ? offset[axis] : 0;
        }
        return affine;
    }
}
