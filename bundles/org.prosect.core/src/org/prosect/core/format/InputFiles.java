package org.prosect.core.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opening untrusted files: what formats share before they look at a byte. */
public final class InputFiles {

    private InputFiles() { }

    /**
     * The size of a file.
     *
     * @throws FormatException when it is absent, empty, a folder, a device, or unreadable
     */
    public static long size(Path file) throws FormatException {
        if (!Files.exists(file)) {
            throw new FormatException(file, "there is no such file", "Check the path");
        }
        if (Files.isDirectory(file)) {
            throw new FormatException(file, "this is a folder, not a file", "Name a file in it");
        }
        if (!Files.isRegularFile(file)) {
            throw new FormatException(file, "this is a device or a pipe, not a file", "Store what it gives in a file first");
        }
        if (!Files.isReadable(file)) {
            throw new FormatException(file, "it cannot be read (no permission)", "Check that you may read it");
        }
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new FormatException(file, "the file is empty (0 bytes)", "Get the file again");
            }
            return size;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The first bytes of a file, up to {@code n}. */
    public static byte[] head(Path file, int n) throws FormatException {
        size(file);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(n);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Whether these are the first bytes of a gzip file. */
    public static boolean isGzip(byte[] head) {
        return head.length > 2 && Packing.looksGzip(head[0] & 0xff, head[1] & 0xff);
    }

    /** The first bytes inside a gzip stream, up to {@code n}; fewer when the stream ends or breaks before. */
    public static byte[] inflatedHead(InputStream gzip, int n) throws IOException {
        byte[] head = new byte[n];
        int length = 0;
        try (GZIPInputStream in = new GZIPInputStream(gzip, 4096)) {
            for (int read = in.read(head, 0, n); read > 0; read = in.read(head, length, n - length)) {
                length += read;
            }
        } catch (EOFException e) {
            // cut short: what there is of it may be enough
        }
        return java.util.Arrays.copyOf(head, length);
    }

    /** An I/O error while reading, as a message for the user. */
    public static FormatException unreadable(Path file, IOException e) {
        return new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")",
                "Check that the file is complete and that you may read it", e);
    }

    /**
     * A data file that a header names, which must lie in the header's folder or below it.
     *
     * @throws FormatException for an absolute path, a {@code ..}, or a name that no file can have
     */
    public static Path beside(Path header, String name) throws FormatException {
        String text = name.strip();
        boolean drive = text.length() > 1 && text.charAt(1) == ':';
        if (text.isEmpty() || text.startsWith("/") || text.startsWith("\\") || drive || (text + "/").replace('\\', '/').contains("../")) {
            throw new FormatException(header, "it names the data file '" + shown(text) + "', which is not in its folder",
                    "Put the data file beside the header and name it without a path");
        }
        try {
            return header.resolveSibling(text);
        } catch (InvalidPathException e) {
            throw new FormatException(header, "it names the data file '" + shown(text) + "', which no file can be called",
                    "Correct the name in the header", e);
        }
    }

    /** A piece of a file for a message: one line, no control characters, not too long. */
    public static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }
}
