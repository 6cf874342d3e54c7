package org.prosect.synth.scanner;

import java.util.List;
import java.util.SplittableRandom;

import org.prosect.core.Progress;
import org.prosect.imaging.GaussianFilter;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.synth.anatomy.Layer;
import org.prosect.synth.anatomy.Structures;
import org.prosect.synth.random.SmoothField;
import org.prosect.synth.shape.Hash;

/**
 * An MR scanner. Signals follow from tissues, which are known by their Hounsfield values (air, lung, fat, water, muscle, parenchyma, blood,
 * bone), a little different in each subject and organ; then come the point spread, the receive field and Rician noise. No physics of sequences is
 * simulated: the contrasts are those one is used to.
 *
 * @param weighting which tissues are bright
 * @param blur standard deviation of the point spread in voxels
 * @param bias how far the receive field departs from 1
 * @param noise standard deviation of the noise in both channels, as a part of the brightest tissue
 */
public record MrScanner(Weighting weighting, double blur, double bias, double noise) {

    private static final double[] HOUNSFIELD = {-1000, -700, -300, -130, -60, 0, 25, 50, 75, 110, 140, 170, 260, 500, 1000, 3000};
    /** What a signal of 1 becomes. */
    private static final double FULL = 1000;

    /** A contrast. */
    public enum Weighting {
        T1(0, 0.06, 0.2, 0.9, 0.85, 0.16, 0.22, 0.42, 0.45, 0.56, 0.5, 0.62, 0.5, 0.25, 0.06, 0.03),
        T2(0, 0.05, 0.15, 0.72, 0.66, 1, 0.92, 0.26, 0.3, 0.4, 0.52, 0.16, 0.32, 0.18, 0.05, 0.03);

        private final double[] signal;

        Weighting(double... signal) {
            this.signal = signal;
        }
    }

    /**
     * The tissue at the centre of each voxel, which any number of scans can be made of.
     *
     * @param grid along the patient axes, equal spacing, in the frame of the anatomy
     * @return FLOAT32 Hounsfield units without noise, and the labels
     */
    public static Scanner.Scan tissues(List<Layer> layers, Warp warp, Geometry grid, Progress progress) {
        Sampler sampler = new Sampler(grid, warp, layers, true);
        sampler.paint(progress);
        Islands.remove(sampler.labels(), grid, Structures.inOnePiece());
        return new Scanner.Scan(Volume.ofFloat32(grid, sampler.hounsfield()), Volume.ofUint8(grid, sampler.labels()));
    }

    /**
     * Scans tissues.
     *
     * @return INT16, 0 to about 1300
     */
    public Volume scan(Scanner.Scan tissues, long seed) {
        Geometry grid = tissues.image().geometry();
        SplittableRandom random = new SplittableRandom(seed);
        double[] curve = weighting.signal.clone();
        for (int i = 1; i < curve.length; i++) {
            curve[i] *= 0.85 + 0.3 * random.nextDouble();
        }
        double[] factor = new double[128];
        for (int label = 0; label < factor.length; label++) {
            factor[label] = label == 0 ? 1 : 0.8 + 0.4 * random.nextDouble();
        }
        float[] image = tissues.image().toFloats().clone();
        byte[] labels = (byte[]) tissues.labels().array();
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) (factor[labels[i]] * signal(curve, image[i]));
        }
        GaussianFilter.filter(image, grid.sizeX(), grid.sizeY(), grid.sizeZ(), blur, blur, blur);
        float[] field = new SmoothField(grid, 2, random).values();
        long channel = random.nextLong();
        short[] values = new short[image.length];
        for (int i = 0; i < values.length; i++) {
            double real = image[i] * (1 + bias * field[i]) + noise * Hash.normal(channel, i);
            double imaginary = noise * Hash.normal(channel + 1, i);
            values[i] = (short) Math.rint(Math.clamp(FULL * Math.sqrt(real * real + imaginary * imaginary), 0, 32767));
        }
        return Volume.ofInt16(grid, values);
    }

    private static double signal(double[] curve, double hounsfield) {
        int i = 1;
        while (i < HOUNSFIELD.length - 1 && hounsfield > HOUNSFIELD[i]) {
            i++;
        }
        double t = Math.clamp((hounsfield - HOUNSFIELD[i - 1]) / (HOUNSFIELD[i] - HOUNSFIELD[i - 1]), 0, 1);
        return curve[i - 1] + t * (curve[i] - curve[i - 1]);
    }
}
