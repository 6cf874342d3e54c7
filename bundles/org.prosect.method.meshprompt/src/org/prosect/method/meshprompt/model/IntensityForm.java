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
    };

    /** Keeps a constant image from dividing by zero; of the public code. */
    private static final double LEAST = 1e-5;

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
