package org.prosect.method.meshprompt.training;

import java.util.SplittableRandom;

/** Changes the intensities of a crop at random: gamma, a curve that may invert, a bias field, blur and noise. Values are z fastest. */
final class AppearanceAugmentation {

    private static final double GAMMA = 0.5;
    private static final double BIAS = 0.25;
    private static final int[] BIAS_NODES = {3, 4, 3};
    private static final double BLUR_SHARE = 0.3;
    private static final double BLUR = 0.3;
    private static final double NOISE = 0.06;
    private static final int CURVE_NODES = 6;
    private static final double INVERTED_SHARE = 0.3;

    private final int[] size;
    private final AugmentationStrength strength;

    AppearanceAugmentation(int[] size, AugmentationStrength strength) {
        this.size = size;
        this.strength = strength;
    }

    /** In place; afterwards most values lie between 0 and 1. Without intensity changes nothing is done. */
    void apply(float[] values, SplittableRandom random) {
        double how = strength.intensity();
        if (how == 0 && strength.remap() == 0) {
            return;
        }
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float v : values) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        float gamma = (float) Math.exp(GAMMA * how * (2 * random.nextDouble() - 1));
        float[] curve = random.nextDouble() < strength.remap() ? curve(random) : new float[0];
        float range = high - low + 1e-5f;
        for (int i = 0; i < values.length; i++) {
            float v = (float) Math.pow((values[i] - low) / range, gamma);
            values[i] = curve.length == 0 ? v : along(curve, v);
        }
        bias(values, BIAS * how * random.nextDouble(), random);
        if (random.nextDouble() < BLUR_SHARE * Math.min(1, how)) {
            blur(values, (float) (BLUR * random.nextDouble()));
        }
        float noise = (float) (NOISE * how * random.nextDouble());
        for (int i = 0; i < values.length && noise > 0; i++) {
            values[i] += noise * (float) random.nextGaussian();
        }
    }

    /** Heights of a curve from 0 to 1: half of them rise or fall throughout, the others go up and down. */
    private static float[] curve(SplittableRandom random) {
        float[] curve = new float[CURVE_NODES];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = (float) random.nextDouble();
        }
        if (random.nextBoolean()) {
            java.util.Arrays.sort(curve);
        }
        if (random.nextDouble() < INVERTED_SHARE) {
            for (int i = 0; i < curve.length; i++) {
                curve[i] = 1 - curve[i];
            }
        }
        return curve;
    }

    private static float along(float[] curve, float v) {
        float place = v * (curve.length - 1);
        int i = Math.clamp((int) place, 0, curve.length - 2);
        return curve[i] + (place - i) * (curve[i + 1] - curve[i]);
    }

    /** Times exp of a field that is linear between few nodes. */
    private void bias(float[] values, double amplitude, SplittableRandom random) {
        double[] nodes = new double[BIAS_NODES[0] * BIAS_NODES[1] * BIAS_NODES[2]];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = amplitude * random.nextGaussian();
        }
        double zStep = (BIAS_NODES[2] - 1.0) / (size[2] - 1);
        double[] column = new double[BIAS_NODES[2]];
        int o = 0;
        for (int x = 0; x < size[0]; x++) {
            double gx = x * (BIAS_NODES[0] - 1.0) / (size[0] - 1);
            int i = Math.min((int) gx, BIAS_NODES[0] - 2);
            for (int y = 0; y < size[1]; y++) {
                double gy = y * (BIAS_NODES[1] - 1.0) / (size[1] - 1);
                int j = Math.min((int) gy, BIAS_NODES[1] - 2);
                for (int k = 0; k < column.length; k++) {
                    int n = (i * BIAS_NODES[1] + j) * BIAS_NODES[2] + k;
                    int m = n + BIAS_NODES[1] * BIAS_NODES[2];
                    column[k] = (1 - gx + i) * ((1 - gy + j) * nodes[n] + (gy - j) * nodes[n + BIAS_NODES[2]])
                            + (gx - i) * ((1 - gy + j) * nodes[m] + (gy - j) * nodes[m + BIAS_NODES[2]]);
                }
                for (int z = 0; z < size[2]; z++, o++) {
                    int k = Math.min((int) (z * zStep), column.length - 2);
                    values[o] *= (float) Math.exp(column[k] + (z * zStep - k) * (column[k + 1] - column[k]));
                }
            }
        }
    }

    /** One pass of (w, 1 − 2w, w) along each axis; values at the faces count twice. */
    private void blur(float[] values, float w) {
        int[] steps = {size[1] * size[2], size[2], 1};
        for (int axis = 0; axis < 3; axis++) {
            int step = steps[axis];
            int length = size[axis];
            for (int first = 0; first < values.length; first++) {
                if (first / step % length != 0) {
                    continue;
                }
                float before = values[first];
                for (int k = 0, o = first; k < length; k++, o += step) {
                    float here = values[o];
                    float after = k + 1 < length ? values[o + step] : here;
                    values[o] = here + w * (before - 2 * here + after);
                    before = here;
                }
            }
        }
    }
}
