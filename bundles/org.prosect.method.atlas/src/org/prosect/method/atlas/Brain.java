package org.prosect.method.atlas;

import java.util.Arrays;
import java.util.Locale;

import org.prosect.core.method.SegmentationException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

/**
 * The brain in an image of nothing else: what is brighter than the background.
 *
 * @param background value of everything else
 * @param bright value below which 99 % of the brain lie
 * @param centre its centre of gravity, patient millimetres
 * @param low lowest patient coordinates of its voxels
 * @param high highest patient coordinates of its voxels
 */
record Brain(double background, double bright, Point3 centre, Point3 low, Point3 high) {

    /** How much brighter than the background a voxel of the brain is at least, as a share of the range of values. */
    private static final double FAINTEST = 0.01;
    /** Litres; adults have 1 to 1.9 with the fluid around the brain. */
    private static final double SMALLEST = 0.6;
    private static final double LARGEST = 2.3;

    /**
     * Looks for it.
     *
     * @param what the image is called in messages
     * @throws SegmentationException when there is no contrast, or far too little or too much for one brain
     */
    static Brain in(Volume image, String what) throws SegmentationException {
        Volume.Range range = image.range().filter(r -> r.max() > r.min())
                .orElseThrow(() -> new SegmentationException(what + " has the same value everywhere", "Give an MR image of a brain"));
        double least = range.min() + FAINTEST * (image.quantiles(0.999)[0] - range.min());
        Geometry grid = image.geometry();
        double[] sum = new double[3];
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        long count = 0;
        float[] values = new float[image.length()];
        for (int z = 0, at = 0; z < grid.sizeZ(); z++) {
            for (int y = 0; y < grid.sizeY(); y++) {
                for (int x = 0; x < grid.sizeX(); x++, at++) {
                    double value = image.get(at);
                    if (value > least && Double.isFinite(value)) {
                        values[(int) count++] = (float) value;
                        Point3 p = grid.toPatient(x, y, z);
                        for (int axis = 0; axis < 3; axis++) {
                            sum[axis] += p.get(axis);
                            low[axis] = Math.min(low[axis], p.get(axis));
                            high[axis] = Math.max(high[axis], p.get(axis));
                        }
                    }
                }
            }
        }
        double litres = count * grid.voxelVolume() * 1e-6;
        if (litres < SMALLEST || litres > LARGEST) {
            String said = String.format(Locale.ROOT, "%s has %.2f litres brighter than its background, a brain has %.1f to %.1f", what,
                    litres, SMALLEST, LARGEST);
            throw new SegmentationException(said, litres > LARGEST
                    ? "Remove the skull and all else around the brain first; the network knows brains alone"
                            : "Give an image of the whole brain");
        }
        Arrays.sort(values, 0, (int) count);
        return new Brain(range.min(), values[(int) Math.round(0.99 * (count - 1))], new Point3(sum[0] / count, sum[1] / count, sum[2] / count),
                new Point3(low[0], low[1], low[2]), new Point3(high[0], high[1], high[2]));
    }
}
