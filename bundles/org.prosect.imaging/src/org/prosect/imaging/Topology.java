package org.prosect.imaging;

import java.util.stream.IntStream;

/**
 * Numbers that do not change when a structure is bent: Euler and Betti numbers of a mask, which is taken to be surrounded by background on all
 * sides, also along an axis of size 1.
 *
 * <p>The Euler number is a sum over all places of 2×2×2 voxels (Ohser, Nagel and Schladitz, "The Euler number of discretized sets", 2002), summed
 * for 64 places at once.
 */
public final class Topology {

    private Topology() { }

    /**
     * The Betti numbers, with the foreground connected by corners (26) and the background by faces (6).
     *
     * @param components b0: connected components
     * @param tunnels b1: independent loops
     * @param cavities b2: enclosed components of the background
     */
    public record BettiNumbers(long components, long tunnels, long cavities) { }

    /** The Betti numbers of a mask; b1 follows from the Euler number. All zero for an empty mask. */
    public static BettiNumbers bettiNumbers(Mask mask) {
        Geometry g = mask.geometry();
        RunScan foreground = new RunScan(g, new PackedVoxels(mask, true), Connectivity.CORNERS);
        PackedVoxels outside = new PackedVoxels(mask, false);
        RunScan background = new RunScan(g, outside, Connectivity.FACES);
        // the component numbers of the foreground are not needed: the background uses their memory again
        int[] memory = new int[Math.max(foreground.runCount(), background.runCount())];
        foreground.scan(memory, () -> { });
        long components = foreground.componentCount();
        ConnectedComponents pieces = new ConnectedComponents(g, outside, background, memory, () -> { });
        long cavities = pieces.count() - pieces.touchingEdge(true, true, true).cardinality();
        return new BettiNumbers(components, components + cavities - eulerNumber(mask, Connectivity.CORNERS), cavities);
    }

    /**
     * Components minus tunnels plus cavities.
     *
     * @param connectivity of the foreground: CORNERS, the background then being connected by faces, or FACES, the background by corners
     * @throws IllegalArgumentException for EDGES, which has no partner for the background
     */
    public static long eulerNumber(Mask mask, Connectivity connectivity) {
        if (connectivity == Connectivity.EDGES) {
            throw new IllegalArgumentException("the Euler number is defined for 6 and 26 neighbours, not for 18");
        }
        BitImage image = BitImage.of(mask);
        boolean corners = connectivity == Connectivity.CORNERS;
        return IntStream.range(0, image.sizeZ + 1).parallel().mapToLong(z -> corners ? closedCells(image, z) : adjacencies(image, z)).sum();
    }

    /** Corners − edges + faces − voxels of the closed voxels: those whose lowest voxel place lies in a plane. */
    private static long closedCells(BitImage image, int z) {
        long sum = 0;
        int first = z * image.planeBytes;
        for (int at = first; at < first + image.planeBytes - image.rowBytes; at += 8) {
            long a = image.word(at);
            long b = image.word(at + image.rowBytes);
            long c = image.word(at + image.planeBytes);
            long d = image.word(at + image.planeBytes + image.rowBytes);
            long ar = right(image, at, a);
            long br = right(image, at + image.rowBytes, b);
            long cr = right(image, at + image.planeBytes, c);
            long dr = right(image, at + image.planeBytes + image.rowBytes, d);
            sum += Long.bitCount(a | b | c | d | ar | br | cr | dr) - Long.bitCount(a | b | c | d) - Long.bitCount(a | c | ar | cr)
                    - Long.bitCount(a | b | ar | br) + Long.bitCount(a | ar) + Long.bitCount(a | b) + Long.bitCount(a | c) - Long.bitCount(a);
        }
        return sum;
    }

    /** Voxels − pairs + squares − cubes of voxels that are all inside. */
    private static long adjacencies(BitImage image, int z) {
        long sum = 0;
        int first = z * image.planeBytes;
        for (int at = first; at < first + image.planeBytes - image.rowBytes; at += 8) {
            long a = image.word(at);
            long b = image.word(at + image.rowBytes);
            long c = image.word(at + image.planeBytes);
            long d = image.word(at + image.planeBytes + image.rowBytes);
            long ar = right(image, at, a);
            long br = right(image, at + image.rowBytes, b);
            long cr = right(image, at + image.planeBytes, c);
            long dr = right(image, at + image.planeBytes + image.rowBytes, d);
            sum += Long.bitCount(a) - Long.bitCount(a & ar) - Long.bitCount(a & b) - Long.bitCount(a & c) + Long.bitCount(a & b & ar & br)
                    + Long.bitCount(a & c & ar & cr) + Long.bitCount(a & b & c & d) - Long.bitCount(a & b & c & d & ar & br & cr & dr);
        }
        return sum;
    }

    private static long right(BitImage image, int at, long word) {
        return word >>> 1 | image.word(at + 8) << 63;
    }
}
