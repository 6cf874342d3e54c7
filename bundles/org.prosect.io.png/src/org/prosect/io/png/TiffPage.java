package org.prosect.io.png;

import org.prosect.imaging.VoxelType;

/**
 * One image file directory of a TIFF file, as far as it matters here, checked. Source: Adobe, TIFF Revision 6.0.
 *
 * @param index its place in the file, from 0
 * @param width pixels in a row
 * @param height rows
 * @param bits bits of a sample
 * @param samples samples of a pixel
 * @param kind what a sample is
 * @param photometric 0 white is zero, 1 black is zero, 2 RGB, 3 palette
 * @param compression the code of the compression
 * @param reduced true for a thumbnail or a transparency mask of another page
 * @param orientation where row 0 and column 0 lie when shown; 1: top and left
 * @param resolutionX pixels in a resolution unit along a row; NaN when not said
 * @param resolutionY rows in a resolution unit; NaN when not said
 * @param resolutionUnit 1 none, 2 inch, 3 centimetre
 * @param description ImageDescription of the first page; empty when there is none, and for the other pages
 * @param paletteGreys the luminance of the colour table's entries, 0 to 255; empty when there is no table
 */
record TiffPage(int index, int width, int height, int bits, int samples, Kind kind, int photometric, int compression, boolean reduced,
        int orientation, double resolutionX, double resolutionY, int resolutionUnit, String description, byte[] paletteGreys) {

    static final int WHITE_IS_ZERO = 0;
    static final int BLACK_IS_ZERO = 1;
    static final int RGB = 2;
    static final int PALETTE = 3;

    /** SampleFormat. */
    enum Kind {
        UNSIGNED, SIGNED, FLOAT
    }

    /** The type that reading gives; for unsigned 32-bit samples only when all values fit. */
    VoxelType voxelType() {
        if (kind == Kind.FLOAT) {
            return VoxelType.FLOAT32;
        }
        if (photometric == PALETTE || bits < 8) {
            return VoxelType.UINT8;
        }
        return switch (bits) {
            case 8 -> kind == Kind.SIGNED ? VoxelType.INT8 : VoxelType.UINT8;
            case 16 -> kind == Kind.SIGNED ? VoxelType.INT16 : VoxelType.UINT16;
            default -> VoxelType.INT32;
        };
    }

    /** Whether both can be slices of one stack. */
    boolean sameLayout(TiffPage other) {
        return width == other.width && height == other.height && bits == other.bits && samples == other.samples && kind == other.kind
                && photometric == other.photometric;
    }

    /** Size, type and colour in words. */
    String layout() {
        return width + " × " + height + " pixels of " + storedType();
    }

    /** The samples in words, such as {@code uint16 grey, LZW}. */
    String storedType() {
        String number = (kind == Kind.FLOAT ? "float" : kind == Kind.SIGNED ? "int" : "uint") + bits;
        String colour = switch (photometric) {
            case RGB -> "red, green, blue";
            case PALETTE -> "palette";
            case WHITE_IS_ZERO -> "grey, white is zero";
            default -> "grey";
        };
        return number + " " + colour + ", " + Compression.name(compression);
    }

    /** The compressions that are read. */
    enum Compression {
        NONE(1, "uncompressed", 1),
        /** 12-bit codes stand for at most 4096 − 258 + 1 bytes. */
        LZW(5, "LZW", 2560),
        DEFLATE(8, "Deflate", 1032),
        OLD_DEFLATE(32946, "Deflate", 1032),
        PACK_BITS(32773, "PackBits", 64);

        private final int code;
        private final String words;
        private final int ratio;

        Compression(int code, String words, int ratio) {
            this.code = code;
            this.words = words;
            this.ratio = ratio;
        }

        /** The most it can achieve. */
        int ratio() {
            return ratio;
        }

        static java.util.Optional<Compression> of(int code) {
            return java.util.Arrays.stream(values()).filter(c -> c.code == code).findFirst();
        }

        private static String name(int code) {
            return of(code).map(c -> c.words).orElse("compression " + code);
        }
    }
}
