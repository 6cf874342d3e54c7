package org.prosect.imaging;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/**
 * A binary image with one bit a voxel, inside a rim of zeros one voxel wide on all sides: neighbourhoods need no border checks, and 64
 * voxels are tested at once. Voxel (x,y,z) is bit x + 1 of row (y + 1, z + 1); rows are whole longs, little-endian in a byte array, so
 * that a long or an int can also be read from any byte on.
 */
final class BitImage {

    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** Moves the lowest bits of eight bytes into the highest byte, first byte lowest. */
    private static final long GATHER = 0x0102040810204080L;
    private static final long LOWEST_BITS = 0x0101010101010101L;

    final int sizeX;
    final int sizeY;
    final int sizeZ;
    /** Bytes from one row to the next along y. */
    final int rowBytes;
    /** Bytes from one row to the next along z. */
    final int planeBytes;
    final byte[] bits;

    /**
     * An image without a voxel.
     *
     * @throws IllegalArgumentException when the rows do not fit into a Java array (more than 2 GiB, which only grids of very short rows reach)
     */
    BitImage(Geometry geometry) {
        sizeX = geometry.sizeX();
        sizeY = geometry.sizeY();
        sizeZ = geometry.sizeZ();
        rowBytes = (sizeX + 2 + 63) / 64 * 8;
        long bytes = (long) rowBytes * (sizeY + 2) * (sizeZ + 2) + 8;
        if (bytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the grid " + geometry + " has rows too short and too many for this operation;"
                    + " turn it so that x is its longest axis");
        }
        planeBytes = rowBytes * (sizeY + 2);
        bits = new byte[(int) bytes];
    }

    /** The voxels of a mask. */
    static BitImage of(Mask mask) {
        BitImage image = new BitImage(mask.geometry());
        byte[] voxels = mask.voxels();
        int sizeX = image.sizeX;
        IntStream.range(0, image.sizeZ).parallel().forEach(z -> {
            for (int y = 0; y < image.sizeY; y++) {
                image.packRow(voxels, (z * image.sizeY + y) * sizeX, image.row(y, z));
            }
        });
        return image;
    }

    /** The voxels whose value is above a level; NaN is not. */
    static BitImage above(float[] values, Geometry geometry, double level) {
        BitImage image = new BitImage(geometry);
        int sizeX = image.sizeX;
        IntStream.range(0, image.sizeZ).parallel().forEach(z -> {
            byte[] line = new byte[sizeX];
            for (int y = 0; y < image.sizeY; y++) {
                int from = (z * image.sizeY + y) * sizeX;
                for (int x = 0; x < sizeX; x++) {
                    line[x] = (byte) (values[from + x] > level ? 1 : 0);
                }
                image.packRow(line, 0, image.row(y, z));
            }
        });
        return image;
    }

    /** The byte offset of a row; y and z may be -1 or the size, for the rim. */
    int row(int y, int z) {
        return (z + 1) * planeBytes + (y + 1) * rowBytes;
    }

    /** Rows along y, rim included. */
    int rowsPerPlane() {
        return sizeY + 2;
    }

    long word(int byteOffset) {
        return (long) LONG.get(bits, byteOffset);
    }

    void setWord(int byteOffset, long word) {
        LONG.set(bits, byteOffset, word);
    }

    boolean get(int x, int y, int z) {
        int bit = x + 1;
        return (bits[row(y, z) + (bit >> 3)] >> (bit & 7) & 1) != 0;
    }

    private void packRow(byte[] voxels, int from, int row) {
        long word = 0;
        int filled = 1;
        int at = row;
        int x = 0;
        for (; x + 8 <= sizeX; x += 8) {
            long eight = (((long) LONG.get(voxels, from + x) & LOWEST_BITS) * GATHER) >>> 56;
            word |= eight << filled;
            filled += 8;
            if (filled >= 64) {
                LONG.set(bits, at, word);
                at += 8;
                filled -= 64;
                word = filled == 0 ? 0 : eight >>> (8 - filled);
            }
        }
        for (; x < sizeX; x++) {
            word |= (long) (voxels[from + x] & 1) << filled;
            if (++filled == 64) {
                LONG.set(bits, at, word);
                at += 8;
                filled = 0;
                word = 0;
            }
        }
        if (filled > 0 && at < row + rowBytes) {
            LONG.set(bits, at, word);
        }
    }

    /** The image as a mask, without its rim. */
    Mask toMask(Geometry geometry) {
        Mask mask = Mask.empty(geometry);
        byte[] voxels = mask.voxels();
        IntStream.range(0, sizeZ).parallel().forEach(z -> {
            for (int y = 0; y < sizeY; y++) {
                int row = row(y, z);
                int to = (z * sizeY + y) * sizeX - 1;
                for (int w = 0; w < rowBytes; w += 8) {
                    long word = word(row + w);
                    while (word != 0) {
                        voxels[to + w * 8 + Long.numberOfTrailingZeros(word)] = 1;
                        word &= word - 1;
                    }
                }
            }
        });
        return mask;
    }

    /**
     * The 3×3×3 neighbourhood of a voxel as 27 bits, x fastest, the voxel itself bit 13.
     *
     * @param row byte offset of the voxel's row
     * @param bit place of the voxel in its row, at least 1
     */
    int neighbourhood(int row, int bit) {
        int at = row + (bit - 1 >> 3);
        int shift = bit - 1 & 7;
        int below = at - planeBytes;
        int above = at + planeBytes;
        return three(below - rowBytes, shift) | three(below, shift) << 3 | three(below + rowBytes, shift) << 6
                | three(at - rowBytes, shift) << 9 | three(at, shift) << 12 | three(at + rowBytes, shift) << 15
                | three(above - rowBytes, shift) << 18 | three(above, shift) << 21 | three(above + rowBytes, shift) << 24;
    }

    private int three(int at, int shift) {
        return (int) INT.get(bits, at) >>> shift & 7;
    }

    /** Sets the 3×3×3 neighbourhood of a voxel, itself included; what lands in the rim must be masked by the caller. */
    void setNeighbourhood(int row, int bit) {
        int at = row + (bit - 1 >> 3);
        int mask = 7 << (bit - 1 & 7);
        for (int plane = at - planeBytes; plane <= at + planeBytes; plane += planeBytes) {
            for (int place = plane - rowBytes; place <= plane + rowBytes; place += rowBytes) {
                INT.set(bits, place, (int) INT.get(bits, place) | mask);
            }
        }
    }
}
