package org.prosect.imaging;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Erosion, dilation, opening and closing of masks by any structuring element; {@link BallMorphology} does the same for balls in millimetres, in
 * a time that does not depend on their size. Rows are combined many voxels at a time, on all cores.
 */
public final class Morphology {

    private Morphology() { }

    /** The voxels reached by the element from a voxel of the mask. What lies beyond the edge of the image reaches nothing. */
    public static Mask dilate(Mask mask, StructuringElement element) {
        Geometry g = mask.geometry();
        byte[] from = mask.voxels();
        byte[] to = new byte[from.length];
        IntStream.range(0, g.sizeZ()).parallel().forEach(z -> {
            for (int e = 0; e < element.size(); e++) {
                int dx = -element.x(e);
                int sourceZ = z - element.z(e);
                if (sourceZ < 0 || sourceZ >= g.sizeZ()) {
                    continue;
                }
                int begin = Math.max(0, -dx);
                int end = Math.min(g.sizeX(), g.sizeX() - dx);
                for (int y = 0; y < g.sizeY(); y++) {
                    int sourceY = y - element.y(e);
                    if (sourceY >= 0 && sourceY < g.sizeY()) {
                        unite(from, g.offset(0, sourceY, sourceZ) + dx, to, g.offset(0, y, z), begin, end);
                    }
                }
            }
        });
        return Mask.of(g, to);
    }

    /** The voxels from which the element reaches nothing but voxels of the mask, or nothing known to be outside when the border is ignored. */
    public static Mask erode(Mask mask, StructuringElement element, Border border) {
        Geometry g = mask.geometry();
        byte[] from = mask.voxels();
        byte[] to = new byte[from.length];
        boolean closed = border == Border.BACKGROUND;
        int sizeX = g.sizeX();
        IntStream.range(0, g.sizeZ()).parallel().forEach(z -> {
            Arrays.fill(to, g.offset(0, 0, z), g.offset(0, 0, z) + sizeX * g.sizeY(), (byte) 1);
            for (int e = 0; e < element.size(); e++) {
                int dx = element.x(e);
                int sourceZ = z + element.z(e);
                int begin = Math.clamp(-dx, 0, sizeX);
                int end = Math.clamp(sizeX - dx, begin, sizeX);
                for (int y = 0; y < g.sizeY(); y++) {
                    int sourceY = y + element.y(e);
                    int row = g.offset(0, y, z);
                    boolean known = sourceZ >= 0 && sourceZ < g.sizeZ() && sourceY >= 0 && sourceY < g.sizeY();
                    if (known) {
                        intersect(from, g.offset(0, sourceY, sourceZ) + dx, to, row, begin, end);
                    }
                    if (closed) {
                        Arrays.fill(to, row, row + (known ? begin : sizeX), (byte) 0);
                        Arrays.fill(to, row + (known ? end : 0), row + sizeX, (byte) 0);
                    }
                }
            }
        });
        return Mask.of(g, to);
    }

    /** Erosion, then dilation: removes what the element does not fit into. The border is ignored. */
    public static Mask open(Mask mask, StructuringElement element) {
        return dilate(erode(mask, element, Border.IGNORED), element);
    }

    /** Dilation, then erosion: fills what the element does not fit into from outside. The border is ignored. */
    public static Mask close(Mask mask, StructuringElement element) {
        return erode(dilate(mask, element), element, Border.IGNORED);
    }

    private static void unite(byte[] from, int source, byte[] to, int target, int begin, int end) {
        for (int i = begin; i < end; i++) {
            to[target + i] |= from[source + i];
        }
    }

    private static void intersect(byte[] from, int source, byte[] to, int target, int begin, int end) {
        for (int i = begin; i < end; i++) {
            to[target + i] &= from[source + i];
        }
    }
}
