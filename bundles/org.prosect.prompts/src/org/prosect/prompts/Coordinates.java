package org.prosect.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/**
 * Reads the positions of a text.
 *
 * @param form the text, for errors
 * @param geometry the grid of the image the prompt lies on
 * @param indices whether the numbers are voxel indices; else patient millimetres LPS
 */
record Coordinates(TextForm form, Geometry geometry, boolean indices) {

    private static final String INDEX_PREFIX = "ijk:";

    /** What {@link Double#parseDouble} reads, without names, hexadecimal digits and type suffixes. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /** For a text that may begin with the prefix for indices. */
    static Coordinates of(TextForm form, String text, Geometry geometry) {
        return new Coordinates(form, geometry, text.strip().startsWith(INDEX_PREFIX));
    }

    /** The text without that prefix. */
    static String withoutPrefix(String text) {
        String stripped = text.strip();
        return stripped.startsWith(INDEX_PREFIX) ? stripped.substring(INDEX_PREFIX.length()).strip() : stripped;
    }

    /** Numbers separated by commas. */
    double[] numbers(String text) throws ProsectException {
        String[] parts = text.split(",", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = number(parts[i].strip());
        }
        return numbers;
    }

    private double number(String text) throws ProsectException {
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw form.wrong("'" + text + "' is not a number that can be used");
        }
        return value;
    }

    /** The position of three numbers, or of two on a single slice. */
    Point3 position(double... numbers) throws ProsectException {
        if (numbers.length == 3) {
            Point3 given = new Point3(numbers[0], numbers[1], numbers[2]);
            return indices ? geometry.toPatient(given) : given;
        }
        if (numbers.length != 2 || geometry.dimensions() != 2) {
            throw form.wrong("a position has " + numbers.length + (numbers.length == 1 ? " number" : " numbers") + ", it must have 3"
                    + (geometry.dimensions() == 2 ? " or 2" : " on a 3D image"));
        }
        return indices ? geometry.toPatient(numbers[0], numbers[1], 0) : inSlice(numbers[0], numbers[1]);
    }

    /** Numbers of several positions one after the other, as many as given. */
    List<Point3> positions(double[] numbers, int count) throws ProsectException {
        int each = numbers.length / count;
        if (each * count != numbers.length || each != 3 && (each != 2 || geometry.dimensions() != 2)) {
            throw form.wrong("there are " + numbers.length + " numbers, there must be " + 3 * count + (geometry.dimensions() == 2 ? " or "
                    + 2 * count : ""));
        }
        List<Point3> result = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            result.add(position(java.util.Arrays.copyOfRange(numbers, i * each, (i + 1) * each)));
        }
        return result;
    }

    /** The position in the plane of the single slice with these x and y. */
    private Point3 inSlice(double x, double y) throws ProsectException {
        double z = geometry.origin().z();
        double above = geometry.toIndex(new Point3(x, y, z)).z();
        double perMillimetre = geometry.toIndex(new Point3(x, y, z + 1)).z() - above;
        // slice thicknesses along z; with less than a thousandth the slice stands upright and x, y do not name a place in it
        if (Math.abs(perMillimetre) * geometry.spacing().z() < 1e-3) {
            throw form.wrong("the slice of this image is upright (" + geometry.orientation()
                    + "), where X and Y do not name one position; give 3 numbers or ijk:I,J");
        }
        return new Point3(x, y, z - above / perMillimetre);
    }

    /** The text of a position that is read back exactly; a question mark, which is not read, for one that is not set. */
    static String format(Point3 position) {
        return position == null ? "?" : position.x() + "," + position.y() + "," + position.z();
    }
}
