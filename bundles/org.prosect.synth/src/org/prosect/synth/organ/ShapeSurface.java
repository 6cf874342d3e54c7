package org.prosect.synth.organ;

import java.util.stream.IntStream;

import org.prosect.geometry.Decimation;
import org.prosect.geometry.MeshRepair;
import org.prosect.geometry.MeshTopology;
import org.prosect.geometry.TaubinSmoothing;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.ConnectedComponents;
import org.prosect.imaging.Connectivity;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.HoleFilling;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.synth.shape.Bounds;
import org.prosect.synth.shape.Shape;

/** The surface of an implicit solid as a mesh of about 2600 evenly spread vertices. */
final class ShapeSurface {

    private static final int VERTICES = 2600;
    /** Samples along the longest side for a first look. */
    private static final int COARSE = 40;
    /** Samples along the longest side that tell what is connected. */
    private static final int FINE = 110;
    /** Vertices of marching cubes on a surface of one voxel face, on average over all directions. */
    private static final double DENSITY = 1.5;
    private static final int EVENING = 6;
    /** The distance that crumbs and cavities are given on the other side of the surface, millimetres. */
    private static final float CRUMB = 1e-3f;
    private static final double[] AXES = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private ShapeSurface() { }

    /**
     * The closed surface of a solid; of several pieces only the largest.
     *
     * @param shape bounded
     */
    static TriangleMesh of(Shape shape) {
        Bounds b = occupied(shape);
        double longest = Math.max(b.x1() - b.x0(), Math.max(b.y1() - b.y0(), b.z1() - b.z0()));
        TriangleMesh first = extract(sample(shape, b, longest / COARSE));
        double step = Math.sqrt(DENSITY * first.area() / VERTICES);
        // coarse voxels rather than collapsed edges, so that vertices lie evenly and their mean is near the centre of the solid
        TriangleMesh second = extract(sample(shape, b, step));
        TriangleMesh third = extract(sample(shape, b, step * Math.sqrt((double) second.vertexCount() / VERTICES)));
        TriangleMesh fine = extract(sample(shape, b, longest / FINE));
        if (MeshTopology.of(third).eulerNumber() < MeshTopology.of(fine).eulerNumber()) {
            // parts nearer to each other than a coarse voxel have grown together and left handles
            return Decimation.toCount(fine, 2 * VERTICES);
        }
        return TaubinSmoothing.smooth(MeshRepair.removeDegenerate(third), EVENING);
    }

    private static TriangleMesh extract(Volume field) {
        float[] values = field.toFloats();
        Mask inside = Mask.empty(field.geometry());
        for (int i = 0; i < values.length; i++) {
            inside.set(i, values[i] > 0);
        }
        Mask whole = HoleFilling.fill(ConnectedComponents.of(inside, Connectivity.FACES).keepLargest());
        for (int i = 0; i < values.length; i++) {
            values[i] = inside.get(i) == whole.get(i) ? values[i] : whole.get(i) ? CRUMB : -CRUMB;
        }
        return TriangleMesh.of(IsoSurface.of(field, 0));
    }

    /** The box that the solid really fills, as bounds may be generous. */
    private static Bounds occupied(Shape shape) {
        Bounds b = shape.bounds();
        double longest = Math.max(b.x1() - b.x0(), Math.max(b.y1() - b.y0(), b.z1() - b.z0()));
        Volume coarse = sample(shape, b, longest / COARSE);
        Geometry g = coarse.geometry();
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < coarse.length(); i++) {
            // as near as a voxel's diagonal: thin parts may slip through the samples
            if (coarse.get(i) > -2 * g.spacing().x()) {
                int x = i % g.sizeX();
                int y = i / g.sizeX() % g.sizeY();
                int z = i / (g.sizeX() * g.sizeY());
                double[] p = {g.origin().x() + x * g.spacing().x(), g.origin().y() + y * g.spacing().x(), g.origin().z() + z * g.spacing().x()};
                for (int axis = 0; axis < 3; axis++) {
                    box[axis] = Math.min(box[axis], p[axis]);
                    box[axis + 3] = Math.max(box[axis + 3], p[axis]);
                }
            }
        }
        return new Bounds(box[0], box[1], box[2], box[3], box[4], box[5]);
    }

    /** Minus the distance, so that the inside is above 0. */
    private static Volume sample(Shape shape, Bounds b, double step) {
        int nx = (int) Math.ceil((b.x1() - b.x0()) / step) + 4;
        int ny = (int) Math.ceil((b.y1() - b.y0()) / step) + 4;
        int nz = (int) Math.ceil((b.z1() - b.z0()) / step) + 4;
        Geometry grid = Geometry.of(nx, ny, nz, new Point3(step, step, step),
                new Point3(b.x0() - 1.5 * step, b.y0() - 1.5 * step, b.z0() - 1.5 * step), AXES);
        float[] values = new float[Math.toIntExact(grid.voxelCount())];
        Point3 origin = grid.origin();
        IntStream.range(0, nz).parallel().forEach(z -> {
            for (int y = 0; y < ny; y++) {
                for (int x = 0; x < nx; x++) {
                    values[(z * ny + y) * nx + x] = (float) -shape.distance(origin.x() + x * step, origin.y() + y * step, origin.z() + z * step);
                }
            }
        });
        return Volume.ofFloat32(grid, values);
    }
}
