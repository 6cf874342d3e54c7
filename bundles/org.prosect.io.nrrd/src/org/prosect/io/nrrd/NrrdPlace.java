package org.prosect.io.nrrd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.InputFiles;
import org.prosect.core.format.StoredGrids;
import org.prosect.imaging.Geometry;

/**
 * Which axes of an NRRD are those of the grid, and where the grid lies. Axes before the grid's hold the numbers of one voxel, axes after it are
 * frames.
 *
 * @param geometry the grid, LPS millimetres
 * @param components product of the sizes before the grid's first axis
 * @param frames product of the sizes after the grid's last axis
 * @param warnings what is odd
 */
record NrrdPlace(Geometry geometry, long components, long frames, List<String> warnings) {

    private static final int MAX_DIMENSION = 16;
    private static final String FIX = "Correct the header, or convert the file with the program that made it";
    /** Kinds of axes that run along space (or say nothing about it). */
    private static final Set<String> SPATIAL = Set.of("domain", "space", "none", "???", "");

    static NrrdPlace of(NrrdHeader h) throws FormatException {
        List<String> warnings = new ArrayList<>();
        long[] sizes = sizes(h);
        List<double[]> directions = h.vectors("spacedirections");
        int spaceDimension = spaceDimension(h, sizes.length);
        checkVectors(h, directions, sizes.length, spaceDimension);
        List<Integer> axes = gridAxes(h, sizes, directions, warnings);
        long components = 1;
        long frames = 1;
        for (int axis = 0; axis < sizes.length; axis++) {
            if (axis < axes.getFirst()) {
                components = times(h, components, sizes[axis]);
            } else if (axis > axes.getLast()) {
                frames = times(h, frames, sizes[axis]);
            } else if (!axes.contains(axis) && sizes[axis] != 1) {
                throw new FormatException(h.file(), "its axis " + axis + " of size " + sizes[axis] + " lies between axes of space but is none", FIX);
            }
        }
        if (components > 1) {
            warnings.add("each voxel has " + components + " numbers; the first is read");
        }
        if (frames > 1) {
            warnings.add("the file has " + frames + " images; the first is read");
        }
        long[] size = {1, 1, 1};
        for (int k = 0; k < axes.size(); k++) {
            size[k] = sizes[axes.get(k)];
        }
        double[] affine = directions.isEmpty() ? plain(h, axes, warnings) : oriented(h, axes, directions, warnings);
        turnToLps(h, affine, !directions.isEmpty(), warnings);
        return new NrrdPlace(StoredGrids.ofAffine(h.file(), size, affine), components, frames, warnings);
    }

    private static long[] sizes(NrrdHeader h) throws FormatException {
        long dimension = h.integer("dimension", h.required("dimension"));
        if (dimension < 1 || dimension > MAX_DIMENSION) {
            throw new FormatException(h.file(), "the header says " + dimension + " dimensions, 1 to " + MAX_DIMENSION + " are possible", FIX);
        }
        List<String> words = h.words("sizes");
        if (words.size() != dimension) {
            throw new FormatException(h.file(), "the header says " + dimension + " dimensions but has " + words.size() + " sizes", FIX);
        }
        long[] sizes = new long[words.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = h.integer("sizes", words.get(i));
            if (sizes[i] < 1) {
                throw new FormatException(h.file(), "the size of axis " + i + " is " + sizes[i], FIX);
            }
        }
        return sizes;
    }

    private static long times(NrrdHeader h, long a, long b) throws FormatException {
        if (b > Integer.MAX_VALUE / a) {
            throw new FormatException(h.file(), "an axis outside space has size " + b, FIX);
        }
        return a * b;
    }

    private static int spaceDimension(NrrdHeader h, int dimension) throws FormatException {
        String space = h.text("space").orElse("").toLowerCase(Locale.ROOT);
        if (!space.isEmpty()) {
            return space.endsWith("time") || space.equals("rast") || space.equals("last") || space.equals("lpst") ? 4 : 3;
        }
        return h.text("spacedimension").isPresent() ? Math.clamp(h.integer("spacedimension", h.required("spacedimension")), 0, 100)
                : Math.min(3, dimension);
    }

    private static void checkVectors(NrrdHeader h, List<double[]> directions, int dimension, int spaceDimension) throws FormatException {
        if (directions.isEmpty()) {
            return;
        }
        if (directions.size() != dimension) {
            throw new FormatException(h.file(), "the header says " + dimension + " dimensions but has " + directions.size() + " space directions",
                    FIX);
        }
        for (double[] direction : directions) {
            if (direction.length != 0 && direction.length != spaceDimension) {
                throw new FormatException(h.file(), "a space direction has " + direction.length + " numbers in a space of " + spaceDimension
                        + " dimensions", FIX);
            }
        }
    }

    /** One to three axes. Those with a direction in space; without directions those whose kind does not say otherwise. */
    private static List<Integer> gridAxes(NrrdHeader h, long[] sizes, List<double[]> directions, List<String> warnings) throws FormatException {
        List<String> kinds = h.words("kinds");
        List<Integer> axes = new ArrayList<>();
        for (int axis = 0; axis < sizes.length; axis++) {
            boolean spatial;
            if (!directions.isEmpty()) {
                spatial = runsInSpace(directions.get(axis));
            } else {
                spatial = axis >= kinds.size() || SPATIAL.contains(kinds.get(axis).toLowerCase(Locale.ROOT));
            }
            if (spatial && axes.size() < 3) {
                axes.add(axis);
            } else if (spatial && !directions.isEmpty()) {
                throw new FormatException(h.file(), "it has more than three axes with a direction in space", FIX);
            }
        }
        if (axes.isEmpty()) {
            throw new FormatException(h.file(), "none of its " + sizes.length + " axes runs through space", FIX);
        }
        if (axes.size() < Math.min(3, sizes.length) && kinds.isEmpty() && directions.isEmpty()) {
            warnings.add("the header does not say what its axes are");
        }
        return axes;
    }

    /** True for a vector of which one of the first three numbers is not 0 (a fourth is time); NaN counts, to be refused with the spacing. */
    private static boolean runsInSpace(double[] direction) {
        for (int i = 0; i < Math.min(3, direction.length); i++) {
            if (direction[i] != 0) {
                return true;
            }
        }
        return false;
    }

    private static double[] oriented(NrrdHeader h, List<Integer> axes, List<double[]> directions, List<String> warnings) throws FormatException {
        double[] affine = new double[12];
        List<String> units = h.words("spaceunits");
        for (int k = 0; k < axes.size(); k++) {
            double[] direction = directions.get(axes.get(k));
            for (int row = 0; row < Math.min(3, direction.length); row++) {
                affine[4 * row + k] = direction[row] * unit(units, row, warnings);
            }
        }
        complete(affine, axes.size());
        List<double[]> origin = h.vectors("spaceorigin");
        for (int row = 0; row < 3 && !origin.isEmpty() && row < origin.getFirst().length; row++) {
            affine[4 * row + 3] = origin.getFirst()[row] * unit(units, row, warnings);
        }
        return affine;
    }

    /** In a plane the third direction is at right angles; the rest is done by {@link StoredGrids}. */
    private static void complete(double[] affine, int axes) {
        if (axes == 1) {
            // one row of voxels: any second direction that is not parallel
            boolean alongX = Math.abs(affine[0]) >= Math.max(Math.abs(affine[4]), Math.abs(affine[8]));
            double[] other = alongX ? new double[] {-affine[4], affine[0], 0} : new double[] {0, -affine[8], affine[4]};
            double norm = Math.sqrt(other[0] * other[0] + other[1] * other[1] + other[2] * other[2]);
            for (int row = 0; row < 3; row++) {
                affine[4 * row + 1] = other[row] / norm;
            }
        }
    }

    private static double[] plain(NrrdHeader h, List<Integer> axes, List<String> warnings) throws FormatException {
        List<String> spacings = h.words("spacings");
        List<String> thicknesses = h.words("thicknesses");
        List<String> units = h.words("units");
        double[] affine = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
        boolean known = false;
        for (int k = 0; k < axes.size(); k++) {
            int axis = axes.get(k);
            double spacing = axis < spacings.size() ? h.real("spacings", spacings.get(axis)) : Double.NaN;
            if (Double.isNaN(spacing) && axis < thicknesses.size()) {
                spacing = h.real("thicknesses", thicknesses.get(axis));
                if (!Double.isNaN(spacing)) {
                    warnings.add("the spacing along " + "xyz".charAt(k) + " is not known; the thickness is used");
                }
            }
            if (spacing < 0 || Double.isInfinite(spacing)) {
                throw new FormatException(h.file(), "the spacing along " + "xyz".charAt(k) + " is " + spacing + ", it must be a positive number",
                        FIX);
            }
            if (!Double.isNaN(spacing)) {
                known = true;
                affine[5 * k] = spacing * unit(units, axis, warnings);
            }
        }
        warnings.add(known ? "the header gives no space directions: which side is left is not known"
                : "the header gives neither space directions nor spacings: voxels of 1 mm are assumed, and which side is left is not known");
        return affine;
    }

    private static double unit(List<String> units, int index, List<String> warnings) {
        String unit = index < units.size() ? units.get(index).strip().toLowerCase(Locale.ROOT) : "";
        return switch (unit) {
            case "", "mm", "millimeter", "millimeters", "millimetre", "millimetres", "???" -> 1;
            case "m", "meter", "meters", "metre", "metres" -> 1000;
            case "cm", "centimeter", "centimeters", "centimetre", "centimetres" -> 10;
            case "um", "µm", "μm", "micron", "microns", "micrometer", "micrometers", "micrometre", "micrometres" -> 1e-3;
            case "nm", "nanometer", "nanometers", "nanometre", "nanometres" -> 1e-6;
            default -> {
                String warning = "the unit of length '" + InputFiles.shown(unit) + "' is not known: millimetres are assumed";
                if (!warnings.contains(warning)) {
                    warnings.add(warning);
                }
                yield 1;
            }
        };
    }

    /** Changes the signs of the rows of the space's axes that run against L, P and S. */
    private static void turnToLps(NrrdHeader h, double[] affine, boolean oriented, List<String> warnings) throws FormatException {
        String space = h.text("space").orElse("").toLowerCase(Locale.ROOT);
        String base = space.endsWith("-time") ? space.substring(0, space.length() - 5) : space;
        boolean x = false;
        boolean y = false;
        switch (base) {
            case "left-posterior-superior", "lps", "lpst" -> { }
            case "right-anterior-superior", "ras", "rast" -> {
                x = true;
                y = true;
            }
            case "left-anterior-superior", "las", "last" -> y = true;
            case "scanner-xyz", "3d-right-handed", "3d-left-handed" ->
                warnings.add("the space '" + space + "' is not that of a patient; its axes are taken to run to the left, back and head");
            case "" -> {
                if (oriented) {
                    warnings.add("the header does not name its space; its axes are taken to run to the left, back and head");
                }
            }
            default -> throw new FormatException(h.file(), "its space '" + InputFiles.shown(space) + "' is not known", FIX);
        }
        // without directions a space is only a name: the grid's own axes are taken as the patient's
        for (int i = 0; i < 4 && oriented; i++) {
            affine[i] = x ? 0 - affine[i] : affine[i];
            affine[4 + i] = y ? 0 - affine[4 + i] : affine[4 + i];
        }
    }
}
