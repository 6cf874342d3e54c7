package org.prosect.imaging;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds connected components in two passes over runs of voxels along x (He, Chao and Suzuki, "A run-based two-scan labeling algorithm", IEEE
 * Transactions on Image Processing 2008) with a union-find forest. Runs are counted first, so that the forest, four bytes a run, has
 * its final size from the beginning; where runs begin and end is kept for two slices only.
 */
final class RunScan {

    private final PackedVoxels voxels;
    private final boolean diagonal;
    private final boolean corners;
    private final int sizeX;
    private final int sizeY;
    private final int sizeZ;
    /** Number of the first run of each slice; the last entry is the number of runs. */
    private final int[] firstRun;
    /** Array offsets at which the runs of the slice below and of this one begin and end; run r of a slice at r − its first run. */
    private int[] startBelow;
    private int[] endBelow;
    private int[] start;
    private int[] end;
    /** The union-find forest over runs: a root is its own parent, and the lowest run of its tree. Later the component numbers. */
    private int[] forest = new int[0];
    private int components;

    RunScan(Geometry geometry, PackedVoxels voxels, Connectivity connectivity) {
        this.voxels = voxels;
        this.diagonal = connectivity != Connectivity.FACES;
        this.corners = connectivity == Connectivity.CORNERS;
        // axes of one voxel join nothing: without them runs are long and slices thin, also in an image of one column or one slice
        int[] size = IntStream.of(geometry.sizeX(), geometry.sizeY(), geometry.sizeZ()).filter(n -> n > 1).toArray();
        this.sizeX = size.length > 0 ? size[0] : 1;
        this.sizeY = size.length > 2 ? size[1] : 1;
        this.sizeZ = size.length > 1 ? size[size.length - 1] : 1;
        this.firstRun = new int[sizeZ + 1];
        IntStream.range(0, sizeZ).parallel().forEach(z -> {
            int runs = 0;
            for (int row = z * sizeY; row < (z + 1) * sizeY; row++) {
                runs += voxels.runs(row * sizeX, (row + 1) * sizeX);
            }
            firstRun[z + 1] = runs;
        });
        int most = Arrays.stream(firstRun).max().getAsInt();
        Arrays.parallelPrefix(firstRun, Integer::sum);
        start = new int[most];
        end = new int[most];
        startBelow = new int[sizeZ > 1 ? most : 0];
        endBelow = new int[startBelow.length];
    }

    int runCount() {
        return firstRun[sizeZ];
    }

    /** Voxels of a row: those of the first axis that has more than one. */
    int rowLength() {
        return sizeX;
    }

    /** Known after the scan. */
    int componentCount() {
        return components;
    }

    /**
     * Finds the components.
     *
     * @param memory an array of at least {@link #runCount()}, filled with the component number of each run
     * @param check run before each slice
     */
    void scan(int[] memory, Runnable check) {
        forest = memory;
        // first run of each row of the slice below and of this one; one entry more closes the last row
        int[] below = new int[sizeY + 1];
        int[] here = new int[sizeY + 1];
        for (int z = 0; z < sizeZ; z++) {
            check.run();
            int first = firstRun[z];
            int firstBelow = z > 0 ? firstRun[z - 1] : 0;
            int slice = sizeX * sizeY;
            int count = 0;
            for (int y = 0; y < sizeY; y++) {
                here[y] = count;
                count = findRuns((z * sizeY + y) * sizeX, count, first);
                here[y + 1] = count;
                if (y > 0) {
                    join(start, end, here[y - 1], here[y], first, here[y], count, first, sizeX, diagonal ? 1 : 0);
                }
                if (z > 0) {
                    join(startBelow, endBelow, below[y], below[y + 1], firstBelow, here[y], count, first, slice, diagonal ? 1 : 0);
                    if (diagonal && y > 0) {
                        join(startBelow, endBelow, below[y - 1], below[y], firstBelow, here[y], count, first, slice + sizeX, corners ? 1 : 0);
                    }
                    if (diagonal && y + 1 < sizeY) {
                        join(startBelow, endBelow, below[y + 1], below[y + 2], firstBelow, here[y], count, first, slice - sizeX, corners ? 1 : 0);
                    }
                }
            }
            if (z + 1 < sizeZ) {
                int[] swap = below;
                below = here;
                here = swap;
                swap = startBelow;
                startBelow = start;
                start = swap;
                swap = endBelow;
                endBelow = end;
                end = swap;
            }
        }
        number();
    }

    private int findRuns(int from, int before, int first) {
        int count = before;
        int stop = from + sizeX;
        int x = voxels.nextIn(from, stop);
        while (x < stop) {
            start[count] = x;
            x = voxels.nextOut(x, stop);
            end[count] = x;
            forest[first + count] = first + count;
            count++;
            x = voxels.nextIn(x, stop);
        }
        return count;
    }

    /**
     * Joins the runs of an earlier row with those of this slice that touch them.
     *
     * @param starts where the runs of the earlier row's slice begin
     * @param shift array offset from the earlier row to this one
     * @param reach how many voxels beyond its ends a run touches: 0 or 1
     */
    private void join(int[] starts, int[] ends, int earlier, int earlierEnd, int earlierFirst, int current, int currentEnd, int first, int shift,
            int reach) {
        int a = earlier;
        int b = current;
        while (a < earlierEnd && b < currentEnd) {
            int endA = ends[a] + shift;
            if (starts[a] + shift < end[b] + reach && start[b] < endA + reach) {
                unite(earlierFirst + a, first + b);
            }
            if (endA < end[b]) {
                a++;
            } else {
                b++;
            }
        }
    }

    private void unite(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        forest[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    private int root(int run) {
        int r = run;
        while (forest[r] != r) {
            forest[r] = forest[forest[r]];
            r = forest[r];
        }
        return r;
    }

    /** Parents lie before their children, so that each finds its parent's number there instead of a parent. */
    private void number() {
        for (int run = 0, n = runCount(); run < n; run++) {
            int parent = forest[run];
            forest[run] = parent == run ? ++components : forest[parent];
        }
    }
}
