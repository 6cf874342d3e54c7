package org.prosect.method.meshprompt.model;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Resampler;
import org.prosect.imaging.Volume;
import org.prosect.nn.Tensor;

/**
 * The voxels that a network sees: axes along those of the patient, the prompt at the centre of voxel (size / 2).
 *
 * @param geometry where they lie
 */
public record ModelGrid(Geometry geometry) {

    private static final double[] LPS = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    /**
     * The grid of a model around a prompt.
     *
     * @param prompt patient millimetres, LPS
     */
    public static ModelGrid around(Point3 prompt, ModelSettings settings) {
        double s = settings.spacing();
        Point3 first = new Point3(prompt.x() - settings.sizeX() / 2 * s, prompt.y() - settings.sizeY() / 2 * s,
                prompt.z() - settings.sizeZ() / 2 * s);
        return new ModelGrid(Geometry.of(settings.sizeX(), settings.sizeY(), settings.sizeZ(), new Point3(s, s, s), first, LPS));
    }

    /** The voxel of the prompt, three numbers. */
    public static float[] centre(ModelSettings settings) {
        return new float[] {settings.sizeX() / 2, settings.sizeY() / 2, settings.sizeZ() / 2};
    }

    /**
     * An image on this grid, linearly; the outermost voxels are repeated outside of it, and what is not finite counts as 0.
     *
     * @return as many values as the grid has voxels, in the order of tensors
     */
    public float[] image(Volume image) {
        Geometry from = image.geometry();
        Point3 first = from.toIndex(geometry.toPatient(0, 0, 0));
        Point3 dx = from.toIndex(geometry.toPatient(1, 0, 0)).minus(first);
        Point3 dy = from.toIndex(geometry.toPatient(0, 1, 0)).minus(first);
        Point3 dz = from.toIndex(geometry.toPatient(0, 0, 1)).minus(first);
        float[] values = new float[(int) geometry.voxelCount()];
        int at = 0;
        for (int x = 0; x < geometry.sizeX(); x++) {
            for (int y = 0; y < geometry.sizeY(); y++) {
                for (int z = 0; z < geometry.sizeZ(); z++) {
                    double i = Math.clamp(first.x() + x * dx.x() + y * dy.x() + z * dz.x(), 0, from.sizeX() - 1.0);
                    double j = Math.clamp(first.y() + x * dx.y() + y * dy.y() + z * dz.y(), 0, from.sizeY() - 1.0);
                    double k = Math.clamp(first.z() + x * dx.z() + y * dy.z() + z * dz.z(), 0, from.sizeZ() - 1.0);
                    double value = Resampler.trilinear(image, i, j, k, 0);
                    values[at++] = Double.isFinite(value) ? (float) value : 0;
                }
            }
        }
        return values;
    }

    /** An image on this grid for the network: (1, 1, x, y, z). */
    public Tensor image(Volume image, IntensityForm form) {
        return Tensor.of(form.normalised(image(image)), 1, 1, geometry.sizeX(), geometry.sizeY(), geometry.sizeZ());
    }

    /** Values of a volume on this grid in the order of tensors: z fastest. */
    public float[] tensorOrder(Volume volume) {
        float[] values = new float[volume.length()];
        int at = 0;
        for (int x = 0; x < geometry.sizeX(); x++) {
            for (int y = 0; y < geometry.sizeY(); y++) {
                for (int z = 0; z < geometry.sizeZ(); z++) {
                    values[at++] = (float) volume.get(x, y, z);
                }
            }
        }
        return values;
    }

    /** A volume of values in the order of tensors. */
    public Volume volume(float[] tensorOrder) {
        float[] values = new float[tensorOrder.length];
        int at = 0;
        for (int x = 0; x < geometry.sizeX(); x++) {
            for (int y = 0; y < geometry.sizeY(); y++) {
                for (int z = 0; z < geometry.sizeZ(); z++) {
                    values[geometry.offset(x, y, z)] = tensorOrder[at++];
                }
            }
        }
        return Volume.ofFloat32(geometry, values);
    }

    /** Points in patient millimetres as fractional voxels, three numbers a point. */
    public float[] toVoxels(float[] millimetres) {
        float[] voxels = new float[millimetres.length];
        for (int v = 0; v < voxels.length; v += 3) {
            store(geometry.toIndex(new Point3(millimetres[v], millimetres[v + 1], millimetres[v + 2])), voxels, v);
        }
        return voxels;
    }

    /** Points in fractional voxels as patient millimetres, three numbers a point. */
    public float[] toMillimetres(float[] voxels) {
        float[] millimetres = new float[voxels.length];
        for (int v = 0; v < voxels.length; v += 3) {
            store(geometry.toPatient(voxels[v], voxels[v + 1], voxels[v + 2]), millimetres, v);
        }
        return millimetres;
    }

    private static void store(Point3 p, float[] points, int at) {
        points[at] = (float) p.x();
        points[at + 1] = (float) p.y();
        points[at + 2] = (float) p.z();
    }
}
