package org.prosect.imaging;

import java.util.stream.IntStream;

/** Puts an image onto another grid. Rows are computed on all cores; the result does not depend on how many there are. */
public final class Resampler {

    private Resampler() { }

    /**
     * The values of a volume at the voxel centres of another grid.
     *
     * <p>A centre within half a voxel outside the outermost voxel centres takes the edge value; farther out it takes {@code outside}.
     * Single-slice volumes are constant within their slice thickness. The result has the type of the source; integer types are
     * rounded to nearest.
     *
     * @param outside the value beyond the source's field of view
     */
    public static Volume resample(Volume source, Geometry target, Interpolation interpolation, double outside) {
        if (source.geometry().equals(target)) {
            return source;
        }
        Volume result = Volume.allocate(target, source.type());
        Geometry from = source.geometry();
        // index in source = a + column x · x + column y · y + column z · z of the target index
        Point3 a = from.toIndex(target.toPatient(0, 0, 0));
        Point3 dx = from.toIndex(target.toPatient(1, 0, 0)).minus(a);
        Point3 dy = from.toIndex(target.toPatient(0, 1, 0)).minus(a);
        Point3 dz = from.toIndex(target.toPatient(0, 0, 1)).minus(a);
        IntStream.range(0, target.sizeY() * target.sizeZ()).parallel().forEach(row -> {
            int y = row % target.sizeY();
            int z = row / target.sizeY();
            int offset = row * target.sizeX();
            for (int x = 0; x < target.sizeX(); x++) {
                double i = a.x() + dx.x() * x + dy.x() * y + dz.x() * z;
                double j = a.y() + dx.y() * x + dy.y() * y + dz.y() * z;
                double k = a.z() + dx.z() * x + dy.z() * y + dz.z() * z;
                result.set(offset + x, value(source, i, j, k, interpolation, outside));
            }
        });
        return result;
    }

    /** A mask on another grid, nearest voxel, 0 outside. */
    public static Mask resample(Mask source, Geometry target) {
        return Mask.of(target, (byte[]) resample(source.toVolume(), target, Interpolation.NEAREST, 0).array());
    }

    /** The value at a fractional index, in the chosen way. */
    public static double value(Volume v, double i, double j, double k, Interpolation interpolation, double outside) {
        return switch (interpolation) {
            case NEAREST -> nearest(v, i, j, k, outside);
            case TRILINEAR -> trilinear(v, i, j, k, outside);
            case CUBIC -> cubic(v, i, j, k, outside);
        };
    }

    /** The nearest voxel's value at a fractional index. */
    public static double nearest(Volume v, double i, double j, double k, double outside) {
        Geometry g = v.geometry();
        if (outside(i, g.sizeX()) || outside(j, g.sizeY()) || outside(k, g.sizeZ())) {
            return outside;
        }
        return v.get(clamp((int) Math.floor(i + 0.5), g.sizeX()), clamp((int) Math.floor(j + 0.5), g.sizeY()),
                clamp((int) Math.floor(k + 0.5), g.sizeZ()));
    }

    /** The trilinear value at a fractional index. */
    public static double trilinear(Volume v, double i, double j, double k, double outside) {
        Geometry g = v.geometry();
        if (outside(i, g.sizeX()) || outside(j, g.sizeY()) || outside(k, g.sizeZ())) {
            return outside;
        }
        int x = (int) Math.floor(i);
        int y = (int) Math.floor(j);
        int z = (int) Math.floor(k);
        double fx = i - x;
        double fy = j - y;
        double fz = k - z;
        int x0 = clamp(x, g.sizeX());
        int x1 = clamp(x + 1, g.sizeX());
        int y0 = clamp(y, g.sizeY());
        int y1 = clamp(y + 1, g.sizeY());
        int z0 = clamp(z, g.sizeZ());
        int z1 = clamp(z + 1, g.sizeZ());
        double near = lerp(lerp(v.get(x0, y0, z0), v.get(x1, y0, z0), fx), lerp(v.get(x0, y1, z0), v.get(x1, y1, z0), fx), fy);
        if (z0 == z1) {
            return near;
        }
        double far = lerp(lerp(v.get(x0, y0, z1), v.get(x1, y0, z1), fx), lerp(v.get(x0, y1, z1), v.get(x1, y1, z1), fx), fy);
        return lerp(near, far, fz);
    }

    /** The Catmull–Rom value at a fractional index; beyond the edge the outermost voxels are repeated. */
    public static double cubic(Volume v, double i, double j, double k, double outside) {
        Geometry g = v.geometry();
        if (outside(i, g.sizeX()) || outside(j, g.sizeY()) || outside(k, g.sizeZ())) {
            return outside;
        }
        int x = (int) Math.floor(i);
        int y = (int) Math.floor(j);
        int z = (int) Math.floor(k);
        double sum = 0;
        for (int c = -1; c <= 2; c++) {
            double weightZ = cubicWeight(k - z - c);
            for (int b = -1; b <= 2 && weightZ != 0; b++) {
                double weightY = cubicWeight(j - y - b) * weightZ;
                for (int a = -1; a <= 2 && weightY != 0; a++) {
                    double weight = cubicWeight(i - x - a) * weightY;
                    if (weight != 0) {
                        sum += weight * v.get(clamp(x + a, g.sizeX()), clamp(y + b, g.sizeY()), clamp(z + c, g.sizeZ()));
                    }
                }
            }
        }
        return sum;
    }

    /** The kernel of Keys with a = −½ at a distance of at most 2 voxels. */
    static double cubicWeight(double distance) {
        double d = Math.abs(distance);
        if (d >= 2) {
            return 0;
        }
        return d <= 1 ? (1.5 * d - 2.5) * d * d + 1 : ((-0.5 * d + 2.5) * d - 4) * d + 2;
    }

    /** Half-way between two integers is inside to a millionth of a voxel, so that equal fields of view lose no edge to rounding. */
    private static boolean outside(double index, int size) {
        return !(index >= -0.500001 && index <= size - 0.499999);
    }

    private static int clamp(int index, int size) {
        return index < 0 ? 0 : index >= size ? size - 1 : index;
    }

    private static double lerp(double a, double b, double f) {
        // a + 0 · NaN would spread a neighbour's NaN to voxel centres
        return f == 0 ? a : f == 1 ? b : a + f * (b - a);
    }
}
