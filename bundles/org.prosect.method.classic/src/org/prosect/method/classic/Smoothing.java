package org.prosect.method.classic;

import java.util.stream.IntStream;

import org.prosect.core.Progress;

/**
 * Binomial smoothing with the kernel (1 2 1)/4 along each axis (a Gaussian of sigma 0.71 voxels for each pass). NaN voxels stay NaN and are left out
 * of their neighbours' sums. An axis whose voxels are more than twice as far apart as the finest is not smoothed.
 */
final class Smoothing {

    private Smoothing() { }

    /** The smoothed values in a new array; a copy when {@code passes} is 0. */
    static float[] binomial(WorkGrid grid, int passes, Progress progress) {
        float[] from = grid.values().clone();
        if (passes == 0) {
            return from;
        }
        float[] to = new float[from.length];
        double finest = Math.min(grid.spacing(0), Math.min(grid.spacing(1), grid.spacing(2)));
        int[] stride = {1, grid.sizeX(), grid.sizeX() * grid.sizeY()};
        int[] size = {grid.sizeX(), grid.sizeY(), grid.sizeZ()};
        for (int pass = 0; pass < passes; pass++) {
            for (int axis = 0; axis < 3; axis++) {
                if (size[axis] > 1 && grid.spacing(axis) <= 2 * finest) {
                    alongAxis(from, to, size, axis, stride[axis], progress);
                    float[] swap = from;
                    from = to;
                    to = swap;
                }
            }
        }
        return from;
    }

    private static void alongAxis(float[] from, float[] to, int[] size, int axis, int stride, Progress progress) {
        IntStream.range(0, size[1] * size[2]).parallel().forEach(row -> {
            progress.check();
            int start = row * size[0];
            for (int x = 0; x < size[0]; x++) {
                int i = start + x;
                int position = axis == 0 ? x : axis == 1 ? row % size[1] : row / size[1];
                float centre = from[i];
                float sum = 2 * centre;
                float weight = 2;
                if (position > 0 && !Float.isNaN(from[i - stride])) {
                    sum += from[i - stride];
                    weight++;
                }
                if (position < size[axis] - 1 && !Float.isNaN(from[i + stride])) {
                    sum += from[i + stride];
                    weight++;
                }
                to[i] = sum / weight;
            }
        });
    }
}
