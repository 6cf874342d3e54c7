package org.prosect.synth.random;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

import org.prosect.imaging.Volume;

/** How each label looks: its mean and how much of a fine and of a coarse texture it has. A label's look depends on its value and the seed alone. */
final class LabelLooks {

    private static final int VALUES = 1 << 16;
    /** One in four of the labels above looks like one of those up to here, so that borders are missing as they are between real organs. */
    private static final int TWINS = 3;

    private final double contrast;
    private final double middle;
    private final long seed;
    private final Map<Integer, float[]> looks = new HashMap<>();

    /**
     * @param contrast 1 for means from 0 to 1, less for means near each other
     */
    LabelLooks(double contrast, SplittableRandom random) {
        this.contrast = contrast;
        this.middle = random.nextDouble();
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
        if (label > TWINS && r.nextInt(4) == 0) {
            return look(1 + r.nextInt(TWINS));
        }
        double mean = middle * (1 - contrast) + contrast * r.nextDouble();
        double fine = r.nextInt(3) == 0 ? 0.12 * r.nextDouble() : 0.03 * r.nextDouble();
        double coarse = r.nextInt(3) == 0 ? 0.25 * r.nextDouble() : 0.06 * r.nextDouble();
        return new float[] {(float) mean, (float) (contrast * fine), (float) (contrast * coarse)};
    }
}
