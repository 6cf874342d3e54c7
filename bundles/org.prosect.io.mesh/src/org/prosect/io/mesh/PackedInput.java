package org.prosect.io.mesh;

import java.nio.ByteBuffer;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.StoredType;

/**
 * Numbers as bytes.
 *
 * @param source the file, for messages
 * @param buffer what follows of it, in its byte order
 */
record PackedInput(MeshBytes source, ByteBuffer buffer) implements NumberInput {

    @Override
    public long capacity(StoredType type) {
        return buffer.remaining() / type.bytes();
    }

    @Override
    public float real(StoredType type) throws FormatException {
        require(type);
        return switch (type) {
            case FLOAT32 -> buffer.getFloat();
            case FLOAT64 -> (float) buffer.getDouble();
            default -> whole(type);
        };
    }

    @Override
    public long whole(StoredType type) throws FormatException {
        require(type);
        return switch (type) {
            case INT8 -> buffer.get();
            case UINT8 -> buffer.get() & 0xff;
            case INT16 -> buffer.getShort();
            case UINT16 -> buffer.getShort() & 0xffff;
            case INT32 -> buffer.getInt();
            case UINT32 -> buffer.getInt() & 0xffffffffL;
            // beyond 2^63 an unsigned number comes out negative, which no count and no index may be
            case INT64, UINT64 -> buffer.getLong();
            case FLOAT32 -> whole(buffer.getFloat());
            case FLOAT64 -> whole(buffer.getDouble());
        };
    }

    @Override
    public void skip(StoredType type, long count) throws FormatException {
        if (count > capacity(type)) {
            throw source.cut("it ends " + (count - capacity(type)) + " numbers too early");
        }
        buffer.position(buffer.position() + (int) count * type.bytes());
    }

    private long whole(double value) throws FormatException {
        if (value != Math.rint(value)) {
            throw source.damaged("it says " + value + " where a whole number belongs");
        }
        return (long) value;
    }

    private void require(StoredType type) throws FormatException {
        if (buffer.remaining() < type.bytes()) {
            throw source.cut("the file ends where a number belongs");
        }
    }
}
