package org.prosect.imaging;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The passes of the {@link DistanceTransform} along x, y and z, in place in the array of the result. */
final class DistanceSweep {

    /** Neighbouring lines taken at once, so that y and z passes read whole cache lines. */
    private static final int LINES = 16;

    private final byte[] voxels;
    private final byte site;
    private final boolean border;
    private final int sizeX;
    private final int sizeY;
    private final int sizeZ;
    private final Point3 spacing;
    private final float[] values;
    private final int[] nearest;
    private final boolean track;

    /**
     * @param site true to measure to the voxels inside the mask, false to those outside
     * @param nearest filled with the offset of the nearest site of each voxel; empty when it is not wanted
     */
    DistanceSweep(Mask mask, boolean site, Border border, float[] values, int[] nearest) {
        Geometry g = mask.geometry();
        this.voxels = mask.voxels();
        this.site = (byte) (site ? 1 : 0);
        this.border = border == Border.BACKGROUND;
        this.sizeX = g.sizeX();
        this.sizeY = g.sizeY();
        this.sizeZ = g.sizeZ();
        this.spacing = g.spacing();
        this.values = values;
        this.nearest = nearest;
        this.track = nearest.length > 0;
    }

    /** Fills the array with distances, or with squared ones. */
    void run(boolean root) {
        int plane = sizeX * sizeY;
        float[] squares = new float[sizeX + 2];
        for (int d = 0; d < squares.length; d++) {
            squares[d] = (float) (d * spacing.x() * (d * spacing.x()));
        }
        squares[sizeX + 1] = Float.POSITIVE_INFINITY;
        IntStream.range(0, sizeZ).parallel().forEach(z -> {
            int[] steps = new int[sizeX];
            for (int y = 0; y < sizeY; y++) {
                row(z * plane + y * sizeX, steps, squares);
            }
            if (sizeY > 1 || border) {
                columns(z * plane, sizeX, sizeY, spacing.y());
            }
        });
        if (sizeZ > 1 || border) {
            IntStream.range(0, sizeY).parallel().forEach(y -> {
                columns(y * sizeX, plane, sizeZ, spacing.z());
                if (root) {
                    for (int z = 0; z < sizeZ; z++) {
                        root(z * plane + y * sizeX, sizeX);
                    }
                }
            });
        } else if (root) {
            root(0, values.length);
        }
    }

    private void root(int from, int count) {
        for (int i = from; i < from + count; i++) {
            values[i] = (float) Math.sqrt(values[i]);
        }
    }

    /** Squared distances along one row, by counting from both ends. */
    private void row(int from, int[] steps, float[] squares) {
        int far = sizeX + 1;
        int step = border ? 0 : far;
        for (int x = 0; x < sizeX; x++) {
            step = voxels[from + x] == site ? 0 : Math.min(step + 1, far);
            steps[x] = step;
        }
        step = border ? 0 : far;
        for (int x = sizeX - 1; x >= 0; x--) {
            step = Math.min(step + 1, steps[x]);
            values[from + x] = squares[step];
            if (track) {
                nearest[from + x] = step == far ? -1 : step == steps[x] ? from + x - step : from + x + step;
            }
            // the count to the right only grows where the left one was nearer
            step = stepRight(from + x, step, steps[x]);
        }
    }

    private int stepRight(int at, int step, int left) {
        return step;
    }
}
