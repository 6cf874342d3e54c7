package org.prosect.metrics.surface;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;

/**
 * A set of points of a lattice, one bit each: point x of row (y,z) is bit x mod 64 of word x / 64 of that row. A word of zeros stands before and
 * behind each row, and a whole row of zeros for those with a negative y or z, so that neighbours need few border checks.
 */
final class BitLattice {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101010101010101L;
    /** Moves the lowest bits of eight bytes into the highest byte, first byte lowest. */
    private static final long GATHER = 0x0102040810204080L;

    final int sizeX;
    final int sizeY;
    final int sizeZ;
    /** Words of a row, without those before and behind. */
    final int rowWords;
    /** From a row to the next one along y. */
    final int pitch;
    final long[] words;

    private BitLattice(int sizeX, int sizeY, int sizeZ) throws ProsectException {
        this.sizeX = sizeX;
        this.sizeY = sizeY;
        this.sizeZ = sizeZ;
        this.rowWords = (sizeX + 63) / 64;
        this.pitch = rowWords + 2;
        long length = (long) pitch * ((long) sizeY * sizeZ + 1);
        if (length > Integer.MAX_VALUE - 8) {
            throw new ProsectException("a grid of " + sizeX + " × " + sizeY + " × " + sizeZ + " points has too many short rows for surface distances",
                    "Crop the masks, or store them with their longest axis first");
        }
        this.words = new long[(int) length];
    }

    /**
     * The voxels of a mask, on the lattice of their corners: one more than voxels along each axis, but a single plane for a single slice. Voxel and
     * corner of one index: the voxel lies behind the corner on each axis.
     */
    static BitLattice of(Mask mask) throws ProsectException {
        Geometry g = mask.geometry();
        BitLattice bits = new BitLattice(g.sizeX() + 1, g.sizeY() + 1, g.sizeZ() == 1 ? 1 : g.sizeZ() + 1);
        IntStream.range(0, g.sizeZ()).parallel().forEach(z -> {
            for (int y = 0; y < g.sizeY(); y++) {
                bits.pack(mask.voxels(), g.offset(0, y, z), g.sizeX(), bits.row(y, z));
            }
        });
        return bits;
    }

    /** No points, on a lattice of the same size. */
    BitLattice likeThis() throws ProsectException {
        return new BitLattice(sizeX, sizeY, sizeZ);
    }

    /** The place of the first word of a row; y and z may be -1. */
    int row(int y, int z) {
        return (y | z) < 0 ? 1 : pitch * (z * sizeY + y + 1) + 1;
    }

    boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    private void pack(byte[] voxels, int from, int count, int row) {
        int x = 0;
        for (; x + 8 <= count; x += 8) {
            long eight = (((long) LONG.get(voxels, from + x) & LOWEST_BITS) * GATHER) >>> 56;
            words[row + (x >> 6)] |= eight << x;
        }
        for (; x < count; x++) {
            words[row + (x >> 6)] |= (long) (voxels[from + x] & 1) << x;
        }
    }
}
