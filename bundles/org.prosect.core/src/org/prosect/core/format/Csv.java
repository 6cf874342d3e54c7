package org.prosect.core.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Lines of comma-separated values as RFC 4180 has them, without line breaks in cells. */
public final class Csv {

    private Csv() { }

    /** A line of cells. */
    public static String line(List<String> cells) {
        return String.join(",", cells.stream().map(Csv::cell).toList()) + "\n";
    }

    private static String cell(String text) {
        String flat = text.replaceAll("[\\r\\n]+", " ");
        return flat.matches("[^,\"]*") ? flat : "\"" + flat.replace("\"", "\"\"") + "\"";
    }

    /** The cells of a line; nothing when a quote is not closed, as in a line that was cut off. */
    public static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return quoted ? List.of() : cells;
    }

    /** All digits, inf, or nothing. */
    public static String number(OptionalDouble value) {
        return value.isEmpty() ? "" : Double.isInfinite(value.getAsDouble()) ? "inf" : Double.toString(value.getAsDouble());
    }

    /** What {@link #number} wrote. */
    public static OptionalDouble number(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(text.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text));
    }
}
