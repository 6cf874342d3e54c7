package org.prosect.metrics.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.prosect.imaging.Point3;

/**
 * Finds the nearest of many points of a lattice, exactly: a tree whose nodes are one long each, a bit for each of 4×4×4 children that holds a point.
 * A search follows only children whose box is nearer than what was found already, which for surfaces is a handful of nodes however far the surface
 * is.
 */
final class NearestPoints {

    private record Level(int sizeX, int sizeY, int sizeZ, long[] nodes) {
        int index(int x, int y, int z) {
            return (z * sizeY + y) * sizeX + x;
        }
    }

    private final List<Level> levels = new ArrayList<>();
    private final Point3 spacing;

    /**
     * A tree over at least one point.
     *
     * @param spacing millimetres between points along x, y, z
     */
    NearestPoints(BitLattice points, Point3 spacing) {
        this.spacing = spacing;
        Level level = leaves(points);
        levels.add(level);
        while (level.nodes.length > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    private static Level leaves(BitLattice points) {
        Level level = new Level(points.rowWords * 16, (points.sizeY + 3) / 4, (points.sizeZ + 3) / 4,
                new long[points.rowWords * 16 * ((points.sizeY + 3) / 4) * ((points.sizeZ + 3) / 4)]);
        IntStream.range(0, level.sizeZ).parallel().forEach(block -> {
            for (int z = 4 * block; z < Math.min(points.sizeZ, 4 * block + 4); z++) {
                for (int y = 0; y < points.sizeY; y++) {
                    int row = points.row(y, z);
                    int to = level.index(0, y >> 2, block);
                    int shift = (z & 3) << 4 | (y & 3) << 2;
                    for (int w = 0; w < points.rowWords; w++) {
                        for (long word = points.words[row + w]; word != 0;) {
                            int four = Long.numberOfTrailingZeros(word) >> 2;
                            level.nodes[to + 16 * w + four] |= (word >>> 4 * four & 15) << shift;
                            word &= ~(15L << 4 * four);
                        }
                    }
                }
            }
        });
        return level;
    }

    private static Level above(Level below) {
        int sizeX = (below.sizeX + 3) / 4;
        int sizeY = (below.sizeY + 3) / 4;
        int sizeZ = (below.sizeZ + 3) / 4;
        Level level = new Level(sizeX, sizeY, sizeZ, new long[sizeX * sizeY * sizeZ]);
        for (int z = 0, at = 0; z < below.sizeZ; z++) {
            for (int y = 0; y < below.sizeY; y++) {
                for (int x = 0; x < below.sizeX; x++, at++) {
                    if (below.nodes[at] != 0) {
                        level.nodes[level.index(x >> 2, y >> 2, z >> 2)] |= 1L << ((z & 3) << 4 | (y & 3) << 2 | x & 3);
                    }
                }
            }
        }
        return level;
    }

    /** Searches for one thread; each begins at the nearer of two points that were found before, so that searches of neighbours are quick. */
    final class Search {

        /** Squared distances to the four children of a node along an axis, 12 for each level. */
        private final double[] toChild = new double[12 * levels.size()];
        private boolean started;
        private int x;
        private int y;
        private int z;
        private double best;
        private int foundX;
        private int foundY;
        private int foundZ;
        private final int[] hints;

        /** @param places of hints */
        Search(int places) {
            hints = new int[3 * places];
            Arrays.fill(hints, -1);
        }

        /**
         * The squared distance in square millimetres from a point of the lattice to the nearest point of the tree.
         *
         * @param place one whose last search was for a neighbour, if there was any
         */
        double squaredDistance(int px, int py, int pz, int place) {
            x = px;
            y = py;
            z = pz;
            best = started ? squared(foundX, foundY, foundZ) : Double.POSITIVE_INFINITY;
            int h = 3 * place;
            double hinted = hints[h] < 0 ? Double.POSITIVE_INFINITY : squared(hints[h], hints[h + 1], hints[h + 2]);
            if (hinted < best) {
                best = hinted;
                foundX = hints[h];
                foundY = hints[h + 1];
                foundZ = hints[h + 2];
            }
            started = true;
            visit(levels.size() - 1, 0, 0, 0);
            hints[h] = foundX;
            hints[h + 1] = foundY;
            hints[h + 2] = foundZ;
            return best;
        }

        private double squared(int toX, int toY, int toZ) {
            return squared(toZ - z, spacing.z()) + squared(toY - y, spacing.y()) + squared(toX - x, spacing.x());
        }

        /** Depth is the number of levels, at most ten. */
        private void visit(int depth, int nodeX, int nodeY, int nodeZ) {
            Level level = levels.get(depth);
            long children = level.nodes[level.index(nodeX, nodeY, nodeZ)];
            int base = 12 * depth;
            int shift = 2 * depth;
            int nearX = children(x, nodeX, shift, spacing.x(), base);
            int nearY = children(y, nodeY, shift, spacing.y(), base + 4);
            int nearZ = children(z, nodeZ, shift, spacing.z(), base + 8);
            for (int c = 0; c < 4; c++) {
                int cz = c ^ nearZ;
                double dz = toChild[base + 8 + cz];
                int plane = (int) (children >>> 16 * cz) & 0xffff;
                if (plane == 0 || dz >= best) {
                    continue;
                }
                for (int b = 0; b < 4; b++) {
                    int cy = b ^ nearY;
                    double dzy = dz + toChild[base + 4 + cy];
                    int row = plane >>> 4 * cy & 15;
                    for (int a = 0; row != 0 && dzy < best && a < 4; a++) {
                        int cx = a ^ nearX;
                        double d = dzy + toChild[base + cx];
                        if ((row >>> cx & 1) == 0 || d >= best) {
                            continue;
                        }
                        if (depth > 0) {
                            visit(depth - 1, 4 * nodeX + cx, 4 * nodeY + cy, 4 * nodeZ + cz);
                        } else {
                            best = d;
                            foundX = 4 * nodeX + cx;
                            foundY = 4 * nodeY + cy;
                            foundZ = 4 * nodeZ + cz;
                        }
                    }
                }
            }
        }

        /** Notes the squared distances to the children along an axis and gives the nearest child. */
        private int children(int at, int node, int shift, double step, int to) {
            for (int c = 0; c < 4; c++) {
                int low = 4 * node + c << shift;
                int gap = Math.max(0, Math.max(low - at, at - low - (1 << shift) + 1));
                toChild[to + c] = squared(gap, step);
            }
            return Math.clamp((at >> shift) - 4L * node, 0, 3);
        }

        private static double squared(int steps, double step) {
            double d = steps * step;
            return d * d;
        }
    }
}
