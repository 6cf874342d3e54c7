package org.prosect.synth.random;

import java.util.SplittableRandom;

import org.prosect.geometry.InsideRule;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

/**
 * A compact organ that nobody has, in surroundings that nobody has, for training. Vertex i of the canonical and of the subject's mesh are the
 * same place of the organ.
 *
 * @param canonical the prompt: its centroid at (0,0,0), millimetres along the patient axes (LPS)
 * @param subject the organ in the subject, patient millimetres (LPS), with the triangles of the canonical mesh
 * @param mask the voxels inside the subject's mesh
 * @param labels UINT8 on the same grid: {@link #ORGAN} and perhaps {@link #CORE} in the organ, other values around it, 0 may occur
 */
public record SimulatedOrgan(TriangleMesh canonical, TriangleMesh subject, Mask mask, Volume labels) {

    /** The label of the organ. */
    public static final int ORGAN = 1;
    /** The label of the second tissue of an organ of two: its inside, such as the medulla of a kidney, or patches. */
    public static final int CORE = 2;
    /** The label of the thin layer around an organ that has one, such as fat. */
    public static final int RIM = 3;

    /**
     * How large organs are and how much subjects differ.
     *
     * @param smallest half of the largest side of the canonical mesh, as a part of the smallest side of the field of view
     * @param largest the same for the largest organs
     * @param offCentre at most how far the subject's centroid lies from the middle of the grid on each axis, millimetres
     * @param degrees at most how far a subject is turned about each axis
     * @param scale at most how far the logarithm of a subject's size differs
     * @param axisScale the same for each axis on its own
     * @param warp how much the subject is deformed, 0 to 1
     */
    public record Settings(double smallest, double largest, double offCentre, double degrees, double scale, double axisScale, double warp) {

        /** Organs that fill a quarter to three quarters of the field of view, 15 degrees and 15 % of variation. */
        public static final Settings USUAL = new Settings(0.15, 0.38, 0, 15, 0.15, 0.08, 1);
    }

    /** A random organ of the analytic families near the middle of a grid with the usual settings. */
    public static SimulatedOrgan of(Geometry grid, SplittableRandom random) {
        return of(CompactShapes.standard(), grid, Settings.USUAL, random);
    }

    /**
     * A random organ.
     *
     * @param shapes the families; make them once
     * @param grid of the labels, any spacing and direction
     */
    public static SimulatedOrgan of(CompactShapes shapes, Geometry grid, Settings settings, SplittableRandom random) {
        double field = fieldOfView(grid);
        double radius = field * (settings.smallest() + (settings.largest() - settings.smallest()) * random.nextDouble());
        TriangleMesh canonical = shapes.next(radius, random).movedTo(new Point3(0, 0, 0));
        TriangleMesh subject = subject(canonical, radius, middle(grid), settings, random);
        Mask mask = MeshVoxelizer.voxelize(subject, grid, InsideRule.WINDING);
        return new SimulatedOrgan(canonical, subject, mask, new Surroundings(grid, radius, random).around(subject, mask));
    }

    /** Another subject of the same organ. */
    private static TriangleMesh subject(TriangleMesh canonical, double radius, Point3 middle, Settings s, SplittableRandom random) {
        float[] v = canonical.vertices().clone();
        RandomPose.apply(RandomPose.turnAndScale(s.degrees(), s.scale(), s.axisScale(), random), v);
        Point3 centre = new Point3(0, 0, 0);
        double reach = 1.5 * radius;
        v = SmoothWarp.random(centre, reach, 0.9 * radius, s.warp() * (0.3 + 0.7 * random.nextDouble()), random).apply(v);
        v = SmoothWarp.random(centre, reach, 0.4 * radius, s.warp() * 0.8 * random.nextDouble(), random).apply(v);
        double[] shift = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            shift[axis] = s.offCentre() * (2 * random.nextDouble() - 1);
        }
        return canonical.withVertices(v).movedTo(middle.plus(new Point3(shift[0], shift[1], shift[2])));
    }

    private static double fieldOfView(Geometry grid) {
        double least = Double.MAX_VALUE;
        for (int axis = 0; axis < 3; axis++) {
            least = Math.min(least, grid.size(axis) * grid.spacing().get(axis));
        }
        return least;
    }

    private static Point3 middle(Geometry grid) {
        return grid.toPatient(0.5 * (grid.sizeX() - 1), 0.5 * (grid.sizeY() - 1), 0.5 * (grid.sizeZ() - 1));
    }
}
