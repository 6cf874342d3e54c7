package org.prosect.ui.prompts;

import java.util.Locale;
import java.util.Optional;

import org.prosect.imaging.Point3;

/** A place as text that can be typed: three numbers, patient millimetres LPS. */
final class PlaceText {

    private PlaceText() { }

    /** To a tenth of a millimetre. */
    static String of(Point3 p) {
        return String.format(Locale.ROOT, "%.1f, %.1f, %.1f", p.x() + 0.0, p.y() + 0.0, p.z() + 0.0);
    }

    /** For typing: to a hundredth of a millimetre. */
    static String precise(Point3 p) {
        return String.format(Locale.ROOT, "%.2f, %.2f, %.2f", p.x(), p.y(), p.z());
    }

    /** Reads {@code 12.5, -30, 44}, also with blanks, or {@code 12,5; -30; 44}; empty for anything else. */
    static Optional<Point3> parse(String text) {
        String plain = text.contains(";") ? text.replace(',', '.').replace(';', ' ') : text.replace(',', ' ');
        String[] parts = plain.replace("mm", " ").replaceAll("[()]", " ").strip().split("\\s+");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Point3 point = new Point3(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
            return point.isFinite() ? Optional.of(point) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
