package org.prosect.imaging;

import java.util.stream.IntStream;

/** Values of an image at any list of positions. They are computed on all cores. */
public final class GridSampler {

    private GridSampler() { }

    /**
     * The values at positions that run from -1 to 1 over the image along each axis, as networks state them (PyTorch's {@code grid_sample}).
     *
     * @param positions x, y, z of each position, x along the fastest axis
     * @param interpolation NEAREST (half-way goes to the even voxel, as there) or TRILINEAR
     * @param convention where -1 and 1 lie: in the centres of the outermost voxels or on their outer faces
     * @return one value a position; NaN where a coordinate is NaN
     * @throws IllegalArgumentException when the number of coordinates is no multiple of 3, or the interpolation is CUBIC
     */
    public static float[] sampleNormalised(Volume image, float[] positions, Interpolation interpolation, SamplingConvention convention,
            Padding padding) {
        Geometry g = image.geometry();
        check(positions.length % 3 == 0, "there are " + positions.length + " coordinates, a position has 3");
        float[] values = floats(image, interpolation);
        float[] result = new float[positions.length / 3];
        IntStream.range(0, result.length).parallel().forEach(n -> result[n] = sample(values, g, convention.index(positions[3 * n], g.sizeX()),
                convention.index(positions[3 * n + 1], g.sizeY()), convention.index(positions[3 * n + 2], g.sizeZ()), interpolation, padding));
        return result;
    }

    /**
     * An image moved by displacements in voxels: the value of voxel (x,y,z) is the image's at (x + dx, y + dy, z + dz).
     *
     * @param dx one displacement a voxel along each axis, in voxels, arrays of the image's length
     * @param interpolation NEAREST (half-way goes to the even voxel) or TRILINEAR
     * @return a FLOAT32 volume on the same grid; NaN where a displacement is NaN
     */
    public static Volume warp(Volume image, float[] dx, float[] dy, float[] dz, Interpolation interpolation, Padding padding) {
        Geometry g = image.geometry();
        int n = image.length();
        check(dx.length == n && dy.length == n && dz.length == n, "there are " + dx.length + ", " + dy.length + " and " + dz.length
                + " displacements along x, y and z, the image has " + n + " voxels");
        float[] values = floats(image, interpolation);
        float[] result = new float[n];
        IntStream.range(0, g.sizeY() * g.sizeZ()).parallel().forEach(row -> {
            int y = row % g.sizeY();
            int z = row / g.sizeY();
            for (int x = 0; x < g.sizeX(); x++) {
                int at = row * g.sizeX() + x;
                result[at] = sample(values, g, x + dx[at], y + dy[at], z + dz[at], interpolation, padding);
            }
        });
        return Volume.ofFloat32(g, result);
    }

    private static float[] floats(Volume image, Interpolation interpolation) {
        check(interpolation != Interpolation.CUBIC, "lists of positions are sampled NEAREST or TRILINEAR, not CUBIC");
        return image.toFloats();
    }

    private static float sample(float[] values, Geometry g, float x, float y, float z, Interpolation interpolation, Padding padding) {
        if (Float.isNaN(x + y + z)) {
            return Float.NaN;
        }
        boolean border = padding == Padding.BORDER;
        double i = border ? Math.clamp(x, 0, g.sizeX() - 1f) : x;
        double j = border ? Math.clamp(y, 0, g.sizeY() - 1f) : y;
        double k = border ? Math.clamp(z, 0, g.sizeZ() - 1f) : z;
        if (interpolation == Interpolation.NEAREST) {
            return voxel(values, g, Math.rint(i), Math.rint(j), Math.rint(k));
        }
        double x0 = Math.floor(i);
        double y0 = Math.floor(j);
        double z0 = Math.floor(k);
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            double a = x0 + (corner & 1);
            double b = y0 + (corner >> 1 & 1);
            double c = z0 + (corner >> 2);
            double weight = (1 - Math.abs(i - a)) * (1 - Math.abs(j - b)) * (1 - Math.abs(k - c));
            if (weight != 0) {
                sum += weight * voxel(values, g, a, b, c);
            }
        }
        return (float) sum;
    }

    private static float voxel(float[] values, Geometry g, double x, double y, double z) {
        boolean inside = x >= 0 && x < g.sizeX() && y >= 0 && y < g.sizeY() && z >= 0 && z < g.sizeZ();
        return inside ? values[g.offset((int) x, (int) y, (int) z)] : 0;
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
