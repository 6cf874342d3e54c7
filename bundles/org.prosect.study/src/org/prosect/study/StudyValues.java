package org.prosect.study;

import org.prosect.imaging.Point3;

/** The text forms of the model's data types, as they stand in study.xmi. */
public final class StudyValues {

    private StudyValues() { }

    /**
     * Reads three numbers separated by blanks.
     *
     * @throws IllegalArgumentException when the text is something else
     */
    public static Point3 parsePosition(String text) {
        String[] parts = text.trim().split("\\s+");
        if (parts.length != 3) {
            throw new IllegalArgumentException("a position has 3 numbers, not " + parts.length + ": '" + text + "'");
        }
        return new Point3(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }

    /** Writes what {@link #parsePosition} reads back exactly. */
    public static String format(Point3 position) {
        return position.x() + " " + position.y() + " " + position.z();
    }

    /**
     * Returns a colour as it is.
     *
     * @throws IllegalArgumentException when it is not # and six hexadecimal digits
     */
    public static String checkColour(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("a colour is # and six hexadecimal digits, not '" + text + "'");
        }
        return text;
    }
}
