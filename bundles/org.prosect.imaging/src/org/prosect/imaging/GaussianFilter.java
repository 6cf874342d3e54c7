package org.prosect.imaging;

import java.util.stream.IntStream;

/**
 * Separable Gaussian smoothing. Kernels are sampled at voxel centres out to four standard deviations and normalised to sum 1; sums are
 * kept in double. At the border the image is mirrored about the outer faces of its outermost voxels (… b a | a b c …), so that the mean
 * of the image is kept. NaN spreads as far as the kernel reaches. Lines are filtered on all cores; the result does not depend on how
 * many there are.
 */
public final class GaussianFilter {

    /** Beyond this many standard deviations the kernel is cut off (its weight there is below 7e-5). */
    private static final double REACH = 4;
    /** Below this the kernel is a single 1 to the precision of float. */
    private static final double NOTHING = 0.1;

    private GaussianFilter() { }

    /**
     * Smooths a volume.
     *
     * @param sigma standard deviations in millimetres along the grid's x, y and z axes; 0 leaves an axis alone
     * @return a new FLOAT32 volume on the same grid
     * @throws IllegalArgumentException when a standard deviation is negative, not finite, or more than a thousand voxels
     */
    public static Volume filter(Volume volume, Point3 sigma) {
        Geometry g = volume.geometry();
        float[] values = volume.toFloats();
        if (volume.type() == VoxelType.FLOAT32) {
            values = values.clone();
        }
        Point3 spacing = g.spacing();
        filter(values, g.sizeX(), g.sizeY(), g.sizeZ(), sigma.x() / spacing.x(), sigma.y() / spacing.y(), sigma.z() / spacing.z());
        return Volume.ofFloat32(g, values);
    }

    /**
     * Smooths values in place.
     *
     * @param values x fastest, sizeX · sizeY · sizeZ of them
     * @param sigmaX standard deviations in voxels; 0 leaves an axis alone
     * @throws IllegalArgumentException when the sizes do not fit the array, or a standard deviation is negative, not finite, or more than 1000
     */
    public static void filter(float[] values, int sizeX, int sizeY, int sizeZ, double sigmaX, double sigmaY, double sigmaZ) {
        filter(values, sizeX, sizeY, sizeZ, sigmaX, sigmaY, sigmaZ, () -> { });
    }

    /**
     * Smooths values in place, as {@link #filter(float[], int, int, int, double, double, double)}.
     *
     * @param check run before each line of voxels, in many threads; throws to stop the work
     */
    public static void filter(float[] values, int sizeX, int sizeY, int sizeZ, double sigmaX, double sigmaY, double sigmaZ, Runnable check) {
        if ((long) sizeX * sizeY * sizeZ != values.length) {
            throw new IllegalArgumentException("the array has " + values.length + " values, " + sizeX + " × " + sizeY + " × " + sizeZ
                    + " are needed");
        }
        double[] kernelX = kernel(sigmaX);
        double[] kernelY = kernel(sigmaY);
        double[] kernelZ = kernel(sigmaZ);
        int plane = sizeX * sizeY;
        Scratch<float[]> slices = new Scratch<>(() -> new float[plane]);
        IntStream.range(0, sizeZ).parallel().forEach(z -> {
            if (kernelX.length > 1) {
                filterRows(values, z * plane, sizeX, sizeY, kernelX, check);
            }
            if (kernelY.length > 1) {
                slices.use(rows -> filterColumns(values, z * plane, sizeX, sizeX, sizeY, kernelY, rows, check));
            }
        });
        if (kernelZ.length > 1) {
            Scratch<float[]> walls = new Scratch<>(() -> new float[sizeX * sizeZ]);
            IntStream.range(0, sizeY).parallel()
                    .forEach(y -> walls.use(rows -> filterColumns(values, y * sizeX, plane, sizeX, sizeZ, kernelZ, rows, check)));
        }
    }

    /** The right half of a sampled Gaussian, centre first; both halves sum to 1. */
    private static double[] kernel(double sigma) {
        if (!(sigma >= 0) || sigma > 1000) {
            throw new IllegalArgumentException("a standard deviation of " + sigma + " voxels cannot be used, give 0 to 1000");
        }
        int radius = sigma < NOTHING ? 0 : (int) Math.ceil(REACH * sigma);
        double[] half = new double[radius + 1];
        double sum = 0;
        for (int i = 0; i <= radius; i++) {
            // StrictMath: the same bits on every machine
            half[i] = radius == 0 ? 1 : StrictMath.exp(-0.5 * i * i / (sigma * sigma));
            sum += i == 0 ? half[i] : 2 * half[i];
        }
        for (int i = 0; i <= radius; i++) {
            half[i] /= sum;
        }
        return half;
    }

    /** Filters rows of consecutive values. */
    private static void filterRows(float[] values, int first, int length, int rows, double[] kernel, Runnable check) {
        int radius = kernel.length - 1;
        float[] line = new float[length + 2 * radius];
        double[] sum = new double[length];
        for (int row = 0; row < rows; row++) {
            check.run();
            int start = first + row * length;
            System.arraycopy(values, start, line, radius, length);
            for (int i = 1; i <= radius; i++) {
                line[radius - i] = values[start + mirrored(-i, length)];
                line[radius + length - 1 + i] = values[start + mirrored(length - 1 + i, length)];
            }
            for (int i = 0; i < length; i++) {
                sum[i] = kernel[0] * line[i + radius];
            }
            for (int k = 1; k <= radius; k++) {
                double weight = kernel[k];
                int before = radius - k;
                int after = radius + k;
                for (int i = 0; i < length; i++) {
                    sum[i] += weight * ((double) line[before + i] + line[after + i]);
                }
            }
            for (int i = 0; i < length; i++) {
                values[start + i] = (float) sum[i];
            }
        }
    }

    /**
     * Filters across rows: {@code length} rows of {@code width} consecutive values, {@code step} apart.
     *
     * @param rows working memory of width · length values
     */
    private static void filterColumns(float[] values, int first, int step, int width, int length, double[] kernel, float[] rows, Runnable check) {
        int radius = kernel.length - 1;
        for (int i = 0; i < length; i++) {
            System.arraycopy(values, first + i * step, rows, i * width, width);
        }
        double[] sum = new double[width];
        for (int i = 0; i < length; i++) {
            check.run();
            for (int x = 0; x < width; x++) {
                sum[x] = kernel[0] * rows[i * width + x];
            }
            for (int k = 1; k <= radius; k++) {
                int before = mirrored(i - k, length) * width;
                int after = mirrored(i + k, length) * width;
                double weight = kernel[k];
                for (int x = 0; x < width; x++) {
                    sum[x] += weight * ((double) rows[before + x] + rows[after + x]);
                }
            }
            int target = first + i * step;
            for (int x = 0; x < width; x++) {
                values[target + x] = (float) sum[x];
            }
        }
    }

    private static int mirrored(int index, int length) {
        if (index >= 0 && index < length) {
            return index;
        }
        int folded = Math.floorMod(index, 2 * length);
        return folded < length ? folded : 2 * length - 1 - folded;
    }
}
