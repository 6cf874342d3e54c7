package org.prosect.synth.random;

import java.util.SplittableRandom;

/** A smooth curve from 0..1 to 0..1, kept as a table. */
final class IntensityCurve {

    private static final int STEPS = 1024;
    private static final int BINS = 4096;

    private final float[] table;

    private IntensityCurve(float[] table) {
        this.table = table;
    }

    /** Gamma e^±0.6; one in four inverted; one in six with a smooth wave that may make it not monotone. */
    static IntensityCurve random(SplittableRandom random) {
        double gamma = StrictMath.exp(0.6 * (2 * random.nextDouble() - 1));
        boolean inverted = random.nextInt(4) == 0;
        double wave = random.nextInt(6) == 0 ? 0.3 * (2 * random.nextDouble() - 1) : 0;
        double length = 1 + random.nextInt(2);
        float[] table = new float[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double t = StrictMath.pow((double) i / STEPS, gamma);
            double bent = Math.clamp(t + wave * StrictMath.sin(length * Math.PI * t), 0.0, 1.0);
            table[i] = (float) (inverted ? 1 - bent : bent);
        }
        return new IntensityCurve(table);
    }

    /** Brings the values between two percentiles to 0..1, clips, and maps them, in place. A constant image becomes 0 before it is mapped. */
    void apply(float[] image, double part) {
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (float v : image) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        double scale = high > low ? (BINS - 1) / ((double) high - low) : 0;
        int[] histogram = new int[BINS];
        for (float v : image) {
            histogram[(int) ((v - low) * scale)]++;
        }
        long skip = (long) (part * image.length);
        int first = 0;
        for (long seen = histogram[0]; seen <= skip && first < BINS - 1; seen += histogram[first]) {
            first++;
        }
        int last = BINS - 1;
        for (long seen = histogram[last]; seen <= skip && last > first; seen += histogram[last]) {
            last--;
        }
        double from = scale > 0 ? low + first / scale : low;
        double gain = scale > 0 ? STEPS / Math.max((last + 1 - first) / scale, 1e-9) : 0;
        for (int i = 0; i < image.length; i++) {
            double u = Math.clamp((image[i] - from) * gain, 0.0, STEPS);
            int k = Math.min((int) u, STEPS - 1);
            image[i] = (float) (table[k] + (u - k) * (table[k + 1] - table[k]));
        }
    }
}
