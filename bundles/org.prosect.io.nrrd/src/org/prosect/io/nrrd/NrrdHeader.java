package org.prosect.io.nrrd;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.InputFiles;

/**
 * The lines of an NRRD header, not yet understood.
 *
 * @param file the header's file
 * @param fields field names, lower case and without spaces, with their texts
 * @param keys free key/value pairs
 * @param listed lines after {@code data file: LIST}
 * @param length bytes of the header, the blank line included
 */
record NrrdHeader(Path file, Map<String, String> fields, Map<String, String> keys, List<String> listed, int length) {

    private static final int LONGEST = 1 << 20;
    private static final String DAMAGED = "The header is damaged: get the file again";

    static boolean recognises(byte[] head) {
        return head.length >= 8 && new String(head, 0, 7, StandardCharsets.ISO_8859_1).equals("NRRD000");
    }

    static NrrdHeader read(Path file) throws FormatException {
        byte[] head = InputFiles.head(file, LONGEST);
        if (!recognises(head)) {
            String begin = InputFiles.shown(new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1));
            throw new FormatException(file, "this is no NRRD file: it begins with '" + begin + "' instead of NRRD0004",
                    "Give it its right suffix, or get it again");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        List<String> listed = new ArrayList<>();
        int at = end(head, 0);
        boolean blank = false;
        while (at < head.length && !blank) {
            int end = end(head, at);
            String line = new String(head, at, end - at, StandardCharsets.UTF_8).stripTrailing();
            at = end;
            blank = line.isEmpty();
            if (fields.getOrDefault("datafile", "").startsWith("LIST") && !blank) {
                listed.add(line);
            } else if (!blank && !line.startsWith("#")) {
                add(file, line, fields, keys);
            }
        }
        if (!blank && head.length == LONGEST) {
            throw new FormatException(file, "its header does not end within " + LONGEST + " bytes", DAMAGED);
        }
        return new NrrdHeader(file, fields, keys, listed, at);
    }

    /** The index after the next line feed. */
    private static int end(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && bytes[i] != '\n') {
            i++;
        }
        return Math.min(bytes.length, i + 1);
    }

    private static void add(Path file, String line, Map<String, String> fields, Map<String, String> keys) throws FormatException {
        int field = line.indexOf(": ");
        int key = line.indexOf(":=");
        if (key >= 0 && (field < 0 || key < field)) {
            keys.put(line.substring(0, key), line.substring(key + 2));
        } else if (field >= 0) {
            fields.put(line.substring(0, field).toLowerCase(Locale.ROOT).replace(" ", ""), line.substring(field + 2).strip());
        } else if (!line.endsWith(":")) {
            throw new FormatException(file, "the header line '" + InputFiles.shown(line) + "' is no field", DAMAGED);
        }
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).filter(s -> !s.isEmpty());
    }

    String required(String field) throws FormatException {
        return text(field).orElseThrow(() -> new FormatException(file, "its header has no field '" + field + "'", DAMAGED));
    }

    /** The words of a field; a word in quotation marks may hold spaces. Empty when the field is absent. */
    List<String> words(String field) {
        List<String> words = new ArrayList<>();
        String text = text(field).orElse("");
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) <= ' ') {
                at++;
                continue;
            }
            boolean quoted = text.charAt(at) == '"';
            int end = at + 1;
            while (end < text.length() && (quoted ? text.charAt(end) != '"' : text.charAt(end) > ' ')) {
                end++;
            }
            words.add(text.substring(quoted ? at + 1 : at, end));
            at = end + 1;
        }
        return words;
    }

    long integer(String field, String text) throws FormatException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new FormatException(file, "the field '" + field + "' says '" + InputFiles.shown(text) + "' where a whole number belongs",
                    DAMAGED, e);
        }
    }

    double real(String field, String text) throws FormatException {
        try {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "nan", "-nan", "+nan" -> Double.NaN;
                case "inf", "+inf" -> Double.POSITIVE_INFINITY;
                case "-inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(text);
            };
        } catch (NumberFormatException e) {
            throw new FormatException(file, "the field '" + field + "' says '" + InputFiles.shown(text) + "' where a number belongs", DAMAGED, e);
        }
    }

    /** A vector in parentheses; empty for {@code none}. */
    double[] vector(String field, String text) throws FormatException {
        if (text.equals("none")) {
            return new double[0];
        }
        if (!text.startsWith("(") || !text.endsWith(")")) {
            throw new FormatException(file, "the field '" + field + "' says '" + InputFiles.shown(text)
                    + "' where a vector such as (1,0,0) belongs", DAMAGED);
        }
        String[] parts = text.substring(1, text.length() - 1).split(",", -1);
        double[] vector = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            vector[i] = real(field, parts[i].strip());
        }
        return vector;
    }

    /** The vectors of a field, in which spaces may stand inside parentheses. */
    List<double[]> vectors(String field) throws FormatException {
        List<double[]> vectors = new ArrayList<>();
        String text = text(field).orElse("").strip();
        while (!text.isEmpty()) {
            int end = text.startsWith("(") ? text.indexOf(')') + 1 : text.indexOf(' ');
            end = end <= 0 ? text.length() : end;
            vectors.add(vector(field, text.substring(0, end)));
            text = text.substring(end).strip();
        }
        return vectors;
    }
}
