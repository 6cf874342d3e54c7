package org.prosect.metrics.surface;

import java.util.stream.IntStream;

import org.prosect.core.ProsectException;
import org.prosect.imaging.Point3;

/**
 * A surface as points of a lattice that weigh as much as the piece of surface they stand for.
 *
 * @param points where the surface is
 * @param weight how much of it is at a point
 */
record Surface(BitLattice points, PointWeight weight) {

    /** The weight of a point of the surface. */
    interface PointWeight {
        double at(int x, int y, int z);
    }

    /** One row of a surface from the rows of voxels around it: below or above (z), before or behind (y), 0 to 3. */
    private interface RowRule {
        /** The points of a word, from the words at place w of the four rows. */
        long points(long[] voxels, int[] rows, int w);
    }

    /**
     * The surface elements of a mask as google-deepmind/surface-distance has them: the corners of voxels around which some of the 2×2×2 (in a slice
     * 2×2) voxels are inside and some are not, outside the image being background; their weight is their area (in a slice: length).
     *
     * @param voxels of the mask
     * @param spacing millimetres
     */
    static Surface ofElements(BitLattice voxels, Point3 spacing) throws ProsectException {
        boolean slice = voxels.sizeZ == 1;
        double[] areas = slice ? SurfelAreas.ofSlice(spacing) : SurfelAreas.ofVolume(spacing);
        BitLattice points = trace(voxels, slice ? Surface::sliceCorners : Surface::volumeCorners);
        return new Surface(points, (x, y, z) -> areas[slice ? pair(voxels, x, y - 1, z) << 2 | pair(voxels, x, y, z)
                : pair(voxels, x, y - 1, z - 1) << 6 | pair(voxels, x, y, z - 1) << 4 | pair(voxels, x, y - 1, z) << 2 | pair(voxels, x, y, z)]);
    }

    /**
     * The border voxels of a mask, each of weight 1: those with a face (in a slice: an edge) towards background, beyond the image is background. The
     * mask without its erosion by the 6 (4) neighbours.
     */
    static Surface ofBorderVoxels(BitLattice voxels) throws ProsectException {
        boolean slice = voxels.sizeZ == 1;
        BitLattice points = voxels.likeThis();
        IntStream.range(0, voxels.sizeZ).parallel().forEach(z -> {
            for (int y = 0; y < voxels.sizeY; y++) {
                int row = voxels.row(y, z);
                int before = voxels.row(y - 1, z);
                int below = voxels.row(y, z - 1);
                // the lattice has a row and a plane more than the mask, so that these exist wherever there is a voxel
                int behind = y + 1 < voxels.sizeY ? voxels.row(y + 1, z) : voxels.row(-1, 0);
                int above = z + 1 < voxels.sizeZ ? voxels.row(y, z + 1) : voxels.row(0, -1);
                long[] v = voxels.words;
                for (int w = 0; w < voxels.rowWords; w++) {
                    long here = v[row + w];
                    if (here != 0) {
                        long inner = (here << 1 | v[row + w - 1] >>> 63) & (here >>> 1 | v[row + w + 1] << 63) & v[before + w] & v[behind + w];
                        points.words[row + w] = here & ~(slice ? inner : inner & v[below + w] & v[above + w]);
                    }
                }
            }
        });
        return new Surface(points, (x, y, z) -> 1);
    }

    private static BitLattice trace(BitLattice voxels, RowRule rule) throws ProsectException {
        BitLattice points = voxels.likeThis();
        IntStream.range(0, voxels.sizeZ).parallel().forEach(z -> {
            for (int y = 0; y < voxels.sizeY; y++) {
                int[] rows = {voxels.row(y, z), voxels.row(y - 1, z), voxels.row(y, z - 1), voxels.row(y - 1, z - 1)};
                for (int w = 0; w < voxels.rowWords; w++) {
                    points.words[rows[0] + w] = rule.points(voxels.words, rows, w);
                }
            }
        });
        return points;
    }

    private static long volumeCorners(long[] v, int[] rows, int w) {
        long a = v[rows[0] + w];
        long b = v[rows[1] + w];
        long c = v[rows[2] + w];
        long d = v[rows[3] + w];
        long any = a | b | c | d;
        long all = a & b & c & d;
        long before = v[rows[0] + w - 1] | v[rows[1] + w - 1] | v[rows[2] + w - 1] | v[rows[3] + w - 1];
        long allBefore = v[rows[0] + w - 1] & v[rows[1] + w - 1] & v[rows[2] + w - 1] & v[rows[3] + w - 1];
        return (any | any << 1 | before >>> 63) & ~(all & (all << 1 | allBefore >>> 63));
    }

    private static long sliceCorners(long[] v, int[] rows, int w) {
        long any = v[rows[0] + w] | v[rows[1] + w];
        long all = v[rows[0] + w] & v[rows[1] + w];
        long before = v[rows[0] + w - 1] | v[rows[1] + w - 1];
        long allBefore = v[rows[0] + w - 1] & v[rows[1] + w - 1];
        return (any | any << 1 | before >>> 63) & ~(all & (all << 1 | allBefore >>> 63));
    }

    /** Voxels x - 1 and x of a row as two bits, x the lower one. */
    private static int pair(BitLattice voxels, int x, int y, int z) {
        int row = voxels.row(y, z);
        int at = row + (x - 1 >> 6);
        int shift = x - 1 & 63;
        int first = (int) (voxels.words[at] >>> shift) & 1;
        int second = (int) (shift == 63 ? voxels.words[at + 1] : voxels.words[at] >>> shift + 1) & 1;
        return first << 1 | second;
    }
}
