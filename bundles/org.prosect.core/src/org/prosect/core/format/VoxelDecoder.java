package org.prosect.core.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.prosect.core.Progress;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/** Turns a stream of stored numbers into the array of a volume, 64 KB at a time. */
final class VoxelDecoder {

    private static final int BUFFER = 1 << 16;
    private static final int REPORT_EVERY = 1 << 21;

    private final StoredType type;
    private final int components;
    private final Scaling scaling;
    private final int voxelBytes;
    private final ByteBuffer buffer;

    VoxelDecoder(StoredType type, ByteOrder order, int components, Scaling scaling) {
        this.type = type;
        this.components = components;
        this.scaling = scaling;
        voxelBytes = components * type.bytes();
        buffer = ByteBuffer.allocate(Math.max(1, BUFFER / voxelBytes) * voxelBytes).order(order);
    }

    /**
     * Decodes voxels.
     *
     * @param volume of the type {@link Scaling#typeOf} or FLOAT32
     * @param first array offset of the first voxel
     * @param count number of voxels
     * @return false, with the work given up, when the volume is INT32 and a number does not fit
     * @throws EOFException when the stream ends early, with the bytes it had
     */
    boolean decode(InputStream in, Volume volume, int first, int count, Progress progress) throws IOException {
        int perBuffer = buffer.capacity() / voxelBytes;
        // without arithmetic: the array takes the numbers as they are
        boolean asStored = components == 1 && scaling.isNone() && volume.type().name().equals(type.name());
        int sinceReport = 0;
        for (int done = 0; done < count;) {
            progress.check();
            int n = Math.min(perBuffer, count - done);
            int wanted = n * voxelBytes;
            int got = in.readNBytes(buffer.array(), 0, wanted);
            if (got < wanted) {
                throw new EOFException(((long) done * voxelBytes + got) + " are there");
            }
            buffer.clear().limit(wanted);
            if (asStored) {
                copy(volume.array(), first + done, n);
            } else if (!convert(volume, first + done, n)) {
                return false;
            }
            done += n;
            sinceReport += wanted;
            if (sinceReport >= REPORT_EVERY) {
                sinceReport = 0;
                progress.report((double) done / count, "reading voxels");
            }
        }
        return true;
    }

    private void copy(Object array, int offset, int n) {
        switch (array) {
            case byte[] a -> buffer.get(a, offset, n);
            case short[] a -> buffer.asShortBuffer().get(a, offset, n);
            case int[] a -> buffer.asIntBuffer().get(a, offset, n);
            default -> buffer.asFloatBuffer().get((float[]) array, offset, n);
        }
    }

    private boolean convert(Volume volume, int offset, int n) {
        boolean scaled = !scaling.isNone();
        VoxelType to = volume.type();
        if (to == VoxelType.INT32 && type.isWideInteger() && !scaled) {
            return narrow((int[]) volume.array(), offset, n);
        }
        Object array = volume.array();
        for (int i = 0; i < n; i++) {
            double value = number(i * voxelBytes);
            if (scaled) {
                value = value * scaling.slope() + scaling.intercept();
            }
            // integer targets hold every value that can occur, so that the casts are exact
            switch (to) {
                case INT8, UINT8 -> ((byte[]) array)[offset + i] = (byte) (int) value;
                case INT16, UINT16 -> ((short[]) array)[offset + i] = (short) (int) value;
                case INT32 -> ((int[]) array)[offset + i] = (int) value;
                case FLOAT32 -> ((float[]) array)[offset + i] = (float) value;
            }
        }
        return true;
    }

    private boolean narrow(int[] array, int offset, int n) {
        for (int i = 0; i < n; i++) {
            int at = i * voxelBytes;
            long value = type == StoredType.UINT32 ? buffer.getInt(at) & 0xffffffffL : buffer.getLong(at);
            boolean fits = value == (int) value && !(type == StoredType.UINT64 && value < 0);
            if (!fits) {
                return false;
            }
            array[offset + i] = (int) value;
        }
        return true;
    }

    private double number(int at) {
        return switch (type) {
            case INT8 -> buffer.get(at);
            case UINT8 -> buffer.get(at) & 0xff;
            case INT16 -> buffer.getShort(at);
            case UINT16 -> buffer.getShort(at) & 0xffff;
            case INT32 -> buffer.getInt(at);
            case UINT32 -> buffer.getInt(at) & 0xffffffffL;
            case INT64 -> buffer.getLong(at);
            case UINT64 -> unsigned(buffer.getLong(at));
            case FLOAT32 -> buffer.getFloat(at);
            case FLOAT64 -> buffer.getDouble(at);
        };
    }

    /** The last bit of a large number goes into the one before, so that rounding to double is right. */
    private static double unsigned(long bits) {
        return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
    }
}
