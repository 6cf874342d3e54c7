package org.prosect.imaging;

import java.util.Arrays;

/**
 * A scalar image: a {@link Geometry} and one value a voxel in a primitive array, x fastest. The array is not copied: who holds it may
 * change the image. Not thread-safe for writing; any number of threads may read.
 */
public final class Volume {

    private final Geometry geometry;
    private final VoxelType type;
    /** byte[], short[], int[] or float[], as the type says. */
    private final Object array;

    private Volume(Geometry geometry, VoxelType type, Object array, int length) {
        if (geometry.voxelCount() != length) {
            throw new IllegalArgumentException("the array has " + length + " values, the grid " + geometry + " needs " + geometry.voxelCount());
        }
        this.geometry = geometry;
        this.type = type;
        this.array = array;
    }

    public static Volume ofInt8(Geometry geometry, byte[] values) {
        return new Volume(geometry, VoxelType.INT8, values, values.length);
    }

    public static Volume ofUint8(Geometry geometry, byte[] values) {
        return new Volume(geometry, VoxelType.UINT8, values, values.length);
    }

    public static Volume ofInt16(Geometry geometry, short[] values) {
        return new Volume(geometry, VoxelType.INT16, values, values.length);
    }

    public static Volume ofUint16(Geometry geometry, short[] values) {
        return new Volume(geometry, VoxelType.UINT16, values, values.length);
    }

    public static Volume ofInt32(Geometry geometry, int[] values) {
        return new Volume(geometry, VoxelType.INT32, values, values.length);
    }

    public static Volume ofFloat32(Geometry geometry, float[] values) {
        return new Volume(geometry, VoxelType.FLOAT32, values, values.length);
    }

    /**
     * A volume of zeros.
     *
     * @throws IllegalArgumentException when the grid has more voxels than a Java array can hold (2 147 483 639)
     */
    public static Volume allocate(Geometry geometry, VoxelType type) {
        long count = geometry.voxelCount();
        if (count > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the grid " + geometry + " has " + count + " voxels, at most " + (Integer.MAX_VALUE - 8)
                    + " are possible");
        }
        int n = (int) count;
        Object array = switch (type) {
            case INT8, UINT8 -> new byte[n];
            case INT16, UINT16 -> new short[n];
            case INT32 -> new int[n];
            case FLOAT32 -> new float[n];
        };
        return new Volume(geometry, type, array, n);
    }

    public Geometry geometry() {
        return geometry;
    }

    public VoxelType type() {
        return type;
    }

    /** The live array: byte[] for (u)int8, short[] for (u)int16, int[] or float[]. */
    public Object array() {
        return array;
    }

    /** Number of voxels. */
    public int length() {
        return (int) geometry.voxelCount();
    }

    /** The value at an array offset. */
    public double get(int offset) {
        return switch (type) {
            case INT8 -> ((byte[]) array)[offset];
            case UINT8 -> ((byte[]) array)[offset] & 0xff;
            case INT16 -> ((short[]) array)[offset];
            case UINT16 -> ((short[]) array)[offset] & 0xffff;
            case INT32 -> ((int[]) array)[offset];
            case FLOAT32 -> ((float[]) array)[offset];
        };
    }

    /** The value of a voxel; the index is not checked against each axis. */
    public double get(int x, int y, int z) {
        return get(geometry.offset(x, y, z));
    }

    /** Stores a value: rounded to the nearest integer and limited to the type's range for integer types, NaN as 0. */
    public void set(int offset, double value) {
        switch (type) {
            case INT8, UINT8 -> ((byte[]) array)[offset] = (byte) toInteger(value);
            case INT16, UINT16 -> ((short[]) array)[offset] = (short) toInteger(value);
            case INT32 -> ((int[]) array)[offset] = (int) toInteger(value);
            case FLOAT32 -> ((float[]) array)[offset] = (float) value;
        }
    }

    private long toInteger(double value) {
        return (long) Math.rint(Math.clamp(Double.isNaN(value) ? 0 : value, type.min(), type.max()));
    }

    /** All values as float; the live array itself when the volume is FLOAT32. */
    public float[] toFloats() {
        if (array instanceof float[] values) {
            return values;
        }
        float[] result = new float[length()];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) get(i);
        }
        return result;
    }

    /** Copies n consecutive values from an array offset on as float. */
    void row(int from, float[] to, int at, int n) {
        switch (array) {
            case float[] values -> System.arraycopy(values, from, to, at, n);
            case byte[] values -> {
                int bits = type == VoxelType.UINT8 ? 0xff : -1;
                for (int i = 0; i < n; i++) {
                    to[at + i] = values[from + i] & bits;
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    to[at + i] = (float) get(from + i);
                }
            }
        }
    }

    /** The same values in another type, rounded and limited as {@link #set} does; this volume itself when it has the type already. */
    public Volume as(VoxelType wanted) {
        if (wanted == type) {
            return this;
        }
        Volume result = allocate(geometry, wanted);
        for (int i = 0, n = length(); i < n; i++) {
            result.set(i, get(i));
        }
        return result;
    }

    /** The same array in another place. */
    public Volume withGeometry(Geometry other) {
        return new Volume(other, type, array, length());
    }

    /** The part inside a region, which must lie in the grid. */
    public Volume cropped(Region region) {
        if (region.isEmpty() || !region.intersection(Region.of(geometry)).equals(region)) {
            throw new IllegalArgumentException(region + " does not lie in the grid " + geometry);
        }
        Volume result = allocate(geometry.cropped(region), type);
        for (int z = 0; z < region.sizeZ(); z++) {
            for (int y = 0; y < region.sizeY(); y++) {
                copyRow(geometry.offset(region.x0(), region.y0() + y, region.z0() + z), 1, result, result.geometry.offset(0, y, z), region.sizeX());
            }
        }
        return result;
    }

    /** Copies n values, every {@code step}-th from {@code from} on, into consecutive voxels of a volume of the same type. */
    void copyRow(int from, int step, Volume to, int toOffset, int n) {
        if (step == 1) {
            System.arraycopy(array, from, to.array, toOffset, n);
            return;
        }
        switch (array) {
            case byte[] a -> {
                byte[] b = (byte[]) to.array;
                for (int i = 0; i < n; i++) {
                    b[toOffset + i] = a[from + i * step];
                }
            }
            case short[] a -> {
                short[] b = (short[]) to.array;
                for (int i = 0; i < n; i++) {
                    b[toOffset + i] = a[from + i * step];
                }
            }
            case int[] a -> {
                int[] b = (int[]) to.array;
                for (int i = 0; i < n; i++) {
                    b[toOffset + i] = a[from + i * step];
                }
            }
            default -> {
                float[] a = (float[]) array;
                float[] b = (float[]) to.array;
                for (int i = 0; i < n; i++) {
                    b[toOffset + i] = a[from + i * step];
                }
            }
        }
    }

    /** The smallest and largest finite value; empty when every value is NaN or infinite. */
    public java.util.Optional<Range> range() {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0, n = length(); i < n; i++) {
            double v = get(i);
            if (v < min && v != Double.NEGATIVE_INFINITY) {
                min = v;
            }
            if (v > max && v != Double.POSITIVE_INFINITY) {
                max = v;
            }
        }
        return min <= max ? java.util.Optional.of(new Range(min, max)) : java.util.Optional.empty();
    }

    /** The values at the given quantiles (0 to 1, rising) of at most a million evenly drawn finite voxels. */
    public double[] quantiles(double... q) {
        int n = length();
        int step = Math.max(1, n / 1_000_000);
        double[] sample = new double[(n + step - 1) / step];
        int count = 0;
        for (int i = 0; i < n; i += step) {
            double v = get(i);
            if (Double.isFinite(v)) {
                sample[count++] = v;
            }
        }
        Arrays.sort(sample, 0, count);
        double[] result = new double[q.length];
        for (int i = 0; i < q.length; i++) {
            result[i] = count == 0 ? 0 : sample[(int) Math.round(q[i] * (count - 1))];
        }
        return result;
    }

    /**
     * A closed interval of values.
     *
     * @param min smallest value
     * @param max largest value
     */
    public record Range(double min, double max) { }
}
