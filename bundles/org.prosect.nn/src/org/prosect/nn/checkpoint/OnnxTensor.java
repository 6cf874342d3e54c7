package org.prosect.nn.checkpoint;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** One TensorProto: its fields, and its values from whichever field has them. */
final class OnnxTensor {

    private static final int FLOATS = 4;
    private static final int INT32S = 5;
    private static final int INT64S = 7;
    private static final int RAW = 9;
    private static final int DOUBLES = 10;
    private static final int UINT64S = 11;

    private final FileBytes file;
    private String name = "";
    private String external = "";
    private long type;
    private final List<Long> sizes = new ArrayList<>();
    /** Parts of the field that holds the values: start, end; or a single number, twice. */
    private final List<long[]> parts = new ArrayList<>();
    private int holder;
    private int holderWire;

    OnnxTensor(FileBytes file) {
        this.file = file;
    }

    void read(Protobuf fields) throws CheckpointException {
        while (fields.next()) {
            switch (fields.field()) {
                case 1 -> readSizes(fields);
                case 2 -> type = fields.number();
                case 8 -> name = fields.text();
                case 13 -> readExternal(fields.message());
                case 14 -> external = external.isEmpty() && fields.number() == 1 ? "(without a name)" : external;
                case FLOATS, INT32S, INT64S, RAW, DOUBLES, UINT64S -> addPart(fields);
                default -> { }
            }
        }
    }

    String name() {
        return name;
    }

    /** The file that holds the values; empty when it is this one. */
    String external() {
        return external;
    }

    long type() {
        return type;
    }

    long[] sizes() {
        return sizes.stream().mapToLong(Long::longValue).toArray();
    }

    /** The values as bytes: of the file where they lie there as they are, else decoded. */
    MemorySegment values(StoredType stored, long count) throws CheckpointException {
        boolean asStored = holder == RAW || holder == FLOATS && stored == StoredType.F32 || holder == DOUBLES && stored == StoredType.F64;
        if (asStored && holderWire == Protobuf.BYTES && parts.size() == 1) {
            long[] part = parts.getFirst();
            return exact(file.slice(part[0], part[1] - part[0]), stored, count);
        }
        if (parts.isEmpty()) {
            return exact(MemorySegment.NULL, stored, count);
        }
        boolean integers = stored.isInteger() || stored == StoredType.F16 || stored == StoredType.BF16;
        if (!(asStored && holder != RAW || integers && (holder == INT32S || holder == INT64S || holder == UINT64S))) {
            throw file.damaged("tensor " + TensorTable.shown(name) + " of type " + stored.label() + " has its values in field " + holder);
        }
        return decode(stored, count, asStored);
    }

    private MemorySegment decode(StoredType stored, long count, boolean fixed) throws CheckpointException {
        long available = 0;
        for (long[] part : parts) {
            available += Math.max(1, part[1] - part[0]);
        }
        // each value takes at least one byte of the file, so no more memory than eight times the file
        if (count > available || count * stored.bytes() > Integer.MAX_VALUE - 16) {
            throw file.damaged("tensor " + TensorTable.shown(name) + " should have " + count + " values, it has at most " + available);
        }
        ByteBuffer out = ByteBuffer.allocate((int) count * stored.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (long[] part : parts) {
            if (fixed) {
                out.put(checkRoom(file.slice(part[0], part[1] - part[0]).asByteBuffer(), out));
            } else if (holderWire == Protobuf.VARINT) {
                put(out, stored, part[0]);
            } else {
                for (Protobuf packed = new Protobuf(file, part[0], part[1]); !packed.atEnd();) {
                    put(out, stored, packed.readVarint());
                }
            }
        }
        return exact(MemorySegment.ofBuffer(out.flip()), stored, count);
    }

    private ByteBuffer checkRoom(ByteBuffer bytes, ByteBuffer out) throws CheckpointException {
        if (bytes.remaining() > out.remaining()) {
            throw tooMany();
        }
        return bytes;
    }

    private void put(ByteBuffer out, StoredType stored, long value) throws CheckpointException {
        if (out.remaining() < stored.bytes()) {
            throw tooMany();
        }
        switch (stored.bytes()) {
            case 1 -> out.put((byte) value);
            case 2 -> out.putShort((short) value);
            case 4 -> out.putInt((int) value);
            default -> out.putLong(value);
        }
    }

    private MemorySegment exact(MemorySegment bytes, StoredType stored, long count) throws CheckpointException {
        if (bytes.byteSize() != count * stored.bytes()) {
            throw file.damaged("tensor " + TensorTable.shown(name) + " should have " + count * stored.bytes() + " bytes of values, it has "
                    + bytes.byteSize());
        }
        return bytes;
    }

    private CheckpointException tooMany() {
        return file.damaged("tensor " + TensorTable.shown(name) + " has more values than its sizes say");
    }

    private void readSizes(Protobuf fields) throws CheckpointException {
        if (fields.wire() == Protobuf.VARINT) {
            addSize(fields.number());
        } else {
            for (Protobuf packed = fields.message(); !packed.atEnd();) {
                addSize(packed.readVarint());
            }
        }
    }

    private void addSize(long size) throws CheckpointException {
        if (sizes.size() == 64) {
            throw file.damaged("tensor " + TensorTable.shown(name) + " has more than 64 axes");
        }
        sizes.add(size);
    }

    private void addPart(Protobuf fields) throws CheckpointException {
        if (holder != 0 && (holder != fields.field() || holderWire != fields.wire() || holder == RAW)) {
            throw file.damaged("tensor " + TensorTable.shown(name) + " has values in more than one place");
        }
        holder = fields.field();
        holderWire = fields.wire();
        parts.add(holderWire == Protobuf.VARINT ? new long[] {fields.number(), fields.number()} : new long[] {fields.from(), fields.to()});
    }

    private void readExternal(Protobuf entry) throws CheckpointException {
        String key = "";
        String value = "";
        while (entry.next()) {
            switch (entry.field()) {
                case 1 -> key = entry.text();
                case 2 -> value = entry.text();
                default -> { }
            }
        }
        external = key.equals("location") ? value : external.isEmpty() ? "(without a name)" : external;
    }
}
