package org.prosect.io.mesh;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.InputFiles;

/** Words and lines of a text within a file. Lines end with LF, CR LF or CR. */
final class Words {

    /** No keyword or number is longer; stops a file without separators. */
    private static final int LONGEST = 400;

    private final MeshBytes source;
    private final byte[] bytes;
    private final int end;
    private int at;

    Words(MeshBytes source, int from) {
        this(source, source.bytes(), from, source.length());
    }

    /** Words of other bytes, such as a decoded part of the file. */
    Words(MeshBytes source, byte[] bytes, int from, int end) {
        this.source = source;
        this.bytes = bytes;
        this.end = end;
        at = from;
    }

    /** The offset of the next byte. */
    int position() {
        return at;
    }

    void skipTo(int position) {
        at = Math.min(end, position);
    }

    int remaining() {
        return end - at;
    }

    boolean atEnd() {
        skipSpace(true);
        return at >= end;
    }

    /** The next word, in this line or a later one; empty at the end. */
    String next() throws FormatException {
        skipSpace(true);
        return word();
    }

    /** The next word of this line; empty when there is none. */
    String nextInLine() throws FormatException {
        skipSpace(false);
        return word();
    }

    /** The rest of this line, without its end. */
    String line() {
        int from = at;
        int to = endOfLine();
        endLine();
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Goes behind the end of this line. */
    void endLine() {
        at = endOfLine();
        if (at < end && bytes[at++] == '\r' && at < end && bytes[at] == '\n') {
            at++;
        }
    }

    float real(String what) throws FormatException {
        String word = next();
        return real(word, what);
    }

    float real(String word, String what) throws FormatException {
        try {
            return switch (word.length() > 8 ? "" : word.toLowerCase(Locale.ROOT)) {
                case "nan", "-nan", "+nan" -> Float.NaN;
                case "inf", "+inf" -> Float.POSITIVE_INFINITY;
                case "-inf" -> Float.NEGATIVE_INFINITY;
                default -> Float.parseFloat(word);
            };
        } catch (NumberFormatException e) {
            throw missing(word, what);
        }
    }

    long whole(String what) throws FormatException {
        return whole(next(), what);
    }

    long whole(String word, String what) throws FormatException {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw missing(word, what);
        }
    }

    private FormatException missing(String word, String what) {
        return word.isEmpty() ? source.cut("the file ends where " + what + " belongs")
                : source.damaged("it says '" + InputFiles.shown(word) + "' where " + what + " belongs");
    }

    private String word() throws FormatException {
        int from = at;
        while (at < end && (bytes[at] > ' ' || bytes[at] < 0)) {
            at++;
        }
        if (at - from > LONGEST) {
            String begin = new String(bytes, from, 20, StandardCharsets.ISO_8859_1);
            throw source.damaged("it has a word of " + (at - from) + " characters: '" + InputFiles.shown(begin) + "…'");
        }
        return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private void skipSpace(boolean lines) {
        while (at < end && bytes[at] <= ' ' && bytes[at] >= 0 && (lines || bytes[at] != '\n' && bytes[at] != '\r')) {
            at++;
        }
    }

    private int endOfLine() {
        int i = at;
        while (i < end && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        return i;
    }
}
