package org.prosect.ui.masks.operation;

import java.util.Arrays;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.GaussianFilter;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;

/**
 * Smooths the surface by a Gaussian: what is at least half inside afterwards stays, or as many voxels as there were.
 *
 * @param sigma standard deviation in millimetres
 * @param keepingVolume whether the number of voxels stays, up to voxels of one value
 */
public record Smoothing(double sigma, boolean keepingVolume) implements MaskOperation {

    private static final double MOST = 100;
    private static final double REACH = 4;

    @Override
    public Mask apply(Mask mask, Progress progress) throws ProsectException {
        Requirements.notEmpty(mask);
        Requirements.length(sigma, MOST);
        Region region = Crop.around(mask, REACH * sigma);
        Mask part = Crop.of(mask, region);
        float[] values = GaussianFilter.filter(part.toVolume(), new Point3(sigma, sigma, sigma)).toFloats();
        Requirements.goOn(progress, 0.7);
        float least = keepingVolume ? level(values, part.count()) : 0.5f;
        for (int i = 0; i < values.length; i++) {
            part.voxels()[i] = (byte) (values[i] >= least ? 1 : 0);
        }
        return Crop.into(mask, region, part);
    }

    /** The level that most nearly so many values reach. */
    private static float level(float[] values, long count) {
        float[] sorted = values.clone();
        Arrays.parallelSort(sorted);
        int first = (int) (sorted.length - count);
        float level = sorted[first];
        // of voxels with one value all or none are in
        int from = first;
        while (from > 0 && sorted[from - 1] == level) {
            from--;
        }
        int to = first;
        while (to < sorted.length && sorted[to] == level) {
            to++;
        }
        return to == sorted.length || first - from <= to - first ? level : sorted[to];
    }
}
