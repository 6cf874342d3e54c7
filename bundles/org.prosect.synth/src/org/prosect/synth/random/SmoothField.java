package org.prosect.synth.random;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.prosect.imaging.Geometry;

/** A smooth random number for each voxel, between -1 and 1: a coarse lattice of uniform numbers over the whole grid, joined by cubic B-splines. */
public final class SmoothField {

    private static final int PAD = 3;

    private final Geometry grid;
    private final int cells;
    private final float[] lattice;

    /**
     * @param cells of the lattice along the longest side of the grid
     */
    public SmoothField(Geometry grid, int cells, SplittableRandom random) {
        this.grid = grid;
        this.cells = cells;
        int n = cells + PAD;
        lattice = new float[n * n * n];
        for (int i = 0; i < lattice.length; i++) {
            // interpolation by B-splines shrinks the spread of independent numbers to about a third: 2.2 gives most of it back
            lattice[i] = (float) (2.2 * (2 * random.nextDouble() - 1));
        }
    }

    /** One number a voxel, x fastest. */
    public float[] values() {
        int longest = Math.max(grid.sizeX(), Math.max(grid.sizeY(), grid.sizeZ()));
        int n = cells + PAD;
        float[] result = new float[Math.toIntExact(grid.voxelCount())];
        float[] weights = new float[4 * longest];
        int[] first = new int[longest];
        for (int i = 0; i < longest; i++) {
            double u = (i + 0.5) * cells / longest;
            first[i] = (int) u;
            double t = u - first[i];
            double s = 1 - t;
            weights[4 * i] = (float) (s * s * s / 6);
            weights[4 * i + 1] = (float) ((3 * t * t * t - 6 * t * t + 4) / 6);
            weights[4 * i + 2] = (float) ((3 * s * s * s - 6 * s * s + 4) / 6);
            weights[4 * i + 3] = (float) (t * t * t / 6);
        }
        IntStream.range(0, grid.sizeZ()).parallel().forEach(z -> {
            float[] plane = new float[n * n];
            for (int k = 0; k < 4; k++) {
                int at = (first[z] + k) * n * n;
                for (int i = 0; i < plane.length; i++) {
                    plane[i] += weights[4 * z + k] * lattice[at + i];
                }
            }
            float[] row = new float[n];
            for (int y = 0; y < grid.sizeY(); y++) {
                Arrays.fill(row, 0);
                for (int k = 0; k < 4; k++) {
                    for (int i = 0; i < n; i++) {
                        row[i] += weights[4 * y + k] * plane[(first[y] + k) * n + i];
                    }
                }
                int to = (z * grid.sizeY() + y) * grid.sizeX();
                for (int x = 0; x < grid.sizeX(); x++) {
                    int f = first[x];
                    int w = 4 * x;
                    result[to + x] = Math.clamp(weights[w] * row[f] + weights[w + 1] * row[f + 1] + weights[w + 2] * row[f + 2]
                            + weights[w + 3] * row[f + 3], -1f, 1f);
                }
            }
        });
        return result;
    }
}
