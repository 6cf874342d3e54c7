package org.prosect.method.meshprompt.training;

import java.util.List;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.GaussianFilter;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Interpolation;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Resampler;
import org.prosect.imaging.Volume;

/** Meshes of subjects, and the one that resembles all others most. */
public final class CanonicalShape {

    private static final double SIGMA = 0.8;
    private static final int VERTICES = 2600;
    /** A mesh with edges no shorter than this part of the wanted ones is left as it is. */
    private static final double ENOUGH = 1.3;
    /** Of the search for the level: to within 0.0002. */
    private static final int HALVINGS = 12;
    private static final double LEAST = 0.05;
    private static final double MOST = 0.95;
    private static final int MARGIN = 4;
    private static final int MOST_COMPARED = 60;

    private CanonicalShape() { }

    /**
     * The smoothed surface of a subject's structure, as large as the structure itself.
     *
     * @return millimetres along the patient axes, the centroid of the structure at 0
     */
    static TriangleMesh of(Subject subject) {
        Geometry g = subject.grid();
        int[] n = {g.sizeX() + 2 * MARGIN, g.sizeY() + 2 * MARGIN, g.sizeZ() + 2 * MARGIN};
        float[] values = new float[n[0] * n[1] * n[2]];
        long volume = 0;
        for (int z = 0, o = 0; z < g.sizeZ(); z++) {
            for (int y = 0; y < g.sizeY(); y++) {
                for (int x = 0; x < g.sizeX(); x++, o++) {
                    if (subject.distances()[o] > 0) {
                        values[((z + MARGIN) * n[1] + y + MARGIN) * n[0] + x + MARGIN] = 1;
                        volume++;
                    }
                }
            }
        }
        GaussianFilter.filter(values, n[0], n[1], n[2], SIGMA, SIGMA, SIGMA);
        double s = g.spacing().x();
        Point3 c = subject.centre();
        Geometry place = Geometry.of(n[0], n[1], n[2], new Point3(s, s, s),
                new Point3((-MARGIN - c.x()) * s, (-MARGIN - c.y()) * s, (-MARGIN - c.z()) * s), new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
        Volume smooth = Volume.ofFloat32(place, values);
        double level = level(smooth, volume * s * s * s, LEAST, MOST);
        TriangleMesh surface = TriangleMesh.of(IsoSurface.of(smooth, level));
        double excess = Math.sqrt((double) surface.vertexCount() / VERTICES);
        if (excess < ENOUGH) {
            return surface;
        }
        // coarser voxels rather than collapsed edges, so that vertices lie evenly and their mean near the centre
        Geometry coarse = place.withSpacing(new Point3(s * excess, s * excess, s * excess));
        return TriangleMesh.of(IsoSurface.of(Resampler.resample(smooth, coarse, Interpolation.TRILINEAR, 0), level));
    }

    /**
     * The level whose surface encloses a volume.
     *
     * @param field larger inside
     * @param volume cubic millimetres
     * @param least the lowest level that is looked at
     * @param most the highest
     */
    static double level(Volume field, double volume, double least, double most) {
        double low = least;
        double high = most;
        for (int i = 0; i < HALVINGS; i++) {
            double level = (low + high) / 2;
            if (TriangleMesh.of(IsoSurface.of(field, level)).signedVolume() > volume) {
                low = level;
            } else {
                high = level;
            }
        }
        return (low + high) / 2;
    }

    /** The number of the subject whose structure overlaps those of the others most when centroids lie on one another (mean Dice). */
    public static int medoid(List<Subject> subjects) {
        int step = Math.ceilDiv(subjects.size(), MOST_COMPARED);
        int best = 0;
        double most = -1;
        for (int i = 0; i < subjects.size(); i += step) {
            double sum = 0;
            for (int j = 0; j < subjects.size(); j += step) {
                sum += i == j ? 0 : dice(subjects.get(i), subjects.get(j));
            }
            if (sum > most) {
                most = sum;
                best = i;
            }
        }
        return best;
    }

    private static double dice(Subject a, Subject b) {
        Geometry g = a.grid();
        Geometry h = b.grid();
        int dx = (int) Math.rint(b.centre().x() - a.centre().x());
        int dy = (int) Math.rint(b.centre().y() - a.centre().y());
        int dz = (int) Math.rint(b.centre().z() - a.centre().z());
        long common = 0;
        for (int z = Math.max(0, -dz); z < Math.min(g.sizeZ(), h.sizeZ() - dz); z++) {
            for (int y = Math.max(0, -dy); y < Math.min(g.sizeY(), h.sizeY() - dy); y++) {
                for (int x = Math.max(0, -dx); x < Math.min(g.sizeX(), h.sizeX() - dx); x++) {
                    common += a.distances()[g.offset(x, y, z)] > 0 && b.distances()[h.offset(x + dx, y + dy, z + dz)] > 0 ? 1 : 0;
                }
            }
        }
        return 2.0 * common / (count(a) + count(b));
    }

    private static long count(Subject s) {
        long count = 0;
        for (float d : s.distances()) {
            count += d > 0 ? 1 : 0;
        }
        return count;
    }
}
