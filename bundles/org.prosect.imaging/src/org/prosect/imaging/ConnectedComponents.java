package org.prosect.imaging;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The connected components of a mask, numbered from 1 in the order in which their first voxels lie in memory. Immutable.
 *
 * <p>Holds a bit a voxel and four bytes a run of voxels: for the worst of masks little more than twice its memory. Nothing recurses.
 */
public final class ConnectedComponents {

    /** So many voxels, or one row, lie between two runs whose number is known without counting. */
    private static final int STRETCH = 256;

    private final Geometry geometry;
    private final PackedVoxels voxels;
    /** Component number of each run, in the order of memory. */
    private final int[] component;
    private final int rowLength;
    private final int rowsPerStretch;
    /** Number of the first run of each stretch of rows. */
    private final int[] firstRun;
    private final int count;
    /** Filled when first asked for; every thread would find the same. */
    private volatile ComponentSizes sizes;

    /** @param memory for the component numbers, at least {@link RunScan#runCount()} long; taken over */
    ConnectedComponents(Geometry geometry, PackedVoxels voxels, RunScan scan, int[] memory, Runnable check) {
        this.geometry = geometry;
        this.voxels = voxels;
        this.component = memory;
        scan.scan(component, check);
        this.count = scan.componentCount();
        this.rowLength = scan.rowLength();
        this.rowsPerStretch = (STRETCH + rowLength - 1) / rowLength;
        int rows = (int) (geometry.voxelCount() / rowLength);
        this.firstRun = new int[(rows + rowsPerStretch - 1) / rowsPerStretch];
        int run = 0;
        for (int row = 0; row < rows; row++) {
            if (row % rowsPerStretch == 0) {
                firstRun[row / rowsPerStretch] = run;
            }
            run += voxels.runs(row * rowLength, (row + 1) * rowLength);
        }
    }

    /** The components of a mask. */
    public static ConnectedComponents of(Mask mask, Connectivity connectivity) {
        return of(mask, connectivity, () -> { });
    }

    /**
     * The components of a mask.
     *
     * @param check run before each slice; throws to stop the work
     */
    public static ConnectedComponents of(Mask mask, Connectivity connectivity, Runnable check) {
        return of(mask.geometry(), new PackedVoxels(mask, true), connectivity, check);
    }

    /** The components of what is outside a mask. */
    static ConnectedComponents ofBackground(Mask mask, Connectivity connectivity, Runnable check) {
        return of(mask.geometry(), new PackedVoxels(mask, false), connectivity, check);
    }

    private static ConnectedComponents of(Geometry geometry, PackedVoxels voxels, Connectivity connectivity, Runnable check) {
        RunScan scan = new RunScan(geometry, voxels, connectivity);
        return new ConnectedComponents(geometry, voxels, scan, new int[scan.runCount()], check);
    }

    /** Number of components. */
    public int count() {
        return count;
    }

    /** Number of voxels of a component, 1 to {@link #count()}. */
    public int size(int number) {
        if (number < 1 || number > count) {
            throw new IndexOutOfBoundsException("there is no component " + number + ", there are " + count);
        }
        ComponentSizes known = sizes;
        if (known == null) {
            known = new ComponentSizes(this);
            sizes = known;
        }
        return known.size(number);
    }

    /** The component that holds a voxel, 0 for a voxel outside the mask. */
    public int at(int offset) {
        if (!voxels.get(offset)) {
            return 0;
        }
        int row = offset / rowLength;
        int first = row - row % rowsPerStretch;
        int run = firstRun[row / rowsPerStretch];
        for (int r = first; r < row; r++) {
            run += voxels.runs(r * rowLength, (r + 1) * rowLength);
        }
        return component[run + voxels.runs(row * rowLength, offset + 1) - 1];
    }

    /** The number of the component with the most voxels, the first of them when several are equal; 0 when there is none. */
    public int largest() {
        int best = 0;
        for (int number = 1; number <= count; number++) {
            if (best == 0 || size(number) > size(best)) {
                best = number;
            }
        }
        return best;
    }

    /** The voxels of the largest component; empty when there is none. */
    public Mask keepLargest() {
        int largest = largest();
        Mask result = Mask.empty(geometry);
        forEachRun((number, start, end) -> {
            if (number == largest) {
                Arrays.fill(result.voxels(), start, end, (byte) 1);
            }
        });
        return result;
    }

    /** The voxels of all components that hold at least one of the voxels given as array offsets. */
    public Mask containing(int... offsets) {
        boolean[] keep = new boolean[count + 1];
        for (int offset : offsets) {
            keep[at(offset)] = true;
        }
        return mask(keep);
    }

    /** The voxels of some components. */
    public Mask mask(boolean[] keep) {
        Mask result = Mask.empty(geometry);
        forEachRun((number, start, end) -> {
            if (keep[number]) {
                Arrays.fill(result.voxels(), start, end, (byte) 1);
            }
        });
        return result;
    }

    /** The component number of each voxel, 0 outside the mask. */
    public Volume labels() {
        Volume result = Volume.allocate(geometry, VoxelType.INT32);
        int[] labels = (int[]) result.array();
        forEachRun((number, start, end) -> Arrays.fill(labels, start, end, number));
        return result;
    }

    /** The components that hold a voxel at either end of one of the axes asked for. */
    BitSet touchingEdge(boolean alongX, boolean alongY, boolean alongZ) {
        BitSet touching = new BitSet(count + 1);
        int sizeX = geometry.sizeX();
        int sizeY = geometry.sizeY();
        int lastZ = geometry.sizeZ() - 1;
        forEachRun((number, start, end) -> {
            int firstRow = start / sizeX;
            int lastRow = (end - 1) / sizeX;
            if (alongX && (start % sizeX == 0 || end % sizeX == 0)
                    || alongY && (firstRow % sizeY == 0 || lastRow % sizeY == sizeY - 1)
                    || alongZ && (firstRow / sizeY == 0 || lastRow / sizeY == lastZ)) {
                touching.set(number);
            }
        });
        return touching;
    }

    /** Calls for each run of a component, in the order of memory; a component has many. */
    void forEachRun(RunVisitor visitor) {
        int run = 0;
        int length = (int) geometry.voxelCount();
        for (int row = 0; row < length; row += rowLength) {
            int stop = row + rowLength;
            int start = voxels.nextIn(row, stop);
            while (start < stop) {
                int end = voxels.nextOut(start, stop);
                visitor.run(component[run++], start, end);
                start = voxels.nextIn(end, stop);
            }
        }
    }

    /** Takes the voxels of a component from one array offset to another. */
    interface RunVisitor {
        void run(int component, int start, int end);
    }
}
