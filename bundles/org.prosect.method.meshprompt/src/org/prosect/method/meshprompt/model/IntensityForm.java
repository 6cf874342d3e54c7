package org.prosect.method.meshprompt.model;

import java.util.Arrays;

/** How the intensities of an image on the model's grid become values of about [−1, 1]. */
public enum IntensityForm {

    /** The smallest goes to −1 and the largest to 1, as in the public code of mesh-prompted segmentation. */
    PAPER {
        @Override
        double[] ends(float[] values) {
            float[] ends = {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
            for (float v : values) {
                ends[0] = Math.min(ends[0], v);
                ends[1] = Math.max(ends[1], v);
            }
            return new double[] {ends[0], ends[1]};
        }
    },

    /** The quantile 0.005 goes to −1 and 0.995 to 1; values beyond them lie beyond. */
    QUANTILES {
        @Override
        double[] ends(float[] values) {
            float[] sorted = values.clone();
            Arrays.sort(sorted);
            return new double[] {quantile(sorted, 0.005), quantile(sorted, 0.995)};
        }
    },

    /**
     * How much likelier an intensity is inside the mesh, as it is put, than in a band of {@value #BAND} voxels around it: {@link RegionLikelihood}
     * over its limit. Means the same in images of all kinds. Needs a clipped signed distance map.
     */
    EVIDENCE {
        @Override
        double[] ends(float[] values) {
            return QUANTILES.ends(values);
        }

        @Override
        public float[] normalised(float[] values, float[] map) {
            float[] distances = new float[map.length];
            for (int i = 0; i < map.length; i++) {
                distances[i] = (float) (map[i] * Sdm.SCALE + (map[i] > 0 ? Sdm.HALF : -Sdm.HALF));
            }
            double[] ends = ends(values);
            float[] result = RegionLikelihood.ratios(values, ends[0], ends[1], distances, BAND);
            for (int i = 0; i < result.length; i++) {
                result[i] /= (float) RegionLikelihood.MOST;
            }
            return result;
        }
    };

    private static final double BAND = 8;

    /** Keeps a constant image from dividing by zero; of the public code. */
    private static final double LEAST = 1e-5;

    /**
     * For a form that looks at the mesh, too.
     *
     * @param values finite, at least one; not changed
     * @param map the signed distance map of the mesh in place, in the same order
     * @return as many new ones
     */
    public float[] normalised(float[] values, float[] map) {
        return normalised(values);
    }

    /**
     * 2 (x − low) / (high − low + 1e-5) − 1.
     *
     * @param values finite, at least one; not changed
     * @return as many new ones
     */
    public float[] normalised(float[] values) {
        double[] ends = ends(values);
        double factor = 2 / (ends[1] - ends[0] + LEAST);
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) ((values[i] - ends[0]) * factor - 1);
        }
        return result;
    }

    /** What goes to −1 and to 1. */
    abstract double[] ends(float[] values);

    private static double quantile(float[] sorted, double q) {
        double at = q * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
