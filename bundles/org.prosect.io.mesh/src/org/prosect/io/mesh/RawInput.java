package org.prosect.io.mesh;

import java.nio.ByteBuffer;

/** Bytes as they are. */
record RawInput(ByteBuffer buffer) implements ByteRow {

    @Override
    public long capacity() {
        return buffer.remaining();
    }

    @Override
    public int read(byte[] into, int from, int count) {
        int n = Math.min(count, buffer.remaining());
        buffer.get(into, from, n);
        return n;
    }
}
