package org.prosect.io.png;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.imaging.Geometry;
import org.prosect.io.png.TiffPage.Compression;
import org.prosect.io.png.TiffPage.Kind;

/**
 * Reads and checks the directories of a TIFF file: nothing in it may point outside the file, no chain may run in a circle, and the data must be
 * able to hold the pixels. Source: Adobe, TIFF Revision 6.0.
 */
final class TiffDirectory {

    private static final String DAMAGED = "The file is damaged: get it again";
    private static final String CONVERT = "Save it as grey TIFF, uncompressed or with LZW or Deflate without predictor, or convert it to NIfTI";
    private static final int[] TYPE_SIZE = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int MAX_DESCRIPTION = 1 << 16;
    private static final int SMALL_TILE = 1 << 20;

    private final Path file;
    private final FileChannel channel;
    private final long fileSize;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    private TiffDirectory(Path file, FileChannel channel, long fileSize) {
        this.file = file;
        this.channel = channel;
        this.fileSize = fileSize;
    }

    /** The pages of a file, at least one. */
    static List<TiffPage> read(Path file) throws FormatException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new TiffDirectory(file, channel, Files.size(file)).pages();
        } catch (EOFException e) {
            throw new FormatException(file, "the file ends too early (after " + file.toFile().length() + " bytes)",
                    "It is cut off: get it again", e);
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")",
                    "Check that the file is there and that you may read it", e);
        }
    }

    private List<TiffPage> pages() throws IOException, FormatException {
        ByteBuffer head = bytes(0, 8);
        int mark = head.getShort();
        if (mark != 0x4949 && mark != 0x4d4d) {
            throw new FormatException(file, "it does not begin as a TIFF file does", "Check what kind of file it is, and rename it accordingly");
        }
        order = mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        head.order(order);
        int version = head.getShort();
        if (version == 43) {
            throw new FormatException(file, "it is a BigTIFF file, which is not supported", "Convert it to plain TIFF or to NIfTI");
        }
        if (version != 42) {
            throw new FormatException(file, "its version is " + version + " and not 42", DAMAGED);
        }
        List<TiffPage> pages = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long pixels = 0;
        for (long at = Integer.toUnsignedLong(head.getInt()); at != 0;) {
            if (!seen.add(at)) {
                throw new FormatException(file, "its chain of pages runs in a circle (page " + (pages.size() + 1) + ")", DAMAGED);
            }
            if (pages.size() >= Geometry.MAX_SIZE) {
                throw new FormatException(file, "it has more than " + Geometry.MAX_SIZE + " pages", DAMAGED);
            }
            int count = bytes(at, 2).getShort() & 0xffff;
            ByteBuffer entries = bytes(at + 2, 12L * count + 4);
            TiffPage page = page(pages.size(), entries, count);
            pages.add(page);
            pixels += (long) page.width() * page.height();
            if (pixels > Integer.MAX_VALUE) {
                throw new FormatException(file, "its first " + pages.size() + " pages have " + pixels + " pixels, at most " + Integer.MAX_VALUE
                        + " are possible",
                        "Split it into several files, or get it again");
            }
            at = Integer.toUnsignedLong(entries.getInt(12 * count));
        }
        if (pages.isEmpty()) {
            throw new FormatException(file, "it has no page", DAMAGED);
        }
        return pages;
    }

    /**
     * Part of the file.
     *
     * @throws FormatException when it lies outside, before memory is taken
     */
    private ByteBuffer bytes(long at, long length) throws IOException, FormatException {
        if (at < 0 || length > fileSize - at || length > Integer.MAX_VALUE - 8) {
            throw new FormatException(file, "it points to bytes " + at + " to " + (at + length) + ", but has only " + fileSize,
                    "It is cut off or damaged: get it again");
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) length).order(order);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    /** One tag as it stands in a directory; the value is the value itself or where it is. */
    private record Entry(int type, long count, ByteBuffer value) { }

    private TiffPage page(int index, ByteBuffer entries, int count) throws IOException, FormatException {
        Map<Integer, Entry> tags = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int at = 12 * i;
            ByteBuffer value = entries.slice(at + 8, 4).order(order);
            tags.put(entries.getShort(at) & 0xffff,
                    new Entry(entries.getShort(at + 2) & 0xffff, Integer.toUnsignedLong(entries.getInt(at + 4)), value));
        }
        long width = number(tags, 256, 0);
        long height = number(tags, 257, 0);
        SizeCheck.voxels(file, width, height, 1);
        long samples = number(tags, 277, 1);
        if (samples < 1 || samples > 4) {
            throw unsupported(index, samples + " samples a pixel");
        }
        long bits = number(tags, 258, 1);
        for (long b : numbers(tags, 258, samples)) {
            if (b != bits) {
                throw unsupported(index, "samples of different sizes (" + bits + " and " + b + " bits)");
            }
        }
        Kind kind = switch ((int) number(tags, 339, 1)) {
            case 1, 4 -> Kind.UNSIGNED;
            case 2 -> Kind.SIGNED;
            case 3 -> Kind.FLOAT;
            default -> throw unsupported(index, "sample format " + number(tags, 339, 1));
        };
        int photometric = (int) number(tags, 262, TiffPage.BLACK_IS_ZERO);
        int compression = (int) number(tags, 259, 1);
        TiffPage page = new TiffPage(index, (int) width, (int) height, (int) bits, (int) samples, kind, photometric, compression,
                (number(tags, 254, 0) & 5) != 0, (int) number(tags, 274, 1), rational(tags, 282), rational(tags, 283),
                (int) number(tags, 296, 2), index == 0 ? text(tags, 270) : "",
                photometric == TiffPage.PALETTE ? colours(tags, bits) : new byte[0]);
        checkLayout(page);
        checkContent(page, tags);
        return page;
    }

    private void checkLayout(TiffPage p) throws FormatException {
        boolean known = switch (p.photometric()) {
            case TiffPage.WHITE_IS_ZERO -> p.samples() == 1 && p.kind() == Kind.UNSIGNED && (p.bits() == 1 || p.bits() == 8 || p.bits() == 16);
            case TiffPage.BLACK_IS_ZERO -> p.samples() == 1 && switch (p.kind()) {
                case UNSIGNED -> p.bits() == 1 || p.bits() == 4 || p.bits() == 8 || p.bits() == 16 || p.bits() == 32;
                case SIGNED -> p.bits() == 8 || p.bits() == 16 || p.bits() == 32;
                case FLOAT -> p.bits() == 32 || p.bits() == 64;
            };
            case TiffPage.RGB -> (p.samples() == 3 || p.samples() == 4) && p.kind() == Kind.UNSIGNED && (p.bits() == 8 || p.bits() == 16);
            case TiffPage.PALETTE -> p.samples() == 1 && p.kind() == Kind.UNSIGNED && (p.bits() == 4 || p.bits() == 8);
            default -> false;
        };
        if (!known) {
            throw unsupported(p.index(), p.samples() + " samples a pixel of " + p.bits() + " bits ("
                    + p.kind().name().toLowerCase(java.util.Locale.ROOT) + "), photometric interpretation " + p.photometric());
        }
    }

    /** Every strip or tile lies in the file, and together they can hold the pixels. */
    private void checkContent(TiffPage p, Map<Integer, Entry> tags) throws IOException, FormatException {
        Compression compression = Compression.of(p.compression()).orElseThrow(() -> unsupported(p.index(), "compression " + p.compression()));
        long predictor = number(tags, 317, 1);
        boolean predicted = compression != Compression.NONE && compression != Compression.PACK_BITS && predictor != 1;
        if (predicted && !(predictor == 2 && p.bits() == 8)) {
            throw unsupported(p.index(), "compression with predictor " + predictor + " for samples of " + p.bits() + " bits");
        }
        boolean tiled = tags.containsKey(322);
        long blockWidth = tiled ? number(tags, 322, 0) : p.width();
        long blockHeight = tiled ? number(tags, 323, 0) : Math.min(p.height(), number(tags, 278, p.height()));
        if (blockWidth < 1 || blockHeight < 1) {
            throw new FormatException(file, "page " + (p.index() + 1) + " has strips or tiles of " + blockWidth + " × " + blockHeight
                    + " pixels", DAMAGED);
        }
        long raw = rawBytes(p.width(), p.height(), p);
        // the decoder takes memory for a whole tile, however small the page is; both factors are under 2^32
        if (tiled && (blockWidth > 1 << 24 || blockHeight > 1 << 24 || rawBytes(blockWidth, blockHeight, p) > Math.max(SMALL_TILE, 4 * raw))) {
            throw new FormatException(file, "page " + (p.index() + 1) + " of " + p.width() + " × " + p.height() + " pixels has tiles of "
                    + blockWidth + " × " + blockHeight, DAMAGED);
        }
        int planes = number(tags, 284, 1) == 2 ? p.samples() : 1;
        long blocks = ((p.width() + blockWidth - 1) / blockWidth) * ((p.height() + blockHeight - 1) / blockHeight) * planes;
        long[] offsets = numbers(tags, tiled ? 324 : 273, blocks);
        long[] sizes = numbers(tags, tiled ? 325 : 279, blocks);
        if (offsets.length < blocks || sizes.length < blocks) {
            throw new FormatException(file, "page " + (p.index() + 1) + " has " + Math.min(offsets.length, sizes.length)
                    + " strips or tiles where its size needs " + blocks, DAMAGED);
        }
        long stored = 0;
        for (int i = 0; i < blocks; i++) {
            if (offsets[i] < 0 || sizes[i] < 0 || offsets[i] + sizes[i] > fileSize) {
                throw new FormatException(file, "page " + (p.index() + 1) + " has its pixels at bytes " + offsets[i] + " to "
                        + (offsets[i] + sizes[i]) + ", but the file has only " + fileSize, "It is cut off or damaged: get it again");
            }
            stored += sizes[i];
        }
        SizeCheck.content(file, raw, stored, compression.ratio());
    }

    private static long rawBytes(long width, long height, TiffPage p) {
        return height * ((width * p.bits() * p.samples() + 7) / 8);
    }

    private long number(Map<Integer, Entry> tags, int tag, long otherwise) throws IOException, FormatException {
        return tags.containsKey(tag) ? numbers(tags, tag, 1)[0] : otherwise;
    }

    /** The values of a tag, or the first of them when they are more than wanted; none when the tag is absent. */
    private long[] numbers(Map<Integer, Entry> tags, int tag, long wanted) throws IOException, FormatException {
        Entry e = tags.get(tag);
        if (e == null) {
            return new long[0];
        }
        if (e.type != SHORT && e.type != LONG || e.count < 1) {
            throw new FormatException(file, "its tag " + tag + " has " + e.count + " values of type " + e.type, DAMAGED);
        }
        int n = (int) Math.min(e.count, wanted);
        ByteBuffer data = data(e, n);
        long[] values = new long[n];
        for (int i = 0; i < values.length; i++) {
            values[i] = e.type == SHORT ? data.getShort() & 0xffff : Integer.toUnsignedLong(data.getInt());
        }
        return values;
    }

    private double rational(Map<Integer, Entry> tags, int tag) throws IOException, FormatException {
        Entry e = tags.get(tag);
        if (e == null || e.type != RATIONAL || e.count != 1) {
            return Double.NaN;
        }
        ByteBuffer data = data(e, 1);
        return (double) Integer.toUnsignedLong(data.getInt()) / Integer.toUnsignedLong(data.getInt());
    }

    private String text(Map<Integer, Entry> tags, int tag) throws IOException, FormatException {
        Entry e = tags.get(tag);
        if (e == null || e.type != ASCII || e.count > MAX_DESCRIPTION) {
            return "";
        }
        String text = StandardCharsets.ISO_8859_1.decode(data(e, (int) e.count)).toString();
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The grey of each entry of the colour table, whose components are 16 bits: all reds, all greens, all blues. */
    private byte[] colours(Map<Integer, Entry> tags, long bits) throws IOException, FormatException {
        long[] map = numbers(tags, 320, 3 << 8);
        if (bits < 1 || bits > 8 || map.length != 3 << bits) {
            throw new FormatException(file, "its colour table has " + map.length + " numbers for samples of " + bits + " bits", DAMAGED);
        }
        int n = 1 << bits;
        byte[] greys = new byte[n];
        for (int i = 0; i < n; i++) {
            // the upper byte: some programs write 8-bit components times 257, others times 256
            greys[i] = (byte) GreySamples.luminance((int) map[i] >> 8 & 0xff, (int) map[n + i] >> 8 & 0xff, (int) map[2 * n + i] >> 8 & 0xff);
        }
        return greys;
    }

    private ByteBuffer data(Entry e, int n) throws IOException, FormatException {
        return TYPE_SIZE[e.type] * e.count <= 4 ? e.value.duplicate().order(order).limit((int) (TYPE_SIZE[e.type] * e.count))
                : bytes(Integer.toUnsignedLong(e.value.getInt(0)), (long) TYPE_SIZE[e.type] * n);
    }

    private FormatException unsupported(int index, String what) {
        return new FormatException(file, "page " + (index + 1) + " has " + what + ", which is not supported", CONVERT);
    }
}
