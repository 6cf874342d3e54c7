package org.prosect.io.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Builds TIFF files byte by byte: pages of one strip, in the order in which they are added. */
final class TiffBytes {

    private final ByteOrder order;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    /** Where the offset of the next directory has to be put in. */
    private int link = 4;
    private final Map<Integer, Integer> links = new TreeMap<>();

    TiffBytes(ByteOrder order) {
        this.order = order;
        out.writeBytes(order == ByteOrder.LITTLE_ENDIAN ? new byte[] {'I', 'I', 42, 0} : new byte[] {'M', 'M', 0, 42});
        out.writeBytes(new byte[4]);
    }

    /** The tags of a page of one uncompressed strip. */
    static Map<Integer, Object> grey(int width, int height, int bits, int sampleFormat) {
        Map<Integer, Object> tags = new TreeMap<>();
        tags.put(256, (long) width);
        tags.put(257, (long) height);
        tags.put(258, (short) bits);
        tags.put(259, (short) 1);
        tags.put(262, (short) 1);
        tags.put(277, (short) 1);
        tags.put(278, (long) height);
        tags.put(339, (short) sampleFormat);
        return tags;
    }

    /**
     * Adds a page.
     *
     * @param tags Short → SHORT, Long → LONG, short[] → SHORTs, String → ASCII, double[2] → RATIONAL; strip offset and size are added when absent
     * @param pixels the strip
     */
    TiffBytes page(Map<Integer, Object> tags, byte[] pixels) {
        Map<Integer, Object> all = new TreeMap<>(tags);
        pad();
        all.putIfAbsent(273, (long) out.size());
        all.putIfAbsent(279, (long) pixels.length);
        out.writeBytes(pixels);
        pad();
        // values that do not fit into their entry go before the directory
        ByteBuffer directory = ByteBuffer.allocate(2 + 12 * all.size() + 4).order(order);
        directory.putShort((short) all.size());
        all.forEach((tag, value) -> {
            directory.putShort((short) (int) tag);
            byte[] data = data(value);
            directory.putShort((short) type(value)).putInt(count(value));
            if (data.length <= 4) {
                directory.put(java.util.Arrays.copyOf(data, 4));
            } else {
                directory.putInt(out.size());
                out.writeBytes(data);
                pad();
            }
        });
        directory.putInt(0);
        links.put(link, out.size());
        link = out.size() + directory.capacity() - 4;
        out.writeBytes(directory.array());
        return this;
    }

    byte[] end() {
        byte[] bytes = out.toByteArray();
        links.forEach((at, to) -> ByteBuffer.wrap(bytes).order(order).putInt(at, to));
        return bytes;
    }

    /** The file with its last directory pointing back to the first one. */
    byte[] circle() {
        byte[] bytes = end();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        buffer.putInt(link, buffer.getInt(4));
        return bytes;
    }

    private void pad() {
        if (out.size() % 2 == 1) {
            out.write(0);
        }
    }

    private byte[] data(Object value) {
        ByteBuffer b = ByteBuffer.allocate(1 << 12).order(order);
        switch (value) {
            case Short s -> b.putShort(s);
            case Long l -> b.putInt((int) (long) l);
            case short[] a -> {
                for (short s : a) {
                    b.putShort(s);
                }
            }
            case double[] r -> b.putInt((int) r[0]).putInt((int) r[1]);
            case String s -> b.put((s + "\0").getBytes(StandardCharsets.ISO_8859_1));
            default -> throw new IllegalArgumentException(value.toString());
        }
        return java.util.Arrays.copyOf(b.array(), b.position());
    }

    private static int type(Object value) {
        return switch (value) {
            case Short s -> 3;
            case short[] a -> 3;
            case Long l -> 4;
            case double[] r -> 5;
            default -> 2;
        };
    }

    private static int count(Object value) {
        return switch (value) {
            case short[] a -> a.length;
            case String s -> s.length() + 1;
            default -> 1;
        };
    }
}
