package org.prosect.io.metaimage;

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
 * The lines {@code Key = value} of a MetaImage header up to and including ElementDataFile.
 *
 * @param file the header's file
 * @param fields values by key, lower case
 * @param listed the lines after ElementDataFile, when it says LIST
 * @param length bytes of the header
 */
record MetaHeader(Path file, Map<String, String> fields, List<String> listed, int length) {

    private static final int LONGEST = 1 << 20;
    private static final int MOST_FIELDS = 1000;
    private static final String DAMAGED = "The header is damaged: get the file again";
    private static final List<String> FIRST_KEYS = List.of("objecttype", "ndims", "comment", "objectsubtype", "name");

    /** MetaImage has no magic word: the file begins with the line ObjectType or, in old files, NDims. */
    static boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int equals = text.indexOf('=');
        return equals > 0 && FIRST_KEYS.subList(0, 2).contains(text.substring(0, equals).strip());
    }

    static MetaHeader read(Path file) throws FormatException {
        byte[] head = InputFiles.head(file, LONGEST);
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> listed = new ArrayList<>();
        int at = 0;
        while (at < head.length && !fields.containsKey("elementdatafile")) {
            int end = end(head, at);
            String line = new String(head, at, end - at, StandardCharsets.UTF_8).strip();
            at = end;
            int equals = line.indexOf('=') >= 0 ? line.indexOf('=') : line.indexOf(':');
            String key = equals < 0 ? "" : line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (fields.isEmpty() && !line.isEmpty() && !FIRST_KEYS.contains(key)) {
                throw new FormatException(file, "this is no MetaImage file: it begins with '"
                        + InputFiles.shown(line.substring(0, Math.min(20, line.length())))
                        + "' instead of ObjectType = Image", "Give it its right suffix, or get it again");
            }
            if (!line.isEmpty() && equals < 0 || fields.size() > MOST_FIELDS) {
                throw new FormatException(file, "the header line '" + InputFiles.shown(line) + "' is no field", DAMAGED);
            }
            if (!line.isEmpty()) {
                fields.put(key, line.substring(equals + 1).strip());
            }
        }
        if (!fields.containsKey("elementdatafile")) {
            throw new FormatException(file, "its header does not say where the voxels are (no ElementDataFile)", DAMAGED);
        }
        int length = at;
        while (fields.get("elementdatafile").startsWith("LIST") && at < head.length) {
            int end = end(head, at);
            String line = new String(head, at, end - at, StandardCharsets.UTF_8).strip();
            at = end;
            if (!line.isEmpty()) {
                listed.add(line);
            }
        }
        return new MetaHeader(file, fields, listed, length);
    }

    /** The index after the next line feed. */
    private static int end(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && bytes[i] != '\n') {
            i++;
        }
        return Math.min(bytes.length, i + 1);
    }

    /** The value of the first of these keys that is there. */
    Optional<String> text(String... keys) {
        for (String key : keys) {
            String value = fields.get(key.toLowerCase(Locale.ROOT));
            if (value != null && !value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    String required(String key) throws FormatException {
        return text(key).orElseThrow(() -> new FormatException(file, "its header has no field " + key, DAMAGED));
    }

    boolean flag(String... keys) throws FormatException {
        String text = text(keys).orElse("false").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "true", "1", "yes", "t", "y" -> true;
            case "false", "0", "no", "f", "n" -> false;
            default -> throw new FormatException(file, keys[0] + " is '" + InputFiles.shown(text) + "', it must be True or False", DAMAGED);
        };
    }

    long integer(String key, long otherwise) throws FormatException {
        Optional<String> text = text(key);
        return text.isEmpty() ? otherwise : integer(key, text.get());
    }

    long integer(String key, String text) throws FormatException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new FormatException(file, key + " is '" + InputFiles.shown(text) + "', it must be a whole number", DAMAGED, e);
        }
    }

    /** So many numbers of the first of these keys that is there; empty when none is. */
    double[] numbers(int count, String... keys) throws FormatException {
        Optional<String> text = text(keys);
        if (text.isEmpty()) {
            return new double[0];
        }
        String[] words = text.get().split("\\s+");
        if (words.length != count) {
            throw new FormatException(file, keys[0] + " has " + words.length + " numbers, it must have " + count, DAMAGED);
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException e) {
                throw new FormatException(file, keys[0] + " holds '" + InputFiles.shown(words[i]) + "' where a number belongs", DAMAGED, e);
            }
        }
        return numbers;
    }
}
