package org.prosect.io.mesh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.prosect.core.Progress;

/** Numbers and text on their way into a file, 64 KB at a time. To be flushed at the end. */
final class MeshOutput {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final Progress progress;
    private final ByteBuffer buffer;

    MeshOutput(OutputStream out, ByteOrder order, Progress progress) {
        this.out = out;
        this.progress = progress;
        buffer = ByteBuffer.allocate(BUFFER).order(order);
    }

    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length > BUFFER) {
            throw new IllegalArgumentException("a text of " + bytes.length + " bytes");
        }
        room(bytes.length).put(bytes);
    }

    void uint8(int value) throws IOException {
        room(1).put((byte) value);
    }

    void int16(int value) throws IOException {
        room(2).putShort((short) value);
    }

    void int32(int value) throws IOException {
        room(4).putInt(value);
    }

    void int64(long value) throws IOException {
        room(8).putLong(value);
    }

    void floats(float[] values, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            room(4).putFloat(values[i]);
        }
    }

    void ints(int[] values, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            room(4).putInt(values[i]);
        }
    }

    void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
        progress.check();
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }
}
