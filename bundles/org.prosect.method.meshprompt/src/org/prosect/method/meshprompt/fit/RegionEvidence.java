package org.prosect.method.meshprompt.fit;

import java.util.Arrays;

import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Border;
import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.GaussianFilter;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Resampler;
import org.prosect.imaging.Volume;

/**
 * How much likelier each place is inside than outside by its intensity alone: log p(I | inside) − log p(I | around), from histograms of the
 * voxels inside a mesh
 * and in a band around it (Kim et al. 2005, nonparametric statistical method for image segmentation using information theory and curve evolution).
 *
 * @param ratio the logarithm on the grid of the image, limited and slightly blurred
 */
record RegionEvidence(Volume ratio) {

    private static final int BINS = 64;
    /** Of the kernel density, in bins. */
    private static final double WIDTH = 2;
    /** No single voxel may say more. */
    private static final double MOST = 2;
    /** Share of either histogram that is spread evenly, so that rare intensities say little. */
    private static final double DOUBT = 0.05;
    /** Voxels within this distance of the boundary count less, because it is not sure yet. */
    private static final double UNSURE = 2;

    /**
     * The evidence of an image when a mesh is about in place.
     *
     * @param image FLOAT32 on a grid of equal spacing
     * @param mesh patient millimetres
     * @param band how far around the mesh other tissue is looked at, millimetres
     */
    static RegionEvidence of(Volume image, TriangleMesh mesh, double band) {
        Geometry g = image.geometry();
        Mask mask = MeshVoxelizer.voxelize(mesh, g);
        float[] inside = DistanceTransform.inside(mask, Border.IGNORED).toFloats();
        float[] outside = DistanceTransform.toForeground(mask).toFloats();
        double spacing = g.spacing().x();
        float[] values = image.toFloats();
        double[] ends = image.quantiles(0.005, 0.995);
        double[] in = new double[BINS];
        double[] out = new double[BINS];
        for (int i = 0; i < values.length; i++) {
            int bin = (int) Math.clamp(bin(values[i], ends), 0, BINS - 1);
            if (mask.get(i)) {
                in[bin] += Math.min(1, inside[i] / spacing / UNSURE);
            } else if (outside[i] <= band) {
                out[bin] += Math.min(1, outside[i] / spacing / UNSURE);
            }
        }
        double[] p = density(in);
        double[] q = density(out);
        float[] ratios = new float[values.length];
        for (int i = 0; i < ratios.length; i++) {
            double at = Math.clamp(bin(values[i], ends) - 0.5, 0, BINS - 1.001);
            int low = (int) at;
            double ratio = (1 - at + low) * Math.log(p[low] / q[low]) + (at - low) * Math.log(p[low + 1] / q[low + 1]);
            ratios[i] = (float) Math.clamp(ratio, -MOST, MOST);
        }
        GaussianFilter.filter(ratios, g.sizeX(), g.sizeY(), g.sizeZ(), 0.7, 0.7, 0.7);
        return new RegionEvidence(Volume.ofFloat32(g, ratios));
    }

    /** At a place in patient millimetres; 0, which says nothing, outside the grid. */
    double at(double x, double y, double z) {
        Point3 i = ratio.geometry().toIndex(new Point3(x, y, z));
        return Resampler.trilinear(ratio, i.x(), i.y(), i.z(), 0);
    }

    private static double bin(double value, double[] ends) {
        return ends[1] > ends[0] ? (value - ends[0]) / (ends[1] - ends[0]) * BINS : 0;
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
