package org.prosect.nn.checkpoint;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Single values of a {@link StoredType} in bytes of some order, at any alignment. */
final class StoredValues {

    private final StoredType type;
    private final MemorySegment bytes;
    private final ValueLayout.OfShort shorts;
    private final ValueLayout.OfInt ints;
    private final ValueLayout.OfLong longs;
    private final ValueLayout.OfFloat floats;
    private final ValueLayout.OfDouble doubles;

    StoredValues(StoredType type, MemorySegment bytes, ByteOrder order) {
        this.type = type;
        this.bytes = bytes;
        shorts = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
        ints = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
        longs = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order);
        floats = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order);
        doubles = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order);
    }

    /** The value that starts at a byte, rounded to float32. */
    float floatAt(long at) {
        return switch (type) {
            case F32 -> bytes.get(floats, at);
            case F16 -> Float.float16ToFloat(bytes.get(shorts, at));
            case BF16 -> Float.intBitsToFloat(bytes.get(shorts, at) << 16);
            case F64 -> (float) bytes.get(doubles, at);
            case U64 -> unsigned(bytes.get(longs, at));
            default -> longAt(at);
        };
    }

    /** The whole number that starts at a byte; of u64 the 64 bits. */
    long longAt(long at) {
        return switch (type) {
            case I8 -> bytes.get(ValueLayout.JAVA_BYTE, at);
            case U8 -> bytes.get(ValueLayout.JAVA_BYTE, at) & 0xffL;
            case BOOL -> bytes.get(ValueLayout.JAVA_BYTE, at) != 0 ? 1 : 0;
            case I16 -> bytes.get(shorts, at);
            case U16 -> bytes.get(shorts, at) & 0xffffL;
            case I32 -> bytes.get(ints, at);
            case U32 -> bytes.get(ints, at) & 0xffffffffL;
            case I64, U64 -> bytes.get(longs, at);
            case F16, BF16, F32, F64 -> throw new IllegalArgumentException(type.label() + " is no integer type");
        };
    }

    private static float unsigned(long bits) {
        // halved with the lowest bit kept sticky, so that it rounds as the whole number would
        return bits >= 0 ? bits : (float) (bits >>> 1 | bits & 1) * 2;
    }
}
