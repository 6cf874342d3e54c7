package org.prosect.backend.onnxruntime;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads the fields of one protobuf message in turn. What does not fit into the bytes that are there is refused with a
 * {@link BufferUnderflowException} or an {@link IllegalArgumentException}.
 */
final class ProtoReader {

    private final ByteBuffer bytes;
    private int field;
    private long number;
    private ByteBuffer content;

    ProtoReader(ByteBuffer bytes) {
        this.bytes = bytes;
        this.content = bytes.slice(0, 0);
    }

    /** Goes to the next field; false at the end. */
    boolean next() {
        if (!bytes.hasRemaining()) {
            return false;
        }
        long tag = varint();
        field = Math.toIntExact(tag >>> 3);
        number = 0;
        content = bytes.slice(0, 0);
        switch ((int) (tag & 7)) {
            case 0 -> number = varint();
            case 1 -> skip(Long.BYTES);
            case 2 -> {
                long length = varint();
                int at = bytes.position();
                skip(length);
                content = bytes.slice(at, (int) length);
            }
            case 5 -> skip(Integer.BYTES);
            default -> throw new IllegalArgumentException("a field of the unknown wire type " + (tag & 7));
        }
        return true;
    }

    /** The field's number in the definition of the message. */
    int field() {
        return field;
    }

    /** A whole number; 0 for a field of another kind. */
    long number() {
        return number;
    }

    /** The field as a message; empty for a field of another kind. */
    ProtoReader message() {
        return new ProtoReader(content.duplicate());
    }

    /** The field as a word. */
    String text() {
        return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
    }

    private void skip(long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        bytes.position(bytes.position() + (int) length);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = bytes.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than ten bytes");
    }
}
