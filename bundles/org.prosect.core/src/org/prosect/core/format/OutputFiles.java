package org.prosect.core.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Writing files that are complete or not there. */
public final class OutputFiles {

    /** What the programs of the field use: several times faster than zlib's default and at most a tenth larger on images. */
    private static final int LEVEL = 3;
    private static final int BUFFER = 1 << 16;

    private OutputFiles() { }

    /** What to write. */
    @FunctionalInterface
    public interface Body {

        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file; removes what there is of it when the body throws.
     *
     * @throws FormatException when it cannot be written: no permission, no space
     */
    public static void write(Path file, Body body) throws FormatException {
        boolean begun = false;
        boolean complete = false;
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                begun = true;
                body.writeTo(out);
            }
            complete = true;
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be written (" + ImageFiles.reason(e) + ")",
                    "Check the disk's free space and your rights to this folder", e);
        } finally {
            // a file that could not even be opened is the user's, as it was
            if (begun && !complete) {
                removeRest(file);
            }
        }
    }

    private static void removeRest(Path file) throws FormatException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new FormatException(file, "this left-over cannot be deleted (" + ImageFiles.reason(e) + ")", "Delete it by hand", e);
        }
    }

    /** A gzip stream around another; closing it closes the other. */
    public static OutputStream gzip(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, BUFFER) {
            {
                def.setLevel(LEVEL);
            }
        };
    }

    /** A zlib stream around another; finishing it leaves the other open. */
    public static DeflaterOutputStream zlib(OutputStream out) {
        return new DeflaterOutputStream(out, new Deflater(LEVEL), BUFFER) {
            @Override
            public void close() throws IOException {
                try {
                    super.close();
                } finally {
                    def.end();
                }
            }
        };
    }
}
