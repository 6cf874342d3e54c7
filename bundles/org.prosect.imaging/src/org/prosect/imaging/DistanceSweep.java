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
    /** Squares of whole numbers of steps along x, infinite after the last that is possible. */
    private final float[] squares;
    private final Scratch<int[]> rows;
    private final Scratch<Lines> alongY;
    private final Scratch<Lines> alongZ;

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
        this.squares = new float[sizeX + 2];
        for (int d = 0; d <= sizeX; d++) {
            squares[d] = (float) (d * spacing.x() * (d * spacing.x()));
        }
        squares[sizeX + 1] = Float.POSITIVE_INFINITY;
        this.rows = new Scratch<>(() -> new int[sizeX]);
        this.alongY = new Scratch<>(() -> new Lines(sizeY, spacing.y()));
        this.alongZ = new Scratch<>(() -> new Lines(sizeZ, spacing.z()));
    }

    /** Fills the array with distances, or with squared ones; may be called again when the mask has changed. */
    void run(boolean root) {
        int plane = sizeX * sizeY;
        IntStream.range(0, sizeZ).parallel().forEach(z -> {
            rows.use(steps -> {
                for (int y = 0; y < sizeY; y++) {
                    row(z * plane + y * sizeX, steps);
                }
            });
            if (sizeY > 1 || border) {
                alongY.use(lines -> lines.columns(z * plane, sizeX));
            }
        });
        if (sizeZ > 1 || border) {
            IntStream.range(0, sizeY).parallel().forEach(y -> {
                alongZ.use(lines -> lines.columns(y * sizeX, plane));
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
    private void row(int from, int[] steps) {
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

    /** Works on neighbouring lines of one axis; one object serves all of them in turn. */
    private final class Lines {

        private final int length;
        private final double step;
        /** What the lines held before; rows of sizeX values. */
        private final float[] source;
        private final double[] best = new double[sizeX];
        private final LowerEnvelope envelope;
        /** One more than the length, so that lines do not compete for the same places of the cache. */
        private final int pitch;
        private final float[] line;
        private final int[] lineNearest;

        Lines(int length, double step) {
            this.length = length;
            this.step = step;
            this.source = new float[track ? 0 : length * sizeX];
            this.envelope = new LowerEnvelope(length, step, border, track);
            this.pitch = length + 1;
            this.line = new float[LINES * pitch];
            this.lineNearest = new int[track ? line.length : 0];
        }

        /**
         * Squared distances along {@code sizeX} neighbouring lines of {@code length} voxels that lie {@code stride} apart: first by looking a few
         * voxels up and down for all lines at once, then, for lines with a voxel that this does not settle, by their lower envelope.
         */
        void columns(int from, int stride) {
            if (track) {
                envelopes(from, stride, 0, sizeX, values, from, stride);
                return;
            }
            for (int i = 0; i < length; i++) {
                System.arraycopy(values, from + i * stride, source, i * sizeX, sizeX);
            }
            int reach = Math.min(NEAR, length - 1);
            double square = step * step;
            boolean settled = true;
            for (int i = 0; i < length; i++) {
                settled &= lookAround(i, reach, square);
                int to = from + i * stride;
                for (int x = 0; x < sizeX; x++) {
                    values[to + x] = (float) best[x];
                }
            }
            if (settled) {
                return;
            }
            float limit = (float) (square * (reach + 1) * (reach + 1));
            for (int x = 0; x < sizeX; x += LINES) {
                int lines = Math.min(LINES, sizeX - x);
                if (anyAbove(limit, from + x, stride, lines)) {
                    envelopes(from, stride, x, x + lines, source, 0, sizeX);
                }
            }
        }

        /**
         * One row's squared distances from the rows up to {@code reach} away; true when no farther row can be nearer to any of its voxels. The
         * sums are double, not only for their digits: the compiler makes vector code of a loop with shifted places only when it writes another
         * type than it reads.
         */
        private boolean lookAround(int row, int reach, double square) {
            float[] source = this.source;
            double[] best = this.best;
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

        private boolean anyAbove(float limit, int from, int stride, int lines) {
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
        private void envelopes(int from, int stride, int begin, int end, float[] source, int sourceFrom, int sourceStride) {
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
}
