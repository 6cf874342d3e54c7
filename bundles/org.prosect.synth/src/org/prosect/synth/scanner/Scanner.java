package org.prosect.synth.scanner;

import java.util.List;

import org.prosect.core.Progress;
import org.prosect.imaging.GaussianFilter;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.synth.anatomy.Layer;
import org.prosect.synth.anatomy.Structures;

/**
 * A CT scanner.
 *
 * @param blur full width at half maximum of the point spread in the plane, millimetres
 * @param noise standard deviation of the noise in the middle of the trunk, Hounsfield units
 */
public record Scanner(double blur, double noise) {

    /** Full width at half maximum of a Gaussian over its standard deviation. */
    private static final double FWHM = 2.3548200450309493;
    /** Standard deviation in voxels of the smallest blur: neighbouring voxels are never wholly apart. */
    private static final double LEAST_BLUR = 0.32;

    /**
     * An image and its labels.
     *
     * @param image INT16, Hounsfield units
     * @param labels UINT8
     */
    public record Scan(Volume image, Volume labels) { }

    /**
     * Scans a body.
     *
     * @param grid along the patient axes, equal spacing, in the frame of the anatomy
     * @param seed of the noise
     */
    public Scan scan(List<Layer> layers, Warp warp, Geometry grid, long seed, Progress progress) {
        Sampler sampler = new Sampler(grid, warp, layers, false);
        sampler.paint(progress.part(0, 0.8));
        float[] image = sampler.hounsfield();
        progress.report(0.8, "blurring");
        double sigma = Math.max(LEAST_BLUR, blur / FWHM / grid.spacing().x());
        GaussianFilter.filter(image, grid.sizeX(), grid.sizeY(), grid.sizeZ(), sigma, sigma, LEAST_BLUR);
        progress.check();
        progress.report(0.88, "adding noise");
        float[] grains = new ReconstructionNoise(grid, seed).make();
        progress.check();
        short[] values = new short[image.length];
        int width = grid.sizeX();
        int height = grid.sizeY();
        for (int i = 0; i < values.length; i++) {
            double u = 2.0 * (i % width) / width - 1;
            double v = 2.0 * (i / width % height) / height - 1;
            // rays through the middle of the trunk are the most attenuated, so the noise is strongest there
            double strength = noise * (1.1 - 0.5 * (u * u + v * v));
            values[i] = (short) Math.rint(Math.clamp(image[i] + strength * grains[i], -1024.0, 3071.0));
        }
        Islands.remove(sampler.labels(), grid, Structures.inOnePiece());
        progress.report(1, "done");
        return new Scan(Volume.ofInt16(grid, values), Volume.ofUint8(grid, sampler.labels()));
    }
}
