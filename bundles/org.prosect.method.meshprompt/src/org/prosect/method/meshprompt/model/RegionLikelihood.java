package org.prosect.method.meshprompt.model;

import java.util.Arrays;

/**
 * How much likelier each voxel is inside than outside by its intensity alone: log p(I | inside) − log p(I | around), from histograms of the voxels
 * inside a shape that is about in place and in a band around it (Kim et al. 2005, nonparametric statistical method for image segmentation using
 * information theory and curve evolution).
 */
public final class RegionLikelihood {

    /** No single voxel may say more. */
    public static final double MOST = 2;
    private static final int BINS = 64;
    /** Of the kernel density, in bins. */
    private static final double WIDTH = 2;
    /** Share of either histogram that is spread evenly, so that rare intensities say little. */
    private static final double DOUBT = 0.05;
    /** Voxels within this distance of the boundary count less, because it is not sure yet. */
    private static final double UNSURE = 2;

    private RegionLikelihood() { }

    /**
     * The logarithms, within ±{@link #MOST}.
     *
     * @param values intensities
     * @param low the intensity of the first bin
     * @param high the intensity of the last bin
     * @param distances of the voxels from the boundary of the shape in voxels, inside above 0, outside at most 0
     * @param band how far around the shape other tissue is looked at, voxels
     */
    public static float[] ratios(float[] values, double low, double high, float[] distances, double band) {
        double[] in = new double[BINS];
        double[] out = new double[BINS];
        for (int i = 0; i < values.length; i++) {
            int bin = (int) Math.clamp(bin(values[i], low, high), 0, BINS - 1);
            if (distances[i] > 0) {
                in[bin] += Math.min(1, distances[i] / UNSURE);
            } else if (-distances[i] <= band) {
                out[bin] += Math.min(1, -distances[i] / UNSURE);
            }
        }
        double[] p = density(in);
        double[] q = density(out);
        float[] ratios = new float[values.length];
        double[] logs = new double[BINS];
        for (int i = 0; i < BINS; i++) {
            logs[i] = Math.log(p[i] / q[i]);
        }
        for (int i = 0; i < ratios.length; i++) {
            double at = Math.clamp(bin(values[i], low, high) - 0.5, 0, BINS - 1.001);
            int below = (int) at;
            ratios[i] = (float) Math.clamp((1 - at + below) * logs[below] + (at - below) * logs[below + 1], -MOST, MOST);
        }
        return ratios;
    }

    private static double bin(double value, double low, double high) {
        return high > low ? (value - low) / (high - low) * BINS : 0;
    }

    private static double[] density(double[] counts) {
        double sum = Arrays.stream(counts).sum();
        double[] smooth = new double[BINS];
        for (int i = 0; i < BINS; i++) {
            double weight = 0;
            for (int j = 0; j < BINS; j++) {
                double k = Math.exp(-(i - j) * (i - j) / (2 * WIDTH * WIDTH));
                smooth[i] += k * counts[j];
                weight += k;
            }
            smooth[i] = (1 - DOUBT) * (sum > 0 ? smooth[i] / weight / sum : 1.0 / BINS) + DOUBT / BINS;
        }
        return smooth;
    }
}
