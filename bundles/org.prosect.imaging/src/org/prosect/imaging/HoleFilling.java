package org.prosect.imaging;

import java.util.Arrays;
import java.util.BitSet;

/** Fills the cavities of a mask: background that cannot be left through the faces of voxels. */
public final class HoleFilling {

    private HoleFilling() { }

    /**
     * The mask and all background that does not reach the edge of the image through faces (6-connected; 4-connected in a slice). An axis of size 1
     * has no edge, so that the holes of a single slice are filled within it.
     */
    public static Mask fill(Mask mask) {
        return fill(mask, () -> { });
    }

    /**
     * The mask and all background that does not reach the edge of the image, as {@link #fill(Mask)}.
     *
     * @param check run before each slice; throws to stop the work
     */
    public static Mask fill(Mask mask, Runnable check) {
        Geometry g = mask.geometry();
        Mask filled = mask.copy();
        if (g.voxelCount() > 1) {
            ConnectedComponents background = ConnectedComponents.ofBackground(mask, Connectivity.FACES, check);
            BitSet outside = background.touchingEdge(g.sizeX() > 1, g.sizeY() > 1, g.sizeZ() > 1);
            background.forEachRun((number, start, end) -> {
                if (!outside.get(number)) {
                    Arrays.fill(filled.voxels(), start, end, (byte) 1);
                }
            });
        }
        return filled;
    }

    static Mask complement(Mask mask) {
        byte[] voxels = new byte[mask.voxels().length];
        invert(mask.voxels(), voxels);
        return Mask.of(mask.geometry(), voxels);
    }

    private static void invert(byte[] from, byte[] to) {
        for (int i = 0; i < from.length; i++) {
            to[i] = (byte) (from[i] ^ 1);
        }
    }
}
