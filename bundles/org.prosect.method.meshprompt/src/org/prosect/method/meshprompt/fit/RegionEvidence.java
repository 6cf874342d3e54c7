package org.prosect.method.meshprompt.fit;

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
import org.prosect.method.meshprompt.model.RegionLikelihood;

/**
 * How much likelier each place is inside than outside by its intensity alone: see {@link RegionLikelihood}.
 *
 * @param ratio the logarithm on the grid of the image, limited and slightly blurred
 */
record RegionEvidence(Volume ratio) {

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
        for (int i = 0; i < inside.length; i++) {
            inside[i] = (float) ((mask.get(i) ? inside[i] : -outside[i]) / spacing);
        }
        double[] ends = image.quantiles(0.005, 0.995);
        float[] ratios = RegionLikelihood.ratios(image.toFloats(), ends[0], ends[1], inside, band / spacing);
        GaussianFilter.filter(ratios, g.sizeX(), g.sizeY(), g.sizeZ(), 0.7, 0.7, 0.7);
        return new RegionEvidence(Volume.ofFloat32(g, ratios));
    }

    /** At a place in patient millimetres; 0, which says nothing, outside the grid. */
    double at(double x, double y, double z) {
        Point3 i = ratio.geometry().toIndex(new Point3(x, y, z));
        return Resampler.trilinear(ratio, i.x(), i.y(), i.z(), 0);
    }
}
