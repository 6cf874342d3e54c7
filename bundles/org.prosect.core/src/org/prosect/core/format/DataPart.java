package org.prosect.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where voxels are stored: a stretch of a file.
 *
 * @param file the file
 * @param offset bytes of the file before the (packed) data
 * @param packing how the numbers are packed
 * @param skip bytes to skip after unpacking
 * @param type type of the numbers
 * @param bytes bytes of numbers wanted, after unpacking
 */
public record DataPart(Path file, long offset, Packing packing, long skip, StoredType type, long bytes) {

    /**
     * Checks that the file can hold what is wanted, without opening it.
     *
     * @throws FormatException with the two sizes
     */
    public void check() throws FormatException {
        long size = InputFiles.size(file);
        long wanted = skip > Long.MAX_VALUE - bytes ? Long.MAX_VALUE : skip + bytes;
        long packed = Math.max(0, size - offset);
        long capacity = packing.capacity(packed, type);
        if (wanted <= capacity) {
            return;
        }
        String has = packing == Packing.RAW ? capacity + " are there" : "the " + packed + " bytes of " + packing.label()
                + " data that are there hold at most " + capacity;
        throw new FormatException(file, "the header asks for " + wanted + " bytes of voxels, " + has,
                "The file is cut short or its header is wrong: get it again");
    }

    /** The numbers from the first byte wanted on; may hold more than is wanted, or end early. */
    InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(offset);
            InputStream unpacked = packing.unpack(in, type);
            unpacked.skipNBytes(skip);
            return unpacked;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
