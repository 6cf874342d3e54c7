package org.prosect.nn.checkpoint;

/** Walks through the fields of one Protocol Buffers message in a file (wire format of protobuf 2 and 3; groups are refused). */
final class Protobuf {

    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    private final FileBytes file;
    private final long end;
    private long at;
    private int field;
    private int wire;
    private long value;

    Protobuf(FileBytes file, long from, long end) {
        this.file = file;
        this.at = from;
        this.end = end;
    }

    /** Goes to the next field; false at the end of the message. */
    boolean next() throws CheckpointException {
        if (at == end) {
            return false;
        }
        long tag = readVarint();
        field = (int) (tag >>> 3);
        wire = (int) (tag & 7);
        if (field == 0 || tag >>> 32 != 0) {
            throw file.damaged("its field at byte " + at + " has no number");
        }
        switch (wire) {
            case VARINT -> value = readVarint();
            case FIXED64 -> value = skip(8);
            case FIXED32 -> value = skip(4);
            case BYTES -> {
                long length = readVarint();
                value = skip(length);
            }
            default -> throw file.damaged("its field " + field + " at byte " + at + " is of the kind " + wire);
        }
        return true;
    }

    int field() {
        return field;
    }

    int wire() {
        return wire;
    }

    /** The number of a varint field. */
    long number() throws CheckpointException {
        require(VARINT);
        return value;
    }

    /** Where the bytes of a field that is no varint start. */
    long from() {
        return value;
    }

    /** Where they end. */
    long to() {
        return at;
    }

    /** The message in the field. */
    Protobuf message() throws CheckpointException {
        require(BYTES);
        return new Protobuf(file, value, at);
    }

    String text() throws CheckpointException {
        require(BYTES);
        if (at - value > 1 << 20) {
            throw file.damaged("a text of " + (at - value) + " bytes at byte " + value);
        }
        return file.text(value, (int) (at - value));
    }

    /** A varint that stands alone, as in packed fields. */
    long readVarint() throws CheckpointException {
        long result = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) {
                throw file.damaged("it ends within a number at byte " + at);
            }
            int b = file.u8(at++);
            result |= (b & 0x7fL) << shift;
            if (b < 0x80) {
                return result;
            }
        }
        throw file.damaged("its number before byte " + at + " never ends");
    }

    boolean atEnd() {
        return at == end;
    }

    private void require(int expected) throws CheckpointException {
        if (wire != expected) {
            throw file.damaged("its field " + field + " before byte " + at + " is of the kind " + wire + " instead of " + expected);
        }
    }

    private long skip(long length) throws CheckpointException {
        if (length < 0 || length > end - at) {
            throw file.damaged("its field " + field + " at byte " + at + " should have " + Long.toUnsignedString(length) + " bytes, there are "
                    + (end - at));
        }
        long here = at;
        at += length;
        return here;
    }
}
