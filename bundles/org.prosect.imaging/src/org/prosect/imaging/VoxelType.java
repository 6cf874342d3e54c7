package org.prosect.imaging;

/** The number types a {@link Volume} holds in memory. Files may store others; a format converts them on reading. */
public enum VoxelType {
    INT8(1, Byte.MIN_VALUE, Byte.MAX_VALUE),
    UINT8(1, 0, 255),
    INT16(2, Short.MIN_VALUE, Short.MAX_VALUE),
    UINT16(2, 0, 65535),
    INT32(4, Integer.MIN_VALUE, Integer.MAX_VALUE),
    FLOAT32(4, -Float.MAX_VALUE, Float.MAX_VALUE);

    private final int bytes;
    private final double min;
    private final double max;

    VoxelType(int bytes, double min, double max) {
        this.bytes = bytes;
        this.min = min;
        this.max = max;
    }

    /** Size of one voxel in memory. */
    public int bytes() {
        return bytes;
    }

    /** The smallest value that can be held. */
    public double min() {
        return min;
    }

    /** The largest value that can be held. */
    public double max() {
        return max;
    }

    public boolean isInteger() {
        return this != FLOAT32;
    }

    /** The lower-case name used in headers and on the command line, such as {@code int16}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The smallest integer type that holds every integer of [low, high], or FLOAT32 when none does. UINT8 and INT16 are preferred
     * over INT8 and UINT16 where both fit, because more programs read them.
     */
    public static VoxelType smallestFor(double low, double high) {
        for (VoxelType type : new VoxelType[] {UINT8, INT8, INT16, UINT16, INT32}) {
            if (low >= type.min && high <= type.max) {
                return type;
            }
        }
        return FLOAT32;
    }
}
