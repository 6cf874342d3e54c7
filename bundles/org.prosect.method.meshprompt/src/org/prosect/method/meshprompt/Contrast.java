package org.prosect.method.meshprompt;

import org.prosect.core.method.SegmentationException;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Resampler;
import org.prosect.imaging.Volume;

/**
 * Whether an image shows anything at a place.
 *
 * @param low the value that one in 200 voxels lies below
 * @param high the value that one in 200 lies above
 */
public record Contrast(double low, double high) {

    /** Share of the image's range up to which a value is background. */
    private static final double BACKGROUND = 0.05;
    /** Share of a mesh's vertices that have to lie in it. */
    private static final double NEARLY_ALL = 0.95;
    private static final int LOOKED_AT = 500;

    static Contrast of(Volume image) {
        double[] ends = image.quantiles(0.005, 0.995);
        return new Contrast(ends[0], ends[1]);
    }

    /** Whether a mesh in place lies in air or other background: the value at nearly all of its vertices is among the darkest of the image. */
    boolean isBackground(Volume image, TriangleMesh placed) {
        if (!(high > low)) {
            return false;
        }
        Geometry g = image.geometry();
        int step = Math.max(1, placed.vertexCount() / LOOKED_AT);
        int dark = 0;
        int all = 0;
        for (int v = 0; v < placed.vertexCount(); v += step) {
            Point3 i = g.toIndex(placed.vertex(v));
            dark += Resampler.trilinear(image, i.x(), i.y(), i.z(), low) <= low + BACKGROUND * (high - low) ? 1 : 0;
            all++;
        }
        return dark >= NEARLY_ALL * all;
    }

    /**
     * Refuses values that are all the same.
     *
     * @param values of the image around the prompt
     */
    public static void require(float[] values) throws SegmentationException {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float v : values) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        if (!(most - least > 1e-6 * Math.max(Math.abs(most), Math.abs(least)))) {
            throw new SegmentationException("the image has the value " + least + " everywhere around the prompt: it shows no contrast there",
                    "Put the prompt where the structure is seen, or choose 'mesh-translation', which does not look at the image");
        }
    }
}
