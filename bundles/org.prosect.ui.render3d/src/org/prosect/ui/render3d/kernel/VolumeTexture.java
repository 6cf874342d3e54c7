package org.prosect.ui.render3d.kernel;

import java.util.stream.IntStream;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

/**
 * An image as a graphics card takes it: 16 bits a voxel, x fastest, at most so many voxels along an axis. Larger images are averaged over whole
 * blocks of voxels. Immutable; two are equal only when they are the same.
 */
public final class VolumeTexture {

    private static final int TOP = 0xffff;

    private final Geometry image;
    private final int[] factor;
    private final int[] size;
    private final double low;
    private final double high;
    private final short[] values;

    private VolumeTexture(Geometry image, int[] factor, int[] size, double low, double high, short[] values) {
        this.image = image;
        this.factor = factor;
        this.size = size;
        this.low = low;
        this.high = high;
        this.values = values;
    }

    /**
     * @param limit most voxels along an axis
     * @param low the value stored as 0; what is lower, and NaN, is stored so too
     * @param high the value stored as 65535
     */
    public static VolumeTexture of(Volume volume, int limit, double low, double high) {
        Geometry grid = volume.geometry();
        int[] factor = new int[3];
        int[] size = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            factor[axis] = Math.ceilDiv(grid.size(axis), limit);
            size[axis] = Math.ceilDiv(grid.size(axis), factor[axis]);
        }
        VolumeTexture texture = new VolumeTexture(grid, factor, size, low, Math.max(high, Math.nextUp((float) low)),
                new short[Math.multiplyExact(Math.multiplyExact(size[0], size[1]), size[2])]);
        IntStream.range(0, size[2]).parallel().forEach(z -> texture.fill(volume, z));
        return texture;
    }

    /** The largest limit, halved from a given one, at which a grid takes no more than so many bytes. */
    public static int limit(Geometry grid, int from, long bytes) {
        int limit = from;
        while (limit > 1 && 2L * count(grid, 0, limit) * count(grid, 1, limit) * count(grid, 2, limit) > bytes) {
            limit /= 2;
        }
        return limit;
    }

    private static int count(Geometry grid, int axis, int limit) {
        return Math.ceilDiv(grid.size(axis), Math.ceilDiv(grid.size(axis), limit));
    }

    private void fill(Volume volume, int z) {
        for (int y = 0; y < size[1]; y++) {
            for (int x = 0; x < size[0]; x++) {
                values[(z * size[1] + y) * size[0] + x] = stored(mean(volume, x, y, z));
            }
        }
    }

    private double mean(Volume volume, int x, int y, int z) {
        if (factor[0] * factor[1] * factor[2] == 1) {
            return volume.get(x, y, z);
        }
        double sum = 0;
        int n = 0;
        for (int k = z * factor[2]; k < Math.min((z + 1) * factor[2], image.sizeZ()); k++) {
            for (int j = y * factor[1]; j < Math.min((y + 1) * factor[1], image.sizeY()); j++) {
                for (int i = x * factor[0]; i < Math.min((x + 1) * factor[0], image.sizeX()); i++) {
                    sum += volume.get(i, j, k);
                    n++;
                }
            }
        }
        return sum / n;
    }

    private short stored(double value) {
        double part = (value - low) / (high - low);
        // NaN compares as not above 0
        return (short) (part > 0 ? Math.round(Math.min(part, 1) * TOP) : 0);
    }

    /** The grid of the image. */
    public Geometry image() {
        return image;
    }

    /** Voxels of the texture along an axis. */
    public int size(int axis) {
        return size[axis];
    }

    /** Voxels of the image averaged into one, along an axis. */
    public int factor(int axis) {
        return factor[axis];
    }

    public boolean isReduced() {
        return factor[0] * factor[1] * factor[2] > 1;
    }

    /** The image value stored as 0. */
    public double low() {
        return low;
    }

    /** The image value stored as 65535. */
    public double high() {
        return high;
    }

    /** The live array, unsigned. */
    public short[] values() {
        return values;
    }

    /** Upper end of the image in texture coordinates along an axis: 1 unless the last block is not full. */
    public double end(int axis) {
        return (double) image.size(axis) / (factor[axis] * size[axis]);
    }

    /** Millimetres between the texture's voxels along an axis. */
    public double spacing(int axis) {
        return image.spacing().get(axis) * factor[axis];
    }

    /** Texture coordinates of a patient position: 0 at the outer face of the first voxels. */
    public Point3 coordinates(Point3 patient) {
        Point3 index = image.toIndex(patient);
        return new Point3((index.x() + 0.5) / (factor[0] * size[0]), (index.y() + 0.5) / (factor[1] * size[1]),
                (index.z() + 0.5) / (factor[2] * size[2]));
    }

    /** The patient position of texture coordinates. */
    public Point3 patient(Point3 coordinates) {
        return image.toPatient(coordinates.x() * factor[0] * size[0] - 0.5, coordinates.y() * factor[1] * size[1] - 0.5,
                coordinates.z() * factor[2] * size[2] - 0.5);
    }

    /** Turns differences between neighbours of the texture, along its axes, into a gradient in patient space; 3 x 3, column by column. */
    public float[] gradientMatrix() {
        // differences are those of a step of one voxel; the gradient's covariant parts go by the inverse transposed
        Point3 origin = image.toIndex(new Point3(0, 0, 0));
        float[] m = new float[9];
        for (int row = 0; row < 3; row++) {
            Point3 index = image.toIndex(new Point3(row == 0 ? 1 : 0, row == 1 ? 1 : 0, row == 2 ? 1 : 0)).minus(origin);
            for (int axis = 0; axis < 3; axis++) {
                m[3 * axis + row] = (float) (index.get(axis) / factor[axis]);
            }
        }
        return m;
    }

    /** The stored value, 0 to 1, between the eight voxels around texture coordinates, as a graphics card interpolates. */
    public double sample(Point3 coordinates) {
        double[] part = new double[3];
        int[] first = new int[3];
        int[] second = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            double index = coordinates.get(axis) * size[axis] - 0.5;
            int floor = (int) Math.floor(index);
            part[axis] = index - floor;
            first[axis] = Math.clamp(floor, 0, size[axis] - 1);
            second[axis] = Math.clamp(floor + 1, 0, size[axis] - 1);
        }
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            double weight = (corner & 1) == 0 ? 1 - part[0] : part[0];
            weight *= (corner & 2) == 0 ? 1 - part[1] : part[1];
            weight *= (corner & 4) == 0 ? 1 - part[2] : part[2];
            int x = (corner & 1) == 0 ? first[0] : second[0];
            int y = (corner & 2) == 0 ? first[1] : second[1];
            int z = (corner & 4) == 0 ? first[2] : second[2];
            sum += weight * (values[(z * size[1] + y) * size[0] + x] & TOP);
        }
        return sum / TOP;
    }
}
