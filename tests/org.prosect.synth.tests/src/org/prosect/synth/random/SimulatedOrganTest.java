package org.prosect.synth.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.prosect.geometry.MeshTopology;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

class SimulatedOrganTest {

    private static final Geometry GRID = Geometry.of(48, 48, 48, new Point3(1.5, 1.5, 1.5), new Point3(100, -50, 20), new double[] {1, 0, 0, 0, 1,
            0, 0, 0, 1});
    private static final Point3 MIDDLE = GRID.toPatient(23.5, 23.5, 23.5);

    private final CompactShapes shapes = CompactShapes.standard();

    private SimulatedOrgan organ(long seed) {
        return SimulatedOrgan.of(shapes, GRID, SimulatedOrgan.Settings.USUAL, new SplittableRandom(seed));
    }

    private static float[] picture(SimulatedOrgan organ, long seed) {
        return RandomAppearance.of(organ.labels(), new SplittableRandom(seed)).toFloats();
    }

    @Test
    void surfacesAreClosedSpheresInCorrespondence() {
        for (long seed = 0; seed < 20; seed++) {
            SimulatedOrgan organ = organ(seed);
            assertEquals(2562, organ.canonical().vertexCount());
            assertSame(organ.canonical().triangles(), organ.subject().triangles());
            MeshTopology topology = MeshTopology.of(organ.subject());
            assertTrue(topology.isClosed() && topology.isManifold() && topology.isOriented());
            assertEquals(2, topology.eulerNumber());
            assertTrue(organ.canonical().signedVolume() > 0 && organ.subject().signedVolume() > 0);
            assertTrue(smooth(organ), "neighbouring vertices move apart at seed " + seed);
        }
    }

    /** Edges of the subject are 0.3 to 3 times as long as those of the canonical mesh, but for a few. */
    private static boolean smooth(SimulatedOrgan organ) {
        int[] t = organ.canonical().triangles();
        int odd = 0;
        for (int i = 0; i < t.length; i += 3) {
            double ratio = organ.subject().vertex(t[i]).distance(organ.subject().vertex(t[i + 1]))
                    / Math.max(1e-6, organ.canonical().vertex(t[i]).distance(organ.canonical().vertex(t[i + 1])));
            odd += ratio < 0.3 || ratio > 3 ? 1 : 0;
        }
        return odd < t.length / 3 / 100;
    }

    @Test
    void canonicalIsCentredAndSubjectIsInTheMiddleOfTheGrid() {
        for (long seed = 0; seed < 10; seed++) {
            SimulatedOrgan organ = organ(seed);
            assertEquals(0, organ.canonical().centroid().distance(new Point3(0, 0, 0)), 1e-3);
            assertEquals(0, organ.subject().centroid().distance(MIDDLE), 1e-3);
        }
        var shifted = new SimulatedOrgan.Settings(0.15, 0.3, 5, 15, 0.15, 0.08, 1);
        Point3 mean = SimulatedOrgan.of(shapes, GRID, shifted, new SplittableRandom(5)).subject().centroid();
        for (int axis = 0; axis < 3; axis++) {
            assertEquals(MIDDLE.get(axis), mean.get(axis), 5.001);
        }
        assertTrue(mean.distance(MIDDLE) > 0.1);
    }

    @Test
    void labelsOfTheOrganAreTheInsideOfItsSurface() {
        for (long seed = 0; seed < 10; seed++) {
            SimulatedOrgan organ = organ(seed);
            for (int i = 0; i < organ.labels().length(); i++) {
                double label = organ.labels().get(i);
                assertEquals(organ.mask().get(i), label == SimulatedOrgan.ORGAN || label == SimulatedOrgan.CORE);
            }
            double volume = organ.subject().signedVolume();
            assertEquals(volume, organ.mask().count() * GRID.voxelVolume(), 0.05 * volume);
        }
    }

    @Test
    void equalSeedsGiveEqualSubjectsAndPictures() {
        SimulatedOrgan a = organ(11);
        SimulatedOrgan b = organ(11);
        assertArrayEquals(a.subject().vertices(), b.subject().vertices());
        assertArrayEquals((byte[]) a.labels().array(), (byte[]) b.labels().array());
        assertArrayEquals(picture(a, 1), picture(b, 1));
        assertFalse(Arrays.equals(picture(a, 1), picture(a, 2)));
        assertFalse(Arrays.equals(a.subject().vertices(), organ(12).subject().vertices()));
    }

    @Test
    void picturesFillZeroToOneWithoutGaps() {
        for (long seed = 0; seed < 10; seed++) {
            float[] values = picture(organ(seed), seed);
            float low = 2;
            float high = -1;
            for (float v : values) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
            assertTrue(low >= 0 && high <= 1 && high - low > 0.5, low + " to " + high);
        }
    }

    @Test
    void aPictureOfOneLabelIsFiniteAndTypesOfLabelsDoNotMatter() {
        Geometry small = Geometry.of(8, 9, 10, 1, 1, 1);
        Volume bytes = Volume.ofUint8(small, new byte[720]);
        float[] values = RandomAppearance.of(bytes, new SplittableRandom(1)).toFloats();
        for (float v : values) {
            assertTrue(v >= 0 && v <= 1);
        }
        assertArrayEquals(values, RandomAppearance.of(Volume.ofInt32(small, new int[720]), new SplittableRandom(1)).toFloats());
    }

    @Test
    void givenMeshesAreFamiliesToo() {
        TriangleMesh tetrahedron = TriangleMesh.of(new float[] {0, 0, 0, 6, 0, 0, 0, 10, 0, 0, 0, 15}, new int[] {0, 2, 1, 0, 1, 3, 1, 2, 3, 0, 3,
                2});
        CompactShapes more = shapes.with(List.of(tetrahedron));
        SplittableRandom random = new SplittableRandom(1);
        int drawn = 0;
        for (int i = 0; i < 60; i++) {
            drawn += more.next(20, random).vertexCount() == 4 ? 1 : 0;
        }
        assertTrue(drawn > 2 && drawn < 25, drawn + " of 60");
    }

    @Test
    void meshesMoveWithTheirLabels() {
        SimulatedOrgan organ = organ(3);
        Volume mask = Volume.ofUint8(GRID, organ.mask().voxels());
        DeformedLabels deformed = DeformedLabels.random(GRID, 12, 0.1, 0.8, new SplittableRandom(8));
        Volume moved = deformed.of(mask);
        byte[] inside = MeshVoxelizer.voxelize(deformed.of(organ.subject()), GRID).voxels();
        int common = 0;
        int sum = 0;
        int kept = 0;
        for (int i = 0; i < inside.length; i++) {
            common += inside[i] == 1 && moved.get(i) == 1 ? 1 : 0;
            sum += inside[i] + (int) moved.get(i);
            kept += moved.get(i) == 1 && organ.mask().get(i) ? 1 : 0;
        }
        assertTrue(2.0 * common / sum > 0.93, "Dice of mesh and labels " + 2.0 * common / sum);
        assertTrue(kept < 0.97 * organ.mask().count(), "nothing was deformed");
    }
}
