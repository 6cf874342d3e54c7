package org.prosect.nn.checkpoint;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.prosect.nn.Shape;

/** Collects what a file holds: tensors whose place is checked, and notes on the rest. */
final class TensorTable {

    /** Values of one tensor that one buffer of float32 can hold. */
    static final long MAX_VALUES = Integer.MAX_VALUE / 4;
    /** Values of one tensor that may exceed what is stored, through strides of 0 or overlapping ones. */
    private static final long MAX_REPEATED = 1 << 22;
    private static final int MAX_ENTRIES = 1_000_000;
    private static final int MAX_NAME = 1024;
    private static final int MAX_RANK = 32;

    private final FileBytes file;
    private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    TensorTable(FileBytes file) {
        this.file = file;
    }

    void note(String name, String text) throws CheckpointException {
        name(name);
        if (notes.size() >= MAX_ENTRIES) {
            throw file.damaged("it has more than " + MAX_ENTRIES + " entries");
        }
        notes.put(name, text.length() > 200 ? text.substring(0, 200) + " …" : text);
    }

    void add(StoredTensor tensor) throws CheckpointException {
        name(tensor.name());
        if (tensors.size() >= MAX_ENTRIES) {
            throw file.damaged("it has more than " + MAX_ENTRIES + " tensors");
        }
        if (tensors.putIfAbsent(tensor.name(), tensor) != null) {
            throw file.damaged("it has two tensors of the name " + tensor.name());
        }
    }

    /** The shape that a file declares, refused when it cannot be. */
    Shape shape(String name, long[] sizes) throws CheckpointException {
        if (sizes.length > MAX_RANK) {
            throw file.damaged("tensor " + shown(name) + " has " + sizes.length + " axes");
        }
        int[] checked = new int[sizes.length];
        long count = 1;
        boolean empty = false;
        for (int axis = 0; axis < sizes.length; axis++) {
            long size = sizes[axis];
            empty |= size == 0;
            if (size < 0 || size > Integer.MAX_VALUE) {
                throw file.damaged("tensor " + shown(name) + " has a size of " + size);
            }
            checked[axis] = (int) size;
            count = count > MAX_VALUES || size == 0 ? count : count * size;
        }
        if (count > MAX_VALUES && !empty) {
            throw file.refused("tensor " + shown(name) + " of sizes " + java.util.Arrays.toString(sizes) + " has more than " + MAX_VALUES
                    + " values",
                    "Single tensors beyond 2 GB are not read; if the file should not have one, it is damaged");
        }
        try {
            return Shape.of(checked);
        } catch (ArithmeticException e) {
            throw file.damaged("tensor " + shown(name) + " has the sizes " + java.util.Arrays.toString(sizes));
        }
    }

    /** A row-major tensor in the first bytes of a part of the file. */
    void addDense(String name, StoredType type, long[] sizes, MemorySegment bytes) throws CheckpointException {
        addStrided(name, type, sizes, Strides.rowMajor(shape(name, sizes).toArray()), 0, bytes, ByteOrder.LITTLE_ENDIAN, Affine.IDENTITY);
    }

    /**
     * A tensor in a storage.
     *
     * @param offset of the first value, in values
     * @param storage all of the storage
     */
    void addStrided(String name, StoredType type, long[] sizes, long[] strides, long offset, MemorySegment storage, ByteOrder order, Affine affine)
            throws CheckpointException {
        Shape shape = shape(name, sizes);
        if (strides.length != sizes.length || offset < 0 || java.util.Arrays.stream(strides).anyMatch(s -> s < 0)) {
            throw file.damaged("tensor " + shown(name) + " of " + shape + " has the strides " + java.util.Arrays.toString(strides)
                    + " and the offset "
                    + offset);
        }
        long first;
        long bytes;
        try {
            first = Math.multiplyExact(offset, (long) type.bytes());
            bytes = Math.multiplyExact(Strides.reach(shape.toArray(), strides), (long) type.bytes());
        } catch (ArithmeticException e) {
            throw file.damaged("tensor " + shown(name) + " of " + shape + " has the strides " + java.util.Arrays.toString(strides)
                    + ", which lead out of any memory");
        }
        if (bytes > 0 && (first > storage.byteSize() || bytes > storage.byteSize() - first)) {
            throw file.damaged("tensor " + shown(name) + " of " + shape + " needs " + bytes + " bytes from byte " + first + " on, its storage has "
                    + storage.byteSize());
        }
        if (shape.count() > Math.max(MAX_REPEATED, storage.byteSize() / type.bytes())) {
            throw file.damaged("tensor " + shown(name) + " of " + shape + " would repeat the " + storage.byteSize() / type.bytes()
                    + " values of its storage to " + shape.count());
        }
        add(new StoredTensor(name, type, shape, strides, storage.asSlice(bytes == 0 ? 0 : first, bytes), order, affine));
    }

    private void name(String name) throws CheckpointException {
        if (name.length() > MAX_NAME) {
            throw file.damaged("an entry has a name of " + name.length() + " characters, " + shown(name));
        }
    }

    static String shown(String name) {
        String text = name.length() > 80 ? name.substring(0, 80) + "…" : name;
        return "'" + text.replaceAll("\\p{Cntrl}", "?") + "'";
    }

    Map<String, StoredTensor> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    Map<String, String> notes() {
        return Collections.unmodifiableMap(notes);
    }
}
