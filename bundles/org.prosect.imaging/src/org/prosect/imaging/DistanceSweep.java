package org.prosect.imaging;

import java.util.stream.IntStream;

/** The passes of the {@link DistanceTransform} along x, y and z, in place in the array of the result. */
final class DistanceSweep {

    /** Neighbouring lines taken at once, so that y and z passes read whole cache lines. */
    private static final int LINES = 16;
    /** So many steps along y and z are first tried for whole rows at once: structures are seldom thicker, and those that are lose little time. */
    private static final int NEAR = 32;

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
        }
    }

    /**
     * Squared distances along {@code sizeX} neighbouring lines of {@code length} voxels that lie {@code stride} apart: first by looking a few
     * voxels up and down for all lines at once, then, for lines with a voxel that this does not settle, by their lower envelope.
     */
    private void columns(int from, int stride, int length, double step) {
        if (track) {
            envelopes(new LowerEnvelope(length, step, border, true), from, stride, length, 0, sizeX, values, from, stride);
            return;
        }
        float[] source = new float[length * sizeX];
        for (int i = 0; i < length; i++) {
            System.arraycopy(values, from + i * stride, source, i * sizeX, sizeX);
        }
        int reach = Math.min(NEAR, length - 1);
        double square = step * step;
        double[] best = new double[sizeX];
        boolean settled = true;
        for (int i = 0; i < length; i++) {
            settled &= lookAround(source, i, length, reach, square, best);
            int to = from + i * stride;
            for (int x = 0; x < sizeX; x++) {
                values[to + x] = (float) best[x];
            }
        }
        if (settled) {
            return;
        }
        float limit = (float) (square * (reach + 1) * (reach + 1));
        LowerEnvelope envelope = new LowerEnvelope(length, step, border, false);
        for (int x = 0; x < sizeX; x += LINES) {
            int lines = Math.min(LINES, sizeX - x);
            if (anyAbove(limit, from + x, stride, length, lines)) {
                envelopes(envelope, from, stride, length, x, x + lines, source, 0, sizeX);
            }
        }
    }

    /**
     * One row's squared distances from the rows up to {@code reach} away; true when no farther row can be nearer to any of its voxels. The sums are
     * double, not only for their digits: the compiler makes vector code of a loop with shifted places only when it writes another type than it reads.
     */
    private boolean lookAround(float[] source, int row, int length, int reach, double square, double[] best) {
        int own = row * sizeX;
        double edge = border ? square * Math.min(row + 1, length - row) * Math.min(row + 1, length - row) : Double.POSITIVE_INFINITY;
        for (int x = 0; x < sizeX; x++) {
            best[x] = Math.min(source[own + x], edge);
        }
        for (int k = 1; k <= reach; k++) {
            double rise = square * k * k;
            if ((k < 4 || (k & 1) == 0) && noneAbove(best, rise)) {
                return true;
            }
            int below = row - k < 0 ? row + k : row - k;
            int above = row + k >= length ? below : row + k;
            if (below < length && above >= 0) {
                nearer(source, below * sizeX, above * sizeX, best, rise);
            }
        }
        return reach == length - 1 || noneAbove(best, square * (reach + 1) * (reach + 1));
    }

    private static void nearer(float[] source, int below, int above, double[] best, double rise) {
        for (int x = 0; x < best.length; x++) {
            best[x] = Math.min(best[x], Math.min(source[below + x], source[above + x]) + rise);
        }
    }

    /** Whether all values lie below a limit (those within rounding of it may be said not to), without a branch. */
    private static boolean noneAbove(double[] values, double limit) {
        double scale = 1 / limit;
        int some = 0;
        for (int x = 0; x < values.length; x++) {
            some |= (int) (values[x] * scale);
        }
        return some == 0;
    }

    private boolean anyAbove(float limit, int from, int stride, int length, int lines) {
        for (int i = 0; i < length; i++) {
            for (int at = from + i * stride; at < from + i * stride + lines; at++) {
                if (values[at] > limit) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Replaces the lines from x to {@code end} by their envelopes, read from an array with its own layout. */
    private void envelopes(LowerEnvelope envelope, int from, int stride, int length, int begin, int end,
            float[] source, int sourceFrom, int sourceStride) {
        // one more than the length, so that lines do not compete for the same places of the cache
        int pitch = length + 1;
        float[] line = new float[LINES * pitch];
        int[] lineNearest = new int[track ? line.length : 0];
        for (int x = begin; x < end; x += LINES) {
            int lines = Math.min(LINES, end - x);
            for (int i = 0; i < length; i++) {
                int at = from + i * stride + x;
                int sourceAt = sourceFrom + i * sourceStride + x;
                for (int k = 0; k < lines; k++) {
                    line[k * pitch + i] = source[sourceAt + k];
                }
                for (int k = 0; k < lines && track; k++) {
                    lineNearest[k * pitch + i] = nearest[at + k];
                }
            }
            for (int k = 0; k < lines; k++) {
                envelope.apply(line, lineNearest, k * pitch);
            }
            for (int i = 0; i < length; i++) {
                int at = from + i * stride + x;
                for (int k = 0; k < lines; k++) {
                    values[at + k] = line[k * pitch + i];
                }
                for (int k = 0; k < lines && track; k++) {
                    nearest[at + k] = lineNearest[k * pitch + i];
                }
            }
        }
    }
}
