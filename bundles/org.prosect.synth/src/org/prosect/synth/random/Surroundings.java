package org.prosect.synth.random;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.prosect.geometry.InsideRule;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Border;
import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

/**
 * The labels around a random organ: regions of smooth noise, neighbours of random shape, perhaps a thin layer about the organ, and a core or patches
 * of another tissue in it.
 * The organ itself is painted last and stays whole.
 */
final class Surroundings {

    private static final int FIRST_FREE = 4;
    /** Where a smooth field is above this, an organ of patches has its second tissue. */
    private static final double PATCHY = 0.2;

    private final Geometry grid;
    private final double radius;
    private final SplittableRandom random;

    Surroundings(Geometry grid, double radius, SplittableRandom random) {
        this.grid = grid;
        this.radius = radius;
        this.random = random;
    }

    Volume around(TriangleMesh subject, Mask organ) {
        byte[] labels = new byte[organ.voxels().length];
        int regions = 1 + random.nextInt(4);
        regions(labels, regions);
        neighbours(labels, FIRST_FREE + regions, subject.centroid());
        boolean rim = random.nextInt(10) < 3;
        int tissues = random.nextInt(10);
        boolean core = tissues < 3;
        float[] patches = tissues < 5 && !core ? new SmoothField(grid, 4 + random.nextInt(5), random).values() : new float[0];
        byte[] inside = organ.voxels();
        float[] outward = rim && !organ.isEmpty() ? DistanceTransform.toForeground(organ).toFloats() : new float[0];
        double thickness = grid.spacing().x() * (1 + 2.5 * random.nextDouble());
        for (int i = 0; i < outward.length; i++) {
            if (outward[i] <= thickness) {
                labels[i] = SimulatedOrgan.RIM;
            }
        }
        float[] inward = core ? DistanceTransform.inside(organ, Border.IGNORED).toFloats() : new float[0];
        double depth = radius * (0.12 + 0.25 * random.nextDouble());
        for (int i = 0; i < labels.length; i++) {
            if (inside[i] != 0) {
                boolean other = core ? inward[i] > depth : patches.length > 0 && patches[i] > PATCHY;
                labels[i] = (byte) (other ? SimulatedOrgan.CORE : SimulatedOrgan.ORGAN);
            }
        }
        return Volume.ofUint8(grid, labels);
    }

    /** Each voxel belongs to the largest of several smooth random fields. */
    private void regions(byte[] labels, int count) {
        SmoothField[] fields = new SmoothField[count];
        for (int i = 0; i < count; i++) {
            fields[i] = new SmoothField(grid, 3 + random.nextInt(5), random);
        }
        float[] best = fields[0].values();
        Arrays.fill(labels, (byte) FIRST_FREE);
        for (int k = 1; k < count; k++) {
            float[] other = fields[k].values();
            for (int i = 0; i < labels.length; i++) {
                if (other[i] > best[i]) {
                    best[i] = other[i];
                    labels[i] = (byte) (FIRST_FREE + k);
                }
            }
        }
        if (random.nextInt(4) == 0) {
            // air: the field of view reaches out of the body
            SmoothField skin = new SmoothField(grid, 3, random);
            float[] v = skin.values();
            for (int i = 0; i < labels.length; i++) {
                labels[i] = v[i] > 0.45 ? 0 : labels[i];
            }
        }
    }

    private void neighbours(byte[] labels, int firstLabel, Point3 centre) {
        CompactShapes shapes = CompactShapes.ofSplits(3);
        int count = 2 + random.nextInt(9);
        for (int k = 0; k < count; k++) {
            double size = radius * (0.35 + 1.0 * random.nextDouble());
            TriangleMesh shape = shapes.next(size, random);
            double[] towards = RandomPose.direction(random);
            double away = radius * (0.7 + 0.6 * random.nextDouble()) + 0.6 * size;
            float[] v = shape.vertices();
            for (int i = 0; i < v.length; i++) {
                v[i] += (float) (centre.get(i % 3) + away * towards[i % 3]);
            }
            byte[] inside = MeshVoxelizer.voxelize(shape, grid, InsideRule.WINDING).voxels();
            for (int i = 0; i < labels.length; i++) {
                labels[i] = inside[i] != 0 ? (byte) (firstLabel + k) : labels[i];
            }
        }
    }
}
