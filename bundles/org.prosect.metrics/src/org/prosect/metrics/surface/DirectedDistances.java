package org.prosect.metrics.surface;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.prosect.core.Progress;
import org.prosect.imaging.Point3;

/**
 * The distances from the points of one surface to the nearest points of another. The short steps are tried for 64 neighbours at once, from the
 * shortest on; a point that has met the other surface is done. What is left is farther away and is searched for in a tree. Both are exact.
 */
final class DirectedDistances {

    private final Surface from;
    private final BitLattice to;
    private final Steps steps;
    private final NearestPoints tree;
    /** From a word to the lower one of the two that hold the points a step away, and how far these are shifted. */
    private final int[] place;
    private final int[] shift;
    private final int reachY;
    private final int reachZ;

    private DirectedDistances(Surface from, BitLattice to, Point3 spacing, Steps steps) {
        this.from = from;
        this.to = to;
        this.steps = steps;
        this.tree = new NearestPoints(to, spacing);
        this.place = new int[steps.count];
        this.shift = new int[steps.count];
        for (int k = 0; k < steps.count; k++) {
            place[k] = (steps.z[k] * to.sizeY + steps.y[k]) * to.pitch + (steps.x[k] < 0 ? -1 : 0);
            shift[k] = steps.x[k] & 63;
        }
        this.reachY = Arrays.stream(steps.y).max().orElse(0);
        this.reachZ = Arrays.stream(steps.z).max().orElse(0);
    }

    /**
     * The distances from all points of a surface to another on the same lattice, neither of them empty. They do not depend on the number of cores.
     *
     * @param steps those of the lattice
     */
    static WeightedDistances between(Surface from, Surface to, Point3 spacing, Steps steps, Progress progress) {
        DirectedDistances d = new DirectedDistances(from, to.points(), spacing, steps);
        Plane[] planes = IntStream.range(0, from.points().sizeZ).parallel().mapToObj(z -> d.new Plane(z).measure(progress)).toArray(Plane[]::new);
        int many = Arrays.stream(planes).mapToInt(p -> p.farCount).sum();
        double[] squared = Arrays.copyOf(steps.squared, steps.count + many);
        double[] weights = new double[squared.length];
        int at = steps.count;
        for (Plane p : planes) {
            for (int k = 0; k < steps.count; k++) {
                weights[k] += p.near[k];
            }
            System.arraycopy(p.farSquared, 0, squared, at, p.farCount);
            System.arraycopy(p.farWeights, 0, weights, at, p.farCount);
            at += p.farCount;
        }
        int used = 0;
        for (int i = 0; i < squared.length; i++) {
            if (weights[i] > 0) {
                squared[used] = squared[i];
                weights[used++] = weights[i];
            }
        }
        return WeightedDistances.ofSquared(Arrays.copyOf(squared, used), Arrays.copyOf(weights, used));
    }

    /** The points of one plane. */
    private final class Plane {

        private final int z;
        private final double[] near = new double[steps.count];
        private final NearestPoints.Search search = tree.new Search(to.rowWords * 16);
        private double[] farSquared = new double[0];
        private double[] farWeights = new double[0];
        private int farCount;

        Plane(int z) {
            this.z = z;
        }

        Plane measure(Progress progress) {
            BitLattice points = from.points();
            boolean innerZ = z >= reachZ && z < points.sizeZ - reachZ;
            for (int y = 0; y < points.sizeY; y++) {
                progress.check();
                boolean inner = innerZ && y >= reachY && y < points.sizeY - reachY;
                int row = points.row(y, z);
                for (int w = 0; w < points.rowWords; w++) {
                    long word = points.words[row + w];
                    if (word != 0) {
                        far(tryShort(word, row + w, y, inner), 64 * w, y);
                    }
                }
            }
            return this;
        }

        /** Tries the short steps for the points of a word and gives those that did not arrive. */
        private long tryShort(long word, int at, int y, boolean inner) {
            long left = word;
            long[] words = to.words;
            int x = 64 * ((at - from.points().row(y, z)));
            for (int k = 0; k < place.length; k++) {
                if (!inner && (Integer.compareUnsigned(y + steps.y[k], to.sizeY) >= 0 || Integer.compareUnsigned(z + steps.z[k], to.sizeZ) >= 0)) {
                    continue;
                }
                int source = at + place[k];
                long hits = left & (words[source] >>> shift[k] | words[source + 1] << 1 << 63 - shift[k]);
                if (hits != 0) {
                    left ^= hits;
                    double weight = 0;
                    for (; hits != 0; hits &= hits - 1) {
                        weight += from.weight().at(x + Long.numberOfTrailingZeros(hits), y, z);
                    }
                    near[k] += weight;
                    if (left == 0) {
                        break;
                    }
                }
            }
            return left;
        }

        private void far(long left, int x, int y) {
            for (long rest = left; rest != 0; rest &= rest - 1) {
                int px = x + Long.numberOfTrailingZeros(rest);
                if (farCount == farSquared.length) {
                    farSquared = Arrays.copyOf(farSquared, Math.max(64, 2 * farCount));
                    farWeights = Arrays.copyOf(farWeights, farSquared.length);
                }
                farSquared[farCount] = search.squaredDistance(px, y, z, px >> 2);
                farWeights[farCount++] = from.weight().at(px, y, z);
            }
        }
    }
}
