package org.prosect.nn.checkpoint;

/** How a checkpoint stores the values of a tensor. */
public enum StoredType {

    F16(2, false), BF16(2, false), F32(4, false), F64(8, false),
    I8(1, true), U8(1, true), I16(2, true), U16(2, true), I32(4, true), U32(4, true), I64(8, true), U64(8, true),
    /** One byte, 0 or not. */
    BOOL(1, true);

    private final int bytes;
    private final boolean integer;

    StoredType(int bytes, boolean integer) {
        this.bytes = bytes;
        this.integer = integer;
    }

    /** Bytes of one value. */
    public int bytes() {
        return bytes;
    }

    /** Whether the values are whole numbers, truth values among them. */
    public boolean isInteger() {
        return integer;
    }

    /** Such as {@code bf16}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
