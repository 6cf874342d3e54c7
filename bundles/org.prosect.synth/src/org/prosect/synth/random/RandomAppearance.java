package org.prosect.synth.random;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.prosect.imaging.GaussianFilter;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.synth.shape.Hash;

/**
 * Paints a label map with random intensities (domain randomisation): each label a mean from 0 to 1, and a texture; then blur, a bias field, noise
 * that may be correlated, percentiles to 0 and 1, and a random smooth intensity curve (gamma, perhaps inverted, perhaps not monotone). Equal
 * seeds give equal pictures, whatever the number of cores.
 */
public final class RandomAppearance {

    private static final double LOW_CONTRAST = 0.3;
    /** Share of pictures whose noise does not fall with their contrast. */
    private static final double NOISY = 0.5;
    private static final double CORRELATED = 0.4;
    private static final double LOWEST = 0.005;

    private RandomAppearance() { }

    /**
     * A picture of labels.
     *
     * @param labels any voxel type; whole numbers, equal ones look alike. Values are taken modulo 65536
     * @return FLOAT32 on the same grid, 0 to 1
     */
    public static Volume of(Volume labels, SplittableRandom random) {
        Geometry grid = labels.geometry();
        int n = labels.length();
        double contrast = random.nextDouble() < LOW_CONTRAST ? 0.2 + 0.3 * random.nextDouble() : 1;
        LabelLooks looks = new LabelLooks(contrast, random);
        float[] image = new float[n];
        float[] fine = noise(grid, 0.6 + 0.5 * random.nextDouble(), random);
        float[] coarse = new SmoothField(grid, 8 + random.nextInt(10), random).values();
        looks.paint(labels, fine, coarse, image);
        double sigma = random.nextInt(4) == 0 ? 0 : 0.3 + 1.1 * random.nextDouble();
        GaussianFilter.filter(image, grid.sizeX(), grid.sizeY(), grid.sizeZ(), sigma, sigma, sigma);
        double bias = random.nextInt(3) == 0 ? 0 : 0.35 * random.nextDouble();
        float[] field = bias > 0 ? new SmoothField(grid, 2, random).values() : new float[0];
        double strength = (random.nextDouble() < NOISY ? 1 : contrast) * (0.12 * random.nextDouble() * random.nextDouble() + 0.005);
        float[] grains = noise(grid, random.nextDouble() < CORRELATED ? 0.4 + 0.5 * random.nextDouble() : 0, random);
        for (int i = 0; i < n; i++) {
            double gain = bias > 0 ? 1 + bias * field[i] : 1;
            image[i] = (float) (image[i] * gain + strength * grains[i]);
        }
        IntensityCurve.random(random).apply(image, LOWEST);
        return Volume.ofFloat32(grid, image);
    }

    /** Normal noise of mean 0 and standard deviation 1, blurred by so many voxels first. */
    static float[] noise(Geometry grid, double sigma, SplittableRandom random) {
        long seed = random.nextLong();
        float[] values = new float[Math.toIntExact(grid.voxelCount())];
        int plane = grid.sizeX() * grid.sizeY();
        IntStream.range(0, grid.sizeZ()).parallel().forEach(z -> {
            for (int i = z * plane; i < (z + 1) * plane; i++) {
                values[i] = (float) Hash.normal(seed, i);
            }
        });
        if (sigma > 0) {
            GaussianFilter.filter(values, grid.sizeX(), grid.sizeY(), grid.sizeZ(), sigma, sigma, sigma);
            double square = 0;
            for (float v : values) {
                square += (double) v * v;
            }
            float scale = (float) (1 / Math.sqrt(Math.max(square / values.length, 1e-12)));
            for (int i = 0; i < values.length; i++) {
                values[i] *= scale;
            }
        }
        return values;
    }
}
