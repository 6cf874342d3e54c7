package org.prosect.method.brain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import org.prosect.core.Progress;
import org.prosect.core.method.SegmentationException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.networks.brain.MeshNetConfiguration;

/**
 * How intensities are made comparable for a network: two quantiles of the conformed volume become 0 and 1; what lies beyond is not cut off. The
 * default is {@code preprocess_image} of convert.py in neuroneural/brainchop, py2tfjs/conversion_example.
 *
 * @param low quantile that becomes 0
 * @param high quantile that becomes 1
 */
record Intensities(double low, double high) {

    private static final Intensities DEFAULT = new Intensities(0.01, 0.99);

    /** As a model's settings say. */
    static Intensities of(Map<String, String> settings) throws SegmentationException {
        String given = settings.get(MeshNetConfiguration.QUANTILES);
        if (given == null) {
            return DEFAULT;
        }
        String[] parts = given.split(",", -1);
        try {
            double low = Double.parseDouble(parts[0]);
            double high = Double.parseDouble(parts[parts.length - 1]);
            if (parts.length == 2 && low >= 0 && low < high && high <= 1) {
                return new Intensities(low, high);
            }
        } catch (NumberFormatException e) {
            throw wrong(given, e);
        }
        throw wrong(given, new IllegalArgumentException(given));
    }

    private static SegmentationException wrong(String given, Exception cause) {
        return new SegmentationException("the model's setting " + MeshNetConfiguration.QUANTILES + " is '" + given
                + "', not two rising numbers from 0 to 1", "Import the model again, or choose another", cause);
    }

    /**
     * An image on the network's grid, 0 outside of its field of view, normalised. Voxels that are no finite numbers count as 0.
     *
     * @throws SegmentationException when the quantiles are the same value
     */
    float[] normalised(Volume image, Geometry grid, Progress progress) throws SegmentationException {
        float[] result = SlabResampler.resample(Volume.ofFloat32(image.geometry(), finite(image)), grid, progress.part(0, 0.8));
        float[] sorted = result.clone();
        Arrays.parallelSort(sorted);
        progress.check();
        double from = quantile(sorted, low);
        double to = quantile(sorted, high);
        if (!(to > from)) {
            throw new SegmentationException(String.format(Locale.ROOT,
                    "the %.0f %% and %.0f %% quantiles of the image are both %s, so that it shows no head",
                    100 * low, 100 * high, from), "Give a T1-weighted image of a whole head, with its intensities as they are");
        }
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) ((result[i] - from) / (to - from));
        }
        return result;
    }

    /** The values with 0 for what is no finite number; not to be changed, as they can be the image's own. */
    private static float[] finite(Volume image) {
        float[] values = (float[]) image.as(VoxelType.FLOAT32).array();
        boolean all = true;
        for (float v : values) {
            all &= Float.isFinite(v);
        }
        if (all) {
            return values;
        }
        float[] cleaned = values.clone();
        for (int i = 0; i < cleaned.length; i++) {
            cleaned[i] = Float.isFinite(cleaned[i]) ? cleaned[i] : 0;
        }
        return cleaned;
    }

    /** Linear between neighbours, as torch.quantile. */
    private static double quantile(float[] sorted, double q) {
        double at = q * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
