package org.prosect.benchmarks;

import java.util.Random;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.prosect.imaging.GaussianFilter;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/** Smoothed noise and the mask of its values above 0: half of the image, with structures about ten voxels thick. */
@State(Scope.Benchmark)
public class SmoothMask {

    private static final double SIGMA = 4;

    /** Voxels along each axis. */
    @Param("256")
    public int size;

    Mask mask;
    /** The mask, moved by a voxel or two. */
    Mask moved;
    Volume field;
    /** Displacements in voxels. */
    float[] displacements;

    @Setup
    public void make() {
        Geometry grid = Geometry.of(size, size, size, 1, 1, 2.5);
        float[] noise = noise((int) grid.voxelCount(), 7);
        GaussianFilter.filter(noise, size, size, size, SIGMA, SIGMA, SIGMA);
        field = Volume.ofFloat32(grid, noise);
        mask = Mask.empty(grid);
        moved = Mask.empty(grid);
        int shift = (size + 2) * size + 2;
        for (int i = 0; i < noise.length; i++) {
            mask.set(i, noise[i] > 0);
            moved.set(i, i >= shift && noise[i - shift] > 0);
        }
        displacements = noise.clone();
        for (int i = 0; i < displacements.length; i++) {
            displacements[i] *= 50;
        }
    }

    private static float[] noise(int length, long seed) {
        Random random = new Random(seed);
        float[] noise = new float[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }
}
