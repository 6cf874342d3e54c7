package org.prosect.nn.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes pickles instruction by instruction, and the files of PyTorch around them. */
final class PickleBytes {

    static final byte[] MAGIC = hex("80028a0a6cfc9c46f9206aa850192e");
    static final byte[] PROTOCOL = hex("80024de9032e");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static PickleBytes of(int protocol) {
        return new PickleBytes().op(0x80).op(protocol);
    }

    static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }

    PickleBytes op(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
        return this;
    }

    PickleBytes ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    PickleBytes i32(long value) {
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) value).array());
        return this;
    }

    PickleBytes i64(long value) {
        out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
        return this;
    }

    PickleBytes global(String module, String name) {
        return ascii("c" + module + "\n" + name + "\n");
    }

    PickleBytes text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        op('X').i32(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    /** A whole number as LONG1. */
    PickleBytes number(long value) {
        return op(0x8a, 8).i64(value);
    }

    PickleBytes tuple(long... values) {
        op('(');
        for (long value : values) {
            number(value);
        }
        return op('t');
    }

    /** The reference to a storage. */
    PickleBytes storage(String type, String key, long count) {
        return op('(').text("storage").global("torch", type).text(key).text("cpu").number(count).op('t', 'Q');
    }

    /** A tensor of a storage. */
    PickleBytes tensor(String type, String key, long count, long offset, long[] sizes, long[] strides) {
        return global("torch._utils", "_rebuild_tensor_v2").op('(').storage(type, key, count).number(offset).tuple(sizes).tuple(strides).op(0x89,
                '}')
                .op('t', 'R');
    }

    byte[] end() {
        return op('.').out.toByteArray();
    }

    /** A pickle of one tensor "w" in a dictionary. */
    static byte[] oneTensor(String type, long count, long offset, long[] sizes, long[] strides) {
        return of(2).op('}').text("w").tensor(type, "0", count, offset, sizes, strides).op('s').end();
    }

    /** What torch.save would write around a pickle. */
    static byte[] zip(byte[] pickle, byte[] storage) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("archive/data.pkl", pickle);
        entries.put("archive/data/0", storage);
        entries.put("archive/version", "3\n".getBytes(StandardCharsets.US_ASCII));
        return zip(entries, false);
    }

    static byte[] zip(Map<String, byte[]> entries, boolean compressed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(e.getKey());
                if (!compressed) {
                    CRC32 crc = new CRC32();
                    crc.update(e.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(e.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(e.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The old format with one storage "0" of float32. */
    static byte[] legacy(byte[] pickle, float... values) {
        return legacy(of(2).op('}').end(), pickle, values);
    }

    static byte[] legacy(byte[] system, byte[] pickle, float... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(MAGIC);
        bytes.writeBytes(PROTOCOL);
        bytes.writeBytes(system);
        bytes.writeBytes(pickle);
        bytes.writeBytes(of(2).op(']').text("0").op('a').end());
        bytes.writeBytes(new PickleBytes().i64(values.length).out.toByteArray());
        bytes.writeBytes(floats(ByteOrder.LITTLE_ENDIAN, values));
        return bytes.toByteArray();
    }

    static byte[] floats(ByteOrder order, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(order);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
