package org.prosect.synth.scanner;

import java.util.stream.IntStream;

import org.prosect.imaging.GaussianFilter;
import org.prosect.imaging.Geometry;
import org.prosect.synth.shape.Hash;

/**
 * Noise with the texture of filtered back projection: in the plane its power rises from nearly nothing at zero frequency, like the ramp
 * filter, and falls where the reconstruction kernel ends; here the difference of two Gaussians of white noise. Along z neighbouring slices share a
 * little.
 */
final class ReconstructionNoise {

    /** Standard deviation of the grain in millimetres. */
    private static final double GRAIN = 0.75;
    /** The grain in voxels is at least this. */
    private static final double LEAST_GRAIN = 0.42;
    /** How much of the low frequencies is taken away. */
    private static final double RAMP = 0.85;

    private final Geometry grid;
    private final long seed;

    ReconstructionNoise(Geometry grid, long seed) {
        this.grid = grid;
        this.seed = seed;
    }

    /** One value a voxel, mean 0 and standard deviation 1. */
    float[] make() {
        int n = Math.toIntExact(grid.voxelCount());
        int plane = grid.sizeX() * grid.sizeY();
        float[] fine = new float[n];
        IntStream.range(0, grid.sizeZ()).parallel().forEach(z -> {
            for (int i = z * plane; i < (z + 1) * plane; i++) {
                fine[i] = (float) Hash.normal(seed, i);
            }
        });
        double sigma = Math.max(LEAST_GRAIN, GRAIN / grid.spacing().x());
        GaussianFilter.filter(fine, grid.sizeX(), grid.sizeY(), grid.sizeZ(), sigma, sigma, 0.4);
        float[] coarse = fine.clone();
        GaussianFilter.filter(coarse, grid.sizeX(), grid.sizeY(), grid.sizeZ(), 1.6 * sigma, 1.6 * sigma, 0);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            fine[i] -= (float) (RAMP * coarse[i]);
            sum += (double) fine[i] * fine[i];
        }
        float scale = (float) (1 / Math.sqrt(sum / n));
        for (int i = 0; i < n; i++) {
            fine[i] *= scale;
        }
        return fine;
    }
}
