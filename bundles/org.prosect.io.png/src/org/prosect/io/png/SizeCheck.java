package org.prosect.io.png;

import java.nio.file.Path;

import org.prosect.core.format.FormatException;
import org.prosect.imaging.Geometry;

/** Refuses what a header declares before memory is taken for it. */
final class SizeCheck {

    private static final int MAX_VOXELS = Integer.MAX_VALUE - 8;

    private SizeCheck() { }

    /** The declared size can be the size of a {@link org.prosect.imaging.Volume}. */
    static void voxels(Path file, long width, long height, long slices) throws FormatException {
        for (long size : new long[] {width, height, slices}) {
            if (size < 1 || size > Geometry.MAX_SIZE) {
                throw new FormatException(file, "it declares a size of " + shown(width, height, slices) + ", each must be 1 to " + Geometry.MAX_SIZE,
                        "The header is damaged: get the file again");
            }
        }
        // three factors of at most 2^20 do not overflow
        if (width * height * slices > MAX_VOXELS) {
            throw new FormatException(file, "it declares " + shown(width, height, slices) + " pixels, at most " + MAX_VOXELS
                    + " in all are possible",
                    "If this is true, crop or downsample the image; else get the file again");
        }
    }

    /** The decoder's own limit on samples, and all of it at once within the memory that the program may use. */
    static void memory(Path file, long samples, long bytes) throws FormatException {
        long limit = Runtime.getRuntime().maxMemory();
        if (samples > MAX_VOXELS || bytes > limit) {
            throw new FormatException(file, "decoding it needs " + (bytes >> 20) + " MB, the program may use " + (limit >> 20) + " MB",
                    "Give the program more memory (-Xmx), or crop the image");
        }
    }

    /**
     * The file holds enough to make the pixels it declares.
     *
     * @param rawBytes size of the pixels
     * @param storedBytes size of their compressed form, at most
     * @param ratio the most that the compression can achieve
     */
    static void content(Path file, long rawBytes, long storedBytes, int ratio) throws FormatException {
        if (rawBytes > storedBytes * ratio) {
            throw new FormatException(file, "it declares " + rawBytes + " bytes of pixels, but its " + storedBytes
                    + " bytes of data cannot hold so many",
                    "The file is cut off or its header is damaged: get it again");
        }
    }

    private static String shown(long width, long height, long slices) {
        return width + " × " + height + (slices == 1 ? "" : " × " + slices);
    }
}
