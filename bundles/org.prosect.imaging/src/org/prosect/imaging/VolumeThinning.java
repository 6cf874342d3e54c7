package org.prosect.imaging;

import java.util.stream.IntStream;

/**
 * Thinning of a volume by Lee, Kashyap and Chu (1994): in turn from six directions, voxels that lie open in that direction, are no ends of
 * curves and can go without a change of topology are collected, and then removed one after the other if they still can.
 *
 * <p>The whole image is not swept for that: whether a voxel can go depends on its 26 neighbours only, so that one that was refused is not asked
 * again before one of them has gone. All three bit images together take less than half a byte a voxel.
 */
final class VolumeThinning {

    private static final int CENTRE = 1 << 13;
    /** The order of scikit-image: y below, y above, x above, x below, z above, z below. */
    private static final int DIRECTIONS = 6;
    private static final byte[][] EULER = eulerTables();

    private static final int NOT_FIRST_X = 0b110110110110110110110110110;
    private static final int NOT_LAST_X = 0b011011011011011011011011011;
    private static final int NOT_FIRST_Y = 0b111111000111111000111111000;
    private static final int NOT_LAST_Y = 0b000111111000111111000111111;

    private final Geometry geometry;
    private final BitImage image;
    /** Voxels whose neighbourhood has changed since they were last refused. */
    private final BitImage pending;
    /** Voxels to remove in the pass that runs. */
    private final BitImage candidates;

    VolumeThinning(Mask mask) {
        geometry = mask.geometry();
        image = BitImage.of(mask);
        pending = new BitImage(geometry);
        System.arraycopy(image.bits, 0, pending.bits, 0, image.bits.length);
        candidates = new BitImage(geometry);
    }

    Mask skeleton() {
        int unchanged = 0;
        while (unchanged < DIRECTIONS) {
            unchanged = 0;
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                int d = direction;
                boolean[] found = new boolean[image.sizeZ];
                IntStream.range(0, image.sizeZ).parallel().forEach(z -> found[z] = collect(z, d));
                boolean removed = false;
                for (int z = 0; z < image.sizeZ; z++) {
                    removed |= found[z] && remove(z);
                }
                if (!removed) {
                    unchanged++;
                }
            }
        }
        return image.toMask(geometry);
    }

    /** Marks the voxels of a slice that may go; true when there is one. */
    private boolean collect(int z, int direction) {
        boolean found = false;
        int first = image.row(0, z);
        for (int at = first; at < first + image.sizeY * image.rowBytes; at += 8) {
            long asked = pending.word(at);
            if (asked == 0) {
                continue;
            }
            long word = image.word(at);
            asked &= word & ~neighbour(at, word, direction);
            if (asked == 0) {
                continue;
            }
            int row = at - (at - first) % image.rowBytes;
            int base = (at - row) * 8;
            long refused = 0;
            for (long rest = asked; rest != 0; rest &= rest - 1) {
                int n = image.neighbourhood(row, base + Long.numberOfTrailingZeros(rest));
                if (!removable(n)) {
                    refused |= rest & -rest;
                }
            }
            if (refused != 0) {
                pending.setWord(at, pending.word(at) & ~refused);
            }
            if (refused != asked) {
                candidates.setWord(at, asked & ~refused);
                found = true;
            }
        }
        return found;
    }

    /** Bit i says whether the neighbour of voxel i in the direction is in the image. The rim of zeros makes every neighbour word exist. */
    private long neighbour(int at, long word, int direction) {
        return switch (direction) {
            case 0 -> image.word(at - image.rowBytes);
            case 1 -> image.word(at + image.rowBytes);
            case 2 -> word >>> 1 | image.word(at + 8) << 63;
            case 3 -> word << 1 | image.word(at - 8) >>> 63;
            case 4 -> image.word(at + image.planeBytes);
            default -> image.word(at - image.planeBytes);
        };
    }

    /** Removes the marked voxels of a slice in the order of memory, those that have become needed excepted; true when one went. */
    private boolean remove(int z) {
        boolean removed = false;
        for (int y = 0; y < image.sizeY; y++) {
            int row = image.row(y, z);
            for (int at = row; at < row + image.rowBytes; at += 8) {
                long rest = candidates.word(at);
                if (rest == 0) {
                    continue;
                }
                candidates.setWord(at, 0);
                int base = (at - row) * 8;
                for (; rest != 0; rest &= rest - 1) {
                    int bit = base + Long.numberOfTrailingZeros(rest);
                    if (joined(image.neighbourhood(row, bit) & ~CENTRE)) {
                        image.bits[row + (bit >> 3)] &= (byte) ~(1 << (bit & 7));
                        pending.setNeighbourhood(row, bit);
                        removed = true;
                    }
                }
            }
        }
        return removed;
    }

    private static boolean removable(int n) {
        int neighbours = n & ~CENTRE;
        return Integer.bitCount(neighbours) != 1 && keepsEulerNumber(n) && joined(neighbours);
    }

    /** True when the voxels hang together by faces, edges or corners; so do none. */
    private static boolean joined(int voxels) {
        int reached = voxels & -voxels;
        while (reached != voxels) {
            int grown = reached | (reached & NOT_LAST_X) << 1 | (reached & NOT_FIRST_X) >>> 1;
            grown |= (grown & NOT_LAST_Y) << 3 | (grown & NOT_FIRST_Y) >>> 3;
            grown = (grown | grown << 9 | grown >>> 9) & voxels;
            if (grown == reached) {
                return false;
            }
            reached = grown;
        }
        return true;
    }

    private static boolean keepsEulerNumber(int n) {
        return EULER[0][octant(n)] + EULER[1][octant(n >>> 1)] + EULER[2][octant(n >>> 3)] + EULER[3][octant(n >>> 4)]
                + EULER[4][octant(n >>> 9)] + EULER[5][octant(n >>> 10)] + EULER[6][octant(n >>> 12)] + EULER[7][octant(n >>> 13)] == 0;
    }

    /** The 2×2×2 voxels whose lowest is bit 0 as a number of ten bits, two of them always 0: bits 0, 1, 3, 4 and 9, 10, 12, 13. */
    private static int octant(int n) {
        return n & 0x1b | n >>> 4 & 0x360;
    }

    /**
     * For each octant of the neighbourhood, eight times the change of its share of the Euler number (26-connected) when the centre goes: table 2
     * of the paper, computed from the definition corners − edges + faces − voxels, each shared by the octants around it.
     */
    private static byte[][] eulerTables() {
        byte[][] tables = new byte[8][1 << 10];
        for (int centre = 0; centre < 8; centre++) {
            // octant k has its lowest voxel at (k & 1, k >> 1 & 1, k >> 2): the centre of the neighbourhood is its opposite corner
            int mine = 7 - centre;
            for (int voxels = 0; voxels < 256; voxels++) {
                if ((voxels >> mine & 1) != 0) {
                    tables[centre][spread(voxels)] = (byte) (share(voxels) - share(voxels & ~(1 << mine)));
                }
            }
        }
        return tables;
    }

    private static int spread(int voxels) {
        return voxels & 3 | (voxels >> 2 & 3) << 3 | (voxels >> 4 & 3) << 5 | (voxels >> 6) << 8;
    }

    private static int share(int voxels) {
        if (voxels == 0) {
            return 0;
        }
        int edges = 0;
        int faces = 0;
        for (int axis = 0; axis < 3; axis++) {
            for (int side = 0; side < 2; side++) {
                edges += touched(voxels, axis, side) ? 1 : 0;
                for (int otherSide = 0; otherSide < 2; otherSide++) {
                    faces += touched(voxels, axis, side, (axis + 1) % 3, otherSide) ? 1 : 0;
                }
            }
        }
        return 8 - 4 * edges + 2 * faces - Integer.bitCount(voxels);
    }

    /** Whether one of the four voxels on a side of an axis is there: they share the edge that leaves the common corner to that side. */
    private static boolean touched(int voxels, int axis, int side) {
        for (int v = 0; v < 8; v++) {
            if ((voxels >> v & 1) != 0 && (v >> axis & 1) == side) {
                return true;
            }
        }
        return false;
    }

    private static boolean touched(int voxels, int axis, int side, int other, int otherSide) {
        for (int v = 0; v < 8; v++) {
            if ((voxels >> v & 1) != 0 && (v >> axis & 1) == side && (v >> other & 1) == otherSide) {
                return true;
            }
        }
        return false;
    }
}
