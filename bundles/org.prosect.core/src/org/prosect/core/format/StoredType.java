package org.prosect.core.format;

import java.util.Locale;

import org.prosect.imaging.VoxelType;

/**
 * The number types that files store. Some are wider than what a {@link org.prosect.imaging.Volume} holds; {@link Scaling} says what
 * becomes of them.
 */
public enum StoredType {
    INT8(1, -0x1p7, 0x1p7 - 1),
    UINT8(1, 0, 0x1p8 - 1),
    INT16(2, -0x1p15, 0x1p15 - 1),
    UINT16(2, 0, 0x1p16 - 1),
    INT32(4, -0x1p31, 0x1p31 - 1),
    UINT32(4, 0, 0x1p32 - 1),
    INT64(8, -0x1p63, 0x1p63),
    UINT64(8, 0, 0x1p64),
    FLOAT32(4, -Float.MAX_VALUE, Float.MAX_VALUE),
    FLOAT64(8, -Double.MAX_VALUE, Double.MAX_VALUE);

    private final int bytes;
    private final double min;
    private final double max;

    StoredType(int bytes, double min, double max) {
        this.bytes = bytes;
        this.min = min;
        this.max = max;
    }

    /** Size of one number. */
    public int bytes() {
        return bytes;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    public boolean isInteger() {
        return this != FLOAT32 && this != FLOAT64;
    }

    /** True for uint32, int64 and uint64: integers that an int32 may or may not hold. */
    boolean isWideInteger() {
        return this == UINT32 || this == INT64 || this == UINT64;
    }

    /** The lower-case name used in headers and messages, such as {@code uint16}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a volume's voxels are stored without loss. */
    public static StoredType of(VoxelType type) {
        return valueOf(type.name());
    }
}
