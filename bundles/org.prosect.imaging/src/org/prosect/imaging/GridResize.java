package org.prosect.imaging;

import java.util.stream.IntStream;

/**
 * Images with another number of voxels over the same extent, by the named {@link SamplingConvention}. Beyond the edge the outermost voxels are
 * repeated; nothing is smoothed before voxels are left out. Values equal those of PyTorch's {@code interpolate} to float rounding,
 * except for CUBIC, where PyTorch takes a = −¾. Rows are computed on all cores.
 */
public final class GridResize {

    private GridResize() { }

    /**
     * An image at another size. NEAREST takes the voxel floor(target index · source size / target size), whatever the convention.
     *
     * @return a FLOAT32 volume whose geometry places the new voxels where they were sampled (for NEAREST: over the same field of view)
     */
    public static Volume resize(Volume image, int sizeX, int sizeY, int sizeZ, Interpolation interpolation, SamplingConvention convention) {
        int[] size = {sizeX, sizeY, sizeZ};
        double[] scale = new double[3];
        SamplingConvention used = interpolation == Interpolation.NEAREST ? SamplingConvention.HALF_PIXEL : convention;
        for (int axis = 0; axis < 3; axis++) {
            if (size[axis] < 1) {
                throw new IllegalArgumentException("the new size along " + "xyz".charAt(axis) + " is " + size[axis] + ", it must be at least 1");
            }
            scale[axis] = used.scale(image.geometry().size(axis), size[axis]);
        }
        return resize(image, size, scale, interpolation, used);
    }

    /**
     * An image enlarged by factors, half-pixel convention. The new size is size · factor rounded down, but coordinates are computed with the factor
     * itself and not with the quotient of the sizes, as PyTorch does when it is told not to recompute the factor.
     */
    public static Volume scale(Volume image, double factorX, double factorY, double factorZ, Interpolation interpolation) {
        double[] factor = {factorX, factorY, factorZ};
        int[] size = new int[3];
        double[] scale = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double wanted = Math.floor(image.geometry().size(axis) * factor[axis]);
            if (!(wanted >= 1 && wanted <= Geometry.MAX_SIZE)) {
                throw new IllegalArgumentException("a factor of " + factor[axis] + " makes " + wanted + " voxels along " + "xyz".charAt(axis)
                        + ", 1 to " + Geometry.MAX_SIZE + " are possible");
            }
            size[axis] = (int) wanted;
            scale[axis] = 1 / factor[axis];
        }
        return resize(image, size, scale, interpolation, SamplingConvention.HALF_PIXEL);
    }

    private static Volume resize(Volume image, int[] size, double[] scale, Interpolation interpolation, SamplingConvention convention) {
        Geometry from = image.geometry();
        Geometry to = target(from, size, scale, convention);
        Volume result = Volume.allocate(to, VoxelType.FLOAT32);
        float[] out = (float[]) result.array();
        // integers are read one by one, so that no copy of the image is needed
        float[] floats = image.array() instanceof float[] values ? values : new float[0];
        Taps x = Taps.of(from.sizeX(), size[0], scale[0], interpolation, convention);
        Taps y = Taps.of(from.sizeY(), size[1], scale[1], interpolation, convention);
        Taps z = Taps.of(from.sizeZ(), size[2], scale[2], interpolation, convention);
        IntStream.range(0, size[1] * size[2]).parallel().forEach(row -> {
            int j = row % size[1];
            int k = row / size[1];
            for (int i = 0; i < size[0]; i++) {
                out[row * size[0] + i] = (float) sum(image, floats, x, i, y, j, z, k);
            }
        });
        return result;
    }

    private static double sum(Volume image, float[] floats, Taps x, int i, Taps y, int j, Taps z, int k) {
        Geometry g = image.geometry();
        double sum = 0;
        int n = x.count();
        for (int c = k * n; c < k * n + n; c++) {
            for (int b = j * n; b < j * n + n; b++) {
                double outer = z.weight()[c] * y.weight()[b];
                int row = (z.index()[c] * g.sizeY() + y.index()[b]) * g.sizeX();
                for (int a = i * n; a < i * n + n && outer != 0; a++) {
                    double weight = x.weight()[a] * outer;
                    // 0 · NaN would spread a neighbour's NaN to voxel centres
                    sum += weight == 0 ? 0 : weight * (floats.length > 0 ? floats[row + x.index()[a]] : image.get(row + x.index()[a]));
                }
            }
        }
        return sum;
    }

    private static Geometry target(Geometry g, int[] size, double[] scale, SamplingConvention convention) {
        double[] spacing = new double[3];
        double[] first = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            // align corners gives a single voxel no step: it keeps the spacing
            spacing[axis] = g.spacing().get(axis) * (scale[axis] > 0 ? scale[axis] : 1);
            first[axis] = convention.shift(scale[axis]);
        }
        return Geometry.of(size[0], size[1], size[2], new Point3(spacing[0], spacing[1], spacing[2]),
                g.toPatient(first[0], first[1], first[2]), g.direction());
    }

    /**
     * The source voxels along one axis that make each target voxel, and their weights.
     *
     * @param count taps of each target voxel
     */
    private record Taps(int count, int[] index, double[] weight) {

        static Taps of(int source, int target, double scale, Interpolation interpolation, SamplingConvention convention) {
            int count = switch (interpolation) {
                case NEAREST -> 1;
                case TRILINEAR -> 2;
                case CUBIC -> 4;
            };
            int[] index = new int[target * count];
            double[] weight = new double[target * count];
            for (int i = 0; i < target; i++) {
                if (interpolation == Interpolation.NEAREST) {
                    // in float, as the frameworks, so that the same voxel is taken
                    index[i] = Math.min((int) Math.floor(i * (float) scale), source - 1);
                    weight[i] = 1;
                    continue;
                }
                double at = convention.shift(scale) + i * scale;
                at = interpolation == Interpolation.TRILINEAR ? Math.clamp(at, 0, source - 1.0) : at;
                int low = (int) Math.floor(at);
                for (int tap = 0; tap < count; tap++) {
                    int place = low + tap - (count == 4 ? 1 : 0);
                    index[i * count + tap] = Math.clamp(place, 0, source - 1);
                    weight[i * count + tap] = count == 4 ? Resampler.cubicWeight(at - place) : 1 - Math.abs(at - place);
                }
            }
            return new Taps(count, index, weight);
        }
    }
}
