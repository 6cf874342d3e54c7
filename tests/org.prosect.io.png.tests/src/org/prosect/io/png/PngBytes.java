package org.prosect.io.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Builds PNG files byte by byte, so that the tests do not rest on the writer under test. */
final class PngBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    PngBytes() {
        out.writeBytes(PngHeader.SIGNATURE);
    }

    PngBytes header(int width, int height, int bits, int colourType) {
        return chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bits).put((byte) colourType).array());
    }

    PngBytes density(int x, int y, int unit) {
        return chunk("pHYs", ByteBuffer.allocate(9).putInt(x).putInt(y).put((byte) unit).array());
    }

    PngBytes text(String keyword, String value) {
        return chunk("tEXt", (keyword + "\0" + value).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Rows without their filter bytes; each gets filter 0. */
    PngBytes rows(byte[]... rows) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        for (byte[] row : rows) {
            raw.write(0);
            raw.writeBytes(row);
        }
        return pixels(raw.toByteArray());
    }

    /** Compresses what should be filter bytes and rows. */
    PngBytes pixels(byte[] raw) {
        Deflater deflater = new Deflater();
        deflater.setInput(raw);
        deflater.finish();
        byte[] buffer = new byte[raw.length + 100];
        int n = deflater.deflate(buffer);
        deflater.end();
        return chunk("IDAT", java.util.Arrays.copyOf(buffer, n));
    }

    PngBytes chunk(String type, byte... body) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(name);
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        return this;
    }

    byte[] end() {
        return chunk("IEND").out.toByteArray();
    }

    /** Small integers as bytes. */
    static byte[] bytes(int... values) {
        byte[] result = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (byte) values[i];
        }
        return result;
    }
}
