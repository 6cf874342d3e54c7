package org.prosect.io.png;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.VoxelType;

/**
 * What a PNG file says besides its pixels. Source: W3C, Portable Network Graphics (PNG) Specification, chunks IHDR, PLTE, pHYs and tEXt.
 *
 * @param width pixels in a row
 * @param height rows
 * @param bitDepth bits of a sample: 1, 2, 4, 8 or 16
 * @param colour how pixels show colour
 * @param interlaced whether rows are stored in the seven passes of Adam7
 * @param palette three bytes (red, green, blue) an entry; empty when there is none
 * @param geometry the grid
 * @param warnings what is odd or had to be assumed
 */
record PngHeader(int width, int height, int bitDepth, Colour colour, boolean interlaced, byte[] palette, Geometry geometry, List<String> warnings) {

    /** Keyword of the text chunk with {@link Geometry#format()}: pHYs knows no origin and rounds the pixel size to whole pixels in a metre. */
    static final String GEOMETRY_KEYWORD = "Prosect geometry";

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Longest text or palette that is kept; longer chunks are passed over. */
    private static final int MAX_KEPT = 4096;

    /** The most that Deflate can achieve. */
    private static final int DEFLATE_RATIO = 1032;

    /** The colour types of IHDR. */
    enum Colour {
        GREY(0, 1), RGB(2, 3), PALETTE(3, 1), GREY_ALPHA(4, 2), RGB_ALPHA(6, 4);

        private final int code;
        private final int samples;

        Colour(int code, int samples) {
            this.code = code;
            this.samples = samples;
        }

        /** Samples of a pixel. */
        int samples() {
            return samples;
        }

        boolean isColoured() {
            return this == RGB || this == RGB_ALPHA;
        }

        private boolean allows(int bits) {
            return switch (this) {
                case GREY -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
                case PALETTE -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
                default -> bits == 8 || bits == 16;
            };
        }
    }

    VoxelType voxelType() {
        return bitDepth == 16 ? VoxelType.UINT16 : VoxelType.UINT8;
    }

    /** The grey of each palette entry. */
    int[] paletteGreys() {
        int[] greys = new int[palette.length / 3];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = GreySamples.luminance(palette[3 * i] & 0xff, palette[3 * i + 1] & 0xff, palette[3 * i + 2] & 0xff);
        }
        return greys;
    }

    /**
     * Reads the chunks before the pixels.
     *
     * @param all also checks the check sums of everything behind, so that damaged pixels are found
     */
    static PngHeader read(Path file, boolean all) throws FormatException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return new Parser(file, Files.size(file)).parse(in, all);
        } catch (EOFException e) {
            throw new FormatException(file, "the file ends too early (after " + sizeOf(file) + " bytes)", "It is cut off: get it again", e);
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")",
                    "Check that the file is there and that you may read it", e);
        }
    }

    private static String sizeOf(Path file) {
        return Long.toString(file.toFile().length());
    }

    private static final class Parser {
        private final Path file;
        private final long fileSize;
        private final List<String> warnings = new ArrayList<>();
        private boolean pixels;
        private byte[] palette = {};
        private String geometryText = "";
        private PixelSize size = PixelSize.assumed("the file states no pixel size");

        Parser(Path file, long fileSize) {
            this.file = file;
            this.fileSize = fileSize;
        }

        PngHeader parse(DataInputStream in, boolean all) throws IOException, FormatException {
            if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
                throw new FormatException(file, "it does not begin as a PNG file does", "Check what kind of file it is, and rename it accordingly");
            }
            long left = fileSize - SIGNATURE.length;
            PngHeader header = null;
            while (true) {
                int length = in.readInt();
                String type = type(in);
                left -= 12;
                if (length < 0 || length > left) {
                    throw new FormatException(file, "its chunk " + type + " declares " + Integer.toUnsignedLong(length) + " bytes, "
                            + Math.max(0, left) + " are left", "It is cut off or damaged: get it again");
                }
                left -= length;
                if (header == null != type.equals("IHDR")) {
                    throw damaged("its chunk " + type + " is not where it belongs");
                }
                if (type.equals("IDAT")) {
                    pixels = true;
                    if (!all) {
                        return finish(header);
                    }
                }
                byte[] body = body(in, type, length);
                switch (type) {
                    case "IHDR" -> header = header(body);
                    case "PLTE" -> palette = body;
                    case "pHYs" -> density(body);
                    case "tEXt" -> text(body);
                    case "IEND" -> {
                        return finish(header);
                    }
                    default -> { }
                }
            }
        }

        private static String type(DataInputStream in) throws IOException {
            byte[] letters = new byte[4];
            in.readFully(letters);
            StringBuilder text = new StringBuilder();
            for (byte b : letters) {
                text.append(b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' ? (char) b : '?');
            }
            return text.toString();
        }

        /** The chunk's bytes when they are few, else none; its check sum is checked in any case. */
        private byte[] body(DataInputStream in, String type, int length) throws IOException, FormatException {
            CRC32 crc = new CRC32();
            crc.update(type.getBytes(StandardCharsets.US_ASCII));
            byte[] kept = new byte[length <= MAX_KEPT ? length : 0];
            byte[] buffer = length <= MAX_KEPT ? kept : new byte[1 << 16];
            for (int done = 0; done < length;) {
                int n = Math.min(buffer.length, length - done);
                in.readFully(buffer, 0, n);
                crc.update(buffer, 0, n);
                done += n;
            }
            if (in.readInt() == (int) crc.getValue()) {
                return kept;
            }
            // upper case: the image cannot be shown without it
            if (Character.isUpperCase(type.charAt(0)) || type.charAt(0) == '?') {
                throw damaged("the check sum of its chunk " + type + " is wrong");
            }
            warnings.add("the chunk " + type + " is damaged and was passed over");
            return new byte[0];
        }

        private PngHeader header(byte[] body) throws FormatException {
            if (body.length != 13) {
                throw damaged("its chunk IHDR has " + body.length + " bytes and not 13");
            }
            ByteBuffer b = ByteBuffer.wrap(body);
            long width = Integer.toUnsignedLong(b.getInt());
            long height = Integer.toUnsignedLong(b.getInt());
            int bits = b.get() & 0xff;
            int code = b.get() & 0xff;
            SizeCheck.voxels(file, width, height, 1);
            Colour colour = Arrays.stream(Colour.values()).filter(c -> c.code == code).findFirst().orElse(null);
            if (colour == null || !colour.allows(bits)) {
                throw damaged("it declares colour type " + code + " with " + bits + " bits, which do not exist");
            }
            int interlace = body[12] & 0xff;
            if (body[10] != 0 || body[11] != 0 || interlace > 1) {
                throw damaged("it declares compression " + (body[10] & 0xff) + ", filter " + (body[11] & 0xff) + " and interlace " + interlace
                        + ", which do not exist");
            }
            long rowBytes = (width * bits * colour.samples() + 7) / 8;
            SizeCheck.content(file, rowBytes * height, fileSize, DEFLATE_RATIO);
            Geometry grid = Geometry.of((int) width, (int) height, 1, 1, 1, 1);
            return new PngHeader((int) width, (int) height, bits, colour, interlace == 1, new byte[0], grid, List.of());
        }

        private void density(byte[] body) {
            if (body.length != 9) {
                return;
            }
            ByteBuffer b = ByteBuffer.wrap(body);
            long x = Integer.toUnsignedLong(b.getInt());
            long y = Integer.toUnsignedLong(b.getInt());
            boolean metre = b.get() == 1;
            size = metre ? PixelSize.ofDensity(x / 1000.0, y / 1000.0, x + " × " + y + " pixels in a metre")
                    : PixelSize.assumed("the file states the shape of its pixels but not their size");
        }

        private void text(byte[] body) {
            String text = new String(body, StandardCharsets.ISO_8859_1);
            if (text.startsWith(GEOMETRY_KEYWORD + "\0")) {
                geometryText = text.substring(GEOMETRY_KEYWORD.length() + 1);
            }
        }

        private PngHeader finish(PngHeader h) throws FormatException {
            if (!pixels) {
                throw damaged("it has no pixels (no chunk IDAT)");
            }
            if (h.colour == Colour.PALETTE && (palette.length == 0 || palette.length % 3 != 0 || palette.length > 768)) {
                throw damaged("its palette has " + palette.length + " bytes");
            }
            Geometry geometry = geometry(h);
            if (h.colour.isColoured()) {
                warnings.add("the image is coloured; its luminance (ITU-R BT.601) is read");
            }
            if (h.colour == Colour.GREY_ALPHA || h.colour == Colour.RGB_ALPHA) {
                warnings.add("the image has transparency, which is left out");
            }
            if (h.colour == Colour.PALETTE && !isGrey(palette)) {
                warnings.add("the image has a coloured palette; the luminance of its colours (ITU-R BT.601) is read, not their numbers");
            }
            return new PngHeader(h.width, h.height, h.bitDepth, h.colour, h.interlaced, palette, geometry, List.copyOf(warnings));
        }

        private Geometry geometry(PngHeader h) {
            if (!geometryText.isEmpty()) {
                try {
                    Geometry g = Geometry.parse(geometryText);
                    if (g.sizeX() == h.width && g.sizeY() == h.height && g.sizeZ() == 1) {
                        return g;
                    }
                    warnings.add("the file holds a geometry of " + g.sizeX() + " × " + g.sizeY() + " × " + g.sizeZ()
                            + " voxels, which is not that of the image");
                } catch (IllegalArgumentException e) {
                    warnings.add("the file holds a geometry that cannot be read");
                }
            }
            warnings.addAll(size.warnings());
            return Geometry.of(h.width, h.height, 1, size.x(), size.y(), size.z());
        }

        private static boolean isGrey(byte[] rgb) {
            for (int i = 0; i < rgb.length; i += 3) {
                if (rgb[i] != rgb[i + 1] || rgb[i] != rgb[i + 2]) {
                    return false;
                }
            }
            return true;
        }

        private FormatException damaged(String what) {
            return new FormatException(file, what, "The file is damaged: get it again");
        }
    }
}
