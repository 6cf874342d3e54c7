package org.prosect.method.brain;

import org.prosect.core.Progress;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Interpolation;
import org.prosect.imaging.Region;
import org.prosect.imaging.Resampler;
import org.prosect.imaging.Volume;

/** Resampling that can be cancelled. */
final class SlabResampler {

    /** Voxels that take well below a tenth of a second. */
    private static final int SLAB_VOXELS = 1 << 20;

    private SlabResampler() { }

    /**
     * The trilinear values of a float volume at the voxel centres of a grid, 0 outside; always a new array.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    static float[] resample(Volume source, Geometry target, Progress progress) {
        int plane = Math.multiplyExact(target.sizeX(), target.sizeY());
        int planes = Math.max(1, SLAB_VOXELS / plane);
        float[] result = new float[Math.multiplyExact(plane, target.sizeZ())];
        for (int z = 0; z < target.sizeZ(); z += planes) {
            progress.check();
            progress.report(z / (double) target.sizeZ(), "resampling");
            int end = Math.min(target.sizeZ(), z + planes);
            Geometry slab = target.cropped(new Region(0, 0, z, target.sizeX(), target.sizeY(), end));
            float[] values = (float[]) Resampler.resample(source, slab, Interpolation.TRILINEAR, 0).array();
            System.arraycopy(values, 0, result, z * plane, values.length);
        }
        return result;
    }
}
