package org.prosect.synth.random;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

import org.prosect.imaging.Volume;

/** How each label looks: its mean and how much of a fine and of a coarse texture it has. A label's look depends on its value and the seed alone. */
final class LabelLooks {

    private static final int VALUES = 1 << 16;
    /** Some of the labels above look like one of those up to here, so that borders are missing as they are between real organs. */
    private static final int TWINS = 3;
    /** Their share in most pictures, and in the few in which an organ hardly shows. */
    private static final double[] TWIN_SHARES = {0.25, 0.25, 0.6, 0.9};
    /** Twins differ a little, as a part of the contrast. */
    private static final double UNLIKE = 0.06;

    private final double contrast;
    private final double middle;
    private final double twins;
    private final long seed;
    private final Map<Integer, float[]> looks = new HashMap<>();

    /**
     * @param contrast 1 for means from 0 to 1, less for means near each other
     */
    LabelLooks(double contrast, SplittableRandom random) {
        this.contrast = contrast;
        this.middle = random.nextDouble();
        this.twins = TWIN_SHARES[random.nextInt(TWIN_SHARES.length)];
        this.seed = random.nextLong();
    }

    /** Paints all voxels with two textures of about unit size. */
    void paint(Volume labels, float[] fine, float[] coarse, float[] image) {
        byte[] bytes = labels.array() instanceof byte[] b ? b : new byte[0];
        float[][] table = new float[bytes.length > 0 ? 256 : 0][];
        for (int v = 0; v < table.length; v++) {
            table[v] = look(v);
        }
        for (int i = 0; i < image.length; i++) {
            float[] look = bytes.length > 0 ? table[bytes[i] & 0xff]
                    : looks.computeIfAbsent(Math.floorMod((int) Math.rint(labels.get(i)), VALUES), this::look);
            image[i] = look[0] + look[1] * fine[i] + look[2] * coarse[i];
        }
    }

    private float[] look(int label) {
        SplittableRandom r = new SplittableRandom(seed + 0x9e3779b97f4a7c15L * (label + 1));
        r.nextLong();
        if (label > TWINS && r.nextDouble() < twins) {
            float[] look = look(1 + r.nextInt(TWINS)).clone();
            look[0] += (float) (contrast * UNLIKE * r.nextGaussian());
            return look;
        }
        double mean = middle * (1 - contrast) + contrast * r.nextDouble();
        double fine = r.nextInt(3) == 0 ? 0.12 * r.nextDouble() : 0.03 * r.nextDouble();
        double coarse = r.nextInt(3) == 0 ? 0.25 * r.nextDouble() : 0.06 * r.nextDouble();
        return new float[] {(float) mean, (float) (contrast * fine), (float) (contrast * coarse)};
    }
}
