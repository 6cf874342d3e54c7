package org.prosect.geometry;

import java.util.List;

import org.prosect.imaging.GaussianFilter;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Interpolation;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.Resampler;
import org.prosect.imaging.Volume;

/**
 * Makes the mesh that stands for a structure: smooth, closed, of about 2600 evenly spread vertices (fewer when the mask has fewer voxels at its
 * surface), as large as the structure, its centroid at (0,0,0), millimetres along the patient axes (LPS).
 */
public final class CanonicalMesh {

    /** The wanted number of vertices. */
    public static final int VERTICES = 2600;

    private static final double SIGMA = 0.8;
    private static final int MARGIN = 4;
    /** A surface with at most so many times the wanted vertices is left as it is. */
    private static final double ENOUGH = 1.15;
    private static final int EVENING = 6;
    private static final int HALVINGS = 40;

    private CanonicalMesh() { }

    /**
     * The canonical mesh of one subject's structure.
     *
     * @throws IllegalArgumentException when the mask is empty
     */
    public static TriangleMesh of(Mask mask) {
        Mask padded = padded(mask);
        Geometry g = padded.geometry();
        byte[] inside = padded.voxels();
        float[] values = new float[inside.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = inside[i];
        }
        GaussianFilter.filter(values, g.sizeX(), g.sizeY(), g.sizeZ(), SIGMA, SIGMA, SIGMA);
        return surface(Volume.ofFloat32(g, values), padded.count());
    }

    /**
     * The mean shape of several subjects: their signed distance maps are laid on one another by centroid and by the small turn that fits them
     * best to their mean, and averaged; the size is the geometric mean of theirs.
     *
     * @throws IllegalArgumentException when there are none or one is empty
     */
    public static TriangleMesh of(List<Mask> masks) {
        if (masks.isEmpty()) {
            throw new IllegalArgumentException("there is no mask to make a mesh of");
        }
        if (masks.size() == 1) {
            return of(masks.getFirst());
        }
        return new MeanShape(masks.stream().map(CanonicalMesh::padded).toList()).surface();
    }

    /** The surface around about so many voxels of the largest values. */
    static TriangleMesh surface(Volume field, long voxels) {
        double level = level(field.toFloats(), voxels);
        TriangleMesh mesh = TriangleMesh.of(IsoSurface.of(field, level));
        Geometry g = field.geometry();
        for (int round = 0; round < 3 && mesh.vertexCount() > ENOUGH * VERTICES; round++) {
            // coarser voxels rather than collapsed edges, so that vertices lie evenly
            double coarser = Math.sqrt((double) mesh.vertexCount() / VERTICES);
            Point3 s = g.spacing();
            double step = Math.cbrt(s.x() * s.y() * s.z()) * coarser;
            g = g.withSpacing(new Point3(Math.max(step, s.x()), Math.max(step, s.y()), Math.max(step, s.z())));
            mesh = TriangleMesh.of(IsoSurface.of(Resampler.resample(field, g, Interpolation.TRILINEAR, 0), level));
        }
        return TaubinSmoothing.smooth(MeshRepair.removeDegenerate(mesh), EVENING).movedTo(new Point3(0, 0, 0));
    }

    /** The level above which so many values lie. */
    private static double level(float[] values, long count) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (float v : values) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        for (int i = 0; i < HALVINGS; i++) {
            double level = (low + high) / 2;
            long above = 0;
            for (float v : values) {
                above += v > level ? 1 : 0;
            }
            if (above > count) {
                low = level;
            } else {
                high = level;
            }
        }
        return (low + high) / 2;
    }

    /** The box around the structure with room about it. */
    private static Mask padded(Mask mask) {
        if (mask.isEmpty()) {
            throw new IllegalArgumentException("the mask is empty, so it has no surface");
        }
        Geometry g = mask.geometry();
        Region box = mask.bounds();
        int x0 = box.x0() - MARGIN;
        int y0 = box.y0() - MARGIN;
        int z0 = box.z0() - MARGIN;
        Geometry around = Geometry.of(box.sizeX() + 2 * MARGIN, box.sizeY() + 2 * MARGIN, box.sizeZ() + 2 * MARGIN, g.spacing(), g.toPatient(x0,
                y0, z0),
                g.direction());
        Mask result = Mask.empty(around);
        for (int z = 0; z < box.sizeZ(); z++) {
            for (int y = 0; y < box.sizeY(); y++) {
                System.arraycopy(mask.voxels(), g.offset(box.x0(), box.y0() + y, box.z0() + z), result.voxels(),
                        around.offset(MARGIN, MARGIN + y, MARGIN + z), box.sizeX());
            }
        }
        return result;
    }
}
