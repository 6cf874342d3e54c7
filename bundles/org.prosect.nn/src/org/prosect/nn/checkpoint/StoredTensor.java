package org.prosect.nn.checkpoint;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

import org.prosect.nn.Shape;

/** One tensor of an open checkpoint: where its values are and how they are stored. Values are read when asked for. */
public final class StoredTensor {

    private final String name;
    private final StoredType type;
    private final Shape shape;
    private final long[] strides;
    private final MemorySegment bytes;
    private final ByteOrder order;
    private final Affine affine;

    /**
     * A tensor whose place has been checked.
     *
     * @param strides steps in values, one for each axis
     * @param bytes from its first value on; all that strides reach
     */
    StoredTensor(String name, StoredType type, Shape shape, long[] strides, MemorySegment bytes, ByteOrder order, Affine affine) {
        this.name = name;
        this.type = type;
        this.shape = shape;
        this.strides = strides;
        this.bytes = bytes.asReadOnly();
        this.order = order;
        this.affine = affine;
    }

    /** Of values in row-major order without gaps. */
    static StoredTensor dense(String name, StoredType type, Shape shape, MemorySegment bytes) {
        return new StoredTensor(name, type, shape, Strides.rowMajor(shape.toArray()), bytes, ByteOrder.LITTLE_ENDIAN, Affine.IDENTITY);
    }

    /** The same place in the file under another name. */
    StoredTensor named(String other) {
        return new StoredTensor(other, type, shape, strides, bytes, order, affine);
    }

    public String name() {
        return name;
    }

    public StoredType type() {
        return type;
    }

    public Shape shape() {
        return shape;
    }

    /** Whether {@link #values} is a view of the file that takes no memory. */
    public boolean isView() {
        return type == StoredType.F32 && order == ByteOrder.nativeOrder() && affine.equals(Affine.IDENTITY) && isDense();
    }

    private boolean isDense() {
        return Strides.isRowMajor(shape.toArray(), strides);
    }

    /** The values in row-major order as float32, read-only, positioned at 0: of the file itself where {@link #isView}, else converted anew. */
    public FloatBuffer values() {
        if (isView()) {
            return bytes.asByteBuffer().order(order).asFloatBuffer().asReadOnlyBuffer();
        }
        float[] values = new float[Math.toIntExact(shape.count())];
        StoredValues stored = new StoredValues(type, bytes, order);
        boolean plain = affine.equals(Affine.IDENTITY);
        int[] at = {0};
        forEach(position -> {
            float value = stored.floatAt(position);
            values[at[0]++] = plain ? value : affine.of(value);
        });
        return FloatBuffer.wrap(values).asReadOnlyBuffer();
    }

    /**
     * The values in row-major order as exact whole numbers; u64 as its 64 bits, truth values as 0 and 1.
     *
     * @throws IllegalArgumentException when the tensor is not stored as whole numbers
     */
    public long[] longs() {
        if (!type.isInteger() || !affine.equals(Affine.IDENTITY)) {
            throw new IllegalArgumentException(name + " does not hold whole numbers (" + type.label() + ")");
        }
        long[] values = new long[Math.toIntExact(shape.count())];
        StoredValues stored = new StoredValues(type, bytes, order);
        int[] at = {0};
        forEach(position -> values[at[0]++] = stored.longAt(position));
        return values;
    }

    private void forEach(java.util.function.LongConsumer byteOfValue) {
        if (isDense()) {
            for (long i = 0, n = shape.count(); i < n; i++) {
                byteOfValue.accept(i * type.bytes());
            }
        } else {
            Strides.forEach(shape.toArray(), strides, step -> byteOfValue.accept(step * type.bytes()));
        }
    }

    /** Such as {@code up.weight f32 28×28×2×2×2}. */
    @Override
    public String toString() {
        return name + " " + type.label() + " " + shape;
    }
}
