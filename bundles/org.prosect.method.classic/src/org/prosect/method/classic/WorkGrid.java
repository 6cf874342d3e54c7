package org.prosect.method.classic;

import java.util.stream.IntStream;

import org.prosect.core.Progress;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;

/**
 * The part of an image that a method works on, on a coarser grid when it has too many voxels: blocks of whole voxels are averaged, the axis with the
 * smallest spacing first, until few enough are left. A block of which no voxel is a finite number is NaN.
 */
final class WorkGrid {

    private final Geometry image;
    private final Region region;
    private final int[] block;
    private final int[] size;
    private final float[] values;

    private WorkGrid(Geometry image, Region region, int[] block, int[] size, float[] values) {
        this.image = image;
        this.region = region;
        this.block = block;
        this.size = size;
        this.values = values;
    }

    /**
     * Averages a region of an image.
     *
     * @param maxVoxels most voxels of the result
     */
    static WorkGrid of(Volume image, Region region, long maxVoxels, Progress progress) {
        Geometry g = image.geometry();
        int[] full = {region.sizeX(), region.sizeY(), region.sizeZ()};
        int[] block = {1, 1, 1};
        int[] size = full.clone();
        while ((long) size[0] * size[1] * size[2] > maxVoxels) {
            int finest = -1;
            for (int axis = 0; axis < 3; axis++) {
                if (size[axis] > 1 && (finest < 0 || block[axis] * g.spacing().get(axis) < block[finest] * g.spacing().get(finest))) {
                    finest = axis;
                }
            }
            block[finest]++;
            size[finest] = (full[finest] + block[finest] - 1) / block[finest];
        }
        float[] values = new float[size[0] * size[1] * size[2]];
        WorkGrid grid = new WorkGrid(g, region, block, size, values);
        IntStream.range(0, size[1] * size[2]).parallel().forEach(row -> {
            progress.check();
            grid.averageRow(image, row % size[1], row / size[1]);
        });
        return grid;
    }

    private void averageRow(Volume source, int y, int z) {
        double[] sum = new double[size[0]];
        int[] count = new int[size[0]];
        int lastZ = Math.min(region.z1(), region.z0() + (z + 1) * block[2]);
        int lastY = Math.min(region.y1(), region.y0() + (y + 1) * block[1]);
        for (int sz = region.z0() + z * block[2]; sz < lastZ; sz++) {
            for (int sy = region.y0() + y * block[1]; sy < lastY; sy++) {
                int from = image.offset(region.x0(), sy, sz);
                for (int x = 0; x < region.sizeX(); x++) {
                    double v = source.get(from + x);
                    if (Double.isFinite(v)) {
                        sum[x / block[0]] += v;
                        count[x / block[0]]++;
                    }
                }
            }
        }
        int to = (z * size[1] + y) * size[0];
        for (int x = 0; x < size[0]; x++) {
            values[to + x] = count[x] == 0 ? Float.NaN : (float) (sum[x] / count[x]);
        }
    }

    /** The averaged values, live, x fastest. */
    float[] values() {
        return values;
    }

    Region region() {
        return region;
    }

    int sizeX() {
        return size[0];
    }

    int sizeY() {
        return size[1];
    }

    int sizeZ() {
        return size[2];
    }

    int length() {
        return values.length;
    }

    /** Millimetres between the voxels of this grid. */
    double spacing(int axis) {
        return block[axis] * image.spacing().get(axis);
    }

    /** True when the voxels are those of the image. */
    boolean isFull() {
        return block[0] == 1 && block[1] == 1 && block[2] == 1;
    }

    /** The block that holds a voxel of the image, -1 outside the region. */
    int indexOf(int imageOffset) {
        int x = imageOffset % image.sizeX();
        int y = imageOffset / image.sizeX() % image.sizeY();
        int z = imageOffset / image.sizeX() / image.sizeY();
        if (!region.contains(x, y, z)) {
            return -1;
        }
        return ((z - region.z0()) / block[2] * size[1] + (y - region.y0()) / block[1]) * size[0] + (x - region.x0()) / block[0];
    }

    /**
     * Which blocks the seeds lie in: 1 positive, -1 negative, 0 neither. A block with seeds of both kinds goes to the kind with more of them, and
     * stays free when they are equally many.
     */
    byte[] mark(Seeds seeds) {
        int[] votes = new int[values.length];
        vote(seeds.positive(), 1, votes);
        vote(seeds.negative(), -1, votes);
        byte[] marks = new byte[values.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = Float.isNaN(values[i]) ? 0 : (byte) Integer.signum(votes[i]);
        }
        return marks;
    }

    private void vote(int[] offsets, int value, int[] votes) {
        for (int offset : offsets) {
            int i = indexOf(offset);
            if (i >= 0) {
                votes[i] += value;
            }
        }
    }

    /** Values of this grid on the grid of the image: trilinear between the centres of the blocks, 0 outside the region. */
    float[] enlarge(float[] coarse, Progress progress) {
        float[] result = new float[(int) image.voxelCount()];
        IntStream.range(0, region.sizeY() * region.sizeZ()).parallel().forEach(row -> {
            progress.check();
            int y = row % region.sizeY();
            int z = row / region.sizeY();
            int to = image.offset(region.x0(), region.y0() + y, region.z0() + z);
            if (isFull()) {
                System.arraycopy(coarse, row * size[0], result, to, size[0]);
                return;
            }
            double fy = position(y, 1);
            double fz = position(z, 2);
            int y0 = (int) fy;
            int z0 = (int) fz;
            int y1 = Math.min(y0 + 1, size[1] - 1);
            int z1 = Math.min(z0 + 1, size[2] - 1);
            for (int x = 0; x < region.sizeX(); x++) {
                double fx = position(x, 0);
                int x0 = (int) fx;
                int x1 = Math.min(x0 + 1, size[0] - 1);
                double near = lerp(lerp(at(coarse, x0, y0, z0), at(coarse, x1, y0, z0), fx - x0),
                        lerp(at(coarse, x0, y1, z0), at(coarse, x1, y1, z0), fx - x0), fy - y0);
                double far = lerp(lerp(at(coarse, x0, y0, z1), at(coarse, x1, y0, z1), fx - x0),
                        lerp(at(coarse, x0, y1, z1), at(coarse, x1, y1, z1), fx - x0), fy - y0);
                result[to + x] = (float) lerp(near, far, fz - z0);
            }
        });
        return result;
    }

    /**
     * The voxels of the image whose value on this grid is above a limit; those that are no finite number in the image, and those outside the region,
     * are not.
     */
    Mask above(float[] fullValues, double limit, Volume source) {
        Mask mask = Mask.empty(image);
        for (int z = region.z0(); z < region.z1(); z++) {
            for (int y = region.y0(); y < region.y1(); y++) {
                int from = image.offset(region.x0(), y, z);
                for (int i = from; i < from + region.sizeX(); i++) {
                    if (fullValues[i] > limit && Double.isFinite(source.get(i))) {
                        mask.voxels()[i] = 1;
                    }
                }
            }
        }
        return mask;
    }

    private double position(int index, int axis) {
        return Math.clamp((index + 0.5) / block[axis] - 0.5, 0.0, size[axis] - 1.0);
    }

    private float at(float[] coarse, int x, int y, int z) {
        return coarse[(z * size[1] + y) * size[0] + x];
    }

    private static double lerp(double a, double b, double f) {
        return a + f * (b - a);
    }
}
