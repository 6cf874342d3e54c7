package org.prosect.synth.organ;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prosect.core.simulation.SimulatedCase;
import org.prosect.core.Progress;
import org.prosect.geometry.MeshTopology;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.core.simulation.SimulatedCase.CaseStructure;

class AnatomyCohortTest {

    private static final Set<AnatomyCohort.Modality> ALL = EnumSet.allOf(AnatomyCohort.Modality.class);
    private static AnatomyCohort body;
    private static AnatomyCohort ear;
    private static SimulatedCase trunk;
    private static SimulatedCase inner;

    @BeforeAll
    static void simulate() {
        body = AnatomyCohort.body(5, ALL);
        ear = AnatomyCohort.ear(0.4, ALL);
        trunk = body.subject(5, Progress.NONE);
        inner = ear.subject(5, Progress.NONE);
    }

    @Test
    void standardSurfacesAreClosedAndOfAboutTheSameNumberOfVertices() {
        for (AnatomyCohort cohort : List.of(body, ear)) {
            for (Organ organ : cohort.anatomy().organs()) {
                MeshTopology t = MeshTopology.of(organ.mesh());
                assertTrue(t.isClosed() && t.isManifold() && t.isOriented(), organ.id());
                assertEquals(2600, organ.mesh().vertexCount(), 200, organ.id());
                assertTrue(organ.mesh().signedVolume() > 0, organ.id());
                assertTrue(organ.canonical().mesh().centroid().distance(new Point3(0, 0, 0)) < 1e-3, organ.id());
            }
        }
        assertEquals(-4, MeshTopology.of(ear.anatomy().organ("labyrinth").mesh()).eulerNumber(), "three semicircular canals are three handles");
        for (String sphere : List.of("scala-tympani", "scala-vestibuli", "modiolus")) {
            assertEquals(2, MeshTopology.of(ear.anatomy().organ(sphere).mesh()).eulerNumber(), sphere);
        }
    }

    @Test
    void subjectsHaveTheTrianglesOfTheStandardAndFoldNowhere() {
        for (AnatomyCohort cohort : List.of(body, ear)) {
            SimulatedCase subject = cohort == body ? trunk : inner;
            for (Organ organ : cohort.anatomy().organs()) {
                TriangleMesh mesh = structure(subject, organ.id()).mesh().orElseThrow();
                assertArrayEquals(organ.mesh().triangles(), mesh.triangles(), organ.id());
                double growth = mesh.signedVolume() / organ.mesh().signedVolume();
                assertTrue(growth > 0.4 && growth < 2.5, organ.id() + " grows " + growth + " times");
                assertTrue(turnedOver(organ.mesh(), mesh) < 0.005, organ.id());
            }
        }
    }

    /** The part of the triangles whose normals turn by more than a right angle. */
    private static double turnedOver(TriangleMesh a, TriangleMesh b) {
        float[] n = a.triangleNormals();
        float[] m = b.triangleNormals();
        int over = 0;
        for (int i = 0; i < n.length; i += 3) {
            over += n[i] * m[i] + n[i + 1] * m[i + 1] + n[i + 2] * m[i + 2] < 0 ? 1 : 0;
        }
        return 3.0 * over / n.length;
    }

    @Test
    void labelsAreTheInsidesOfTheSurfaces() {
        Volume labels = trunk.labels().orElseThrow();
        for (CaseStructure s : trunk.structures()) {
            assertEquals(s.mask().count(), Mask.ofLabel(labels, s.label()).count(), s.id());
            assertTrue(s.mask().count() > 0, s.id());
            if (s.mesh().isPresent()) {
                assertTrue(dice(MeshVoxelizer.voxelize(s.mesh().get(), labels.geometry()), s.mask()) > 0.98, s.id());
            }
        }
        assertEquals(20, trunk.structures().size());
    }

    @Test
    void scalaeLieInTheLabyrinthApartFromEachOtherAndTheModiolusReachesIntoIt() {
        assertTrue(inner.labels().isEmpty());
        Mask labyrinth = structure(inner, "labyrinth").mask();
        Mask tympani = structure(inner, "scala-tympani").mask();
        Mask vestibuli = structure(inner, "scala-vestibuli").mask();
        Mask modiolus = structure(inner, "modiolus").mask();
        assertTrue(common(labyrinth, tympani) > 0.9 * tympani.count());
        assertTrue(common(labyrinth, vestibuli) > 0.9 * vestibuli.count());
        assertEquals(0, common(tympani, vestibuli));
        assertTrue(common(labyrinth, modiolus) > 0.02 * modiolus.count());
        assertTrue(common(labyrinth, modiolus) < 0.6 * modiolus.count());
    }

    @Test
    void hounsfieldValuesAreThoseOfTheTissues() {
        Volume ct = picture(trunk, "ct");
        Map<String, double[]> ranges = new HashMap<>(Map.of("liver", new double[] {90, 140}, "spleen", new double[] {85, 140}, "left-lung",
                new double[] {-900, -650},
                "vertebra-l3", new double[] {120, 500}, "aorta", new double[] {120, 200}, "urinary-bladder", new double[] {-10, 40}));
        ranges.forEach((id, range) -> {
            double mean = mean(ct, structure(trunk, id).mask());
            assertTrue(mean > range[0] && mean < range[1], id + " has " + mean + " HU");
        });
        Volume fine = picture(inner, "ct");
        double fluid = mean(fine, structure(inner, "scala-tympani").mask());
        assertTrue(fluid < 700, "a scala has " + fluid + " HU");
        assertTrue(fine.quantiles(0.9)[0] > 1300, "there is bone");
    }

    @Test
    void magneticResonanceShowsWaterAndHidesBone() {
        Volume t2 = picture(inner, "t2");
        assertTrue(mean(t2, structure(inner, "labyrinth").mask()) > 3 * t2.quantiles(0.5)[0]);
        Volume t1 = picture(trunk, "t1");
        assertTrue(mean(t1, structure(trunk, "liver").mask()) > 3 * mean(t1, structure(trunk, "left-lung").mask()));
        assertTrue(mean(picture(trunk, "t2"), structure(trunk, "urinary-bladder").mask()) > 1.5 * mean(picture(trunk, "t2"), structure(trunk,
                "liver").mask()));
    }

    @Test
    void equalSeedsGiveEqualSubjectsAndOthersDiffer() {
        AnatomyCohort again = AnatomyCohort.ear(0.8, EnumSet.of(AnatomyCohort.Modality.CT));
        SimulatedCase a = again.subject(9, Progress.NONE);
        SimulatedCase b = again.subject(9, Progress.NONE);
        assertArrayEquals((short[]) picture(a, "ct").array(), (short[]) picture(b, "ct").array());
        float[] first = structure(a, "modiolus").mesh().orElseThrow().vertices();
        assertArrayEquals(first, structure(b, "modiolus").mesh().orElseThrow().vertices());
        float[] other = structure(again.subject(10, Progress.NONE), "modiolus").mesh().orElseThrow().vertices();
        assertFalse(Arrays.equals(first, other));
        assertNotEquals(ear.subject(6, Progress.NONE).structures().getFirst().mask().count(), structure(inner, "labyrinth").mask().count());
    }

    @Test
    void refusesSpacingsThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> AnatomyCohort.body(0.1, ALL));
        assertThrows(IllegalArgumentException.class, () -> AnatomyCohort.ear(Double.NaN, ALL));
        assertThrows(IllegalArgumentException.class, () -> AnatomyCohort.ear(0.2, Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new ShapesCohort(5));
        assertThrows(IllegalArgumentException.class, () -> new VesselCohort(9));
        assertThrows(IllegalArgumentException.class, () -> new LabelsCohort(List.of()));
    }

    @Test
    void otherCohortsMakeWhatTheySay() {
        SimulatedCase shapes = new ShapesCohort(32).subject(1, Progress.NONE);
        assertEquals(shapes.structures().getFirst().mask().count(), Mask.ofNonZero(shapes.labels().orElseThrow()).count());
        SimulatedCase vessels = new VesselCohort(2).subject(1, Progress.NONE);
        assertTrue(vessels.structures().stream().allMatch(s -> s.mask().count() > 100));
        Geometry grid = Geometry.of(20, 20, 20, 1, 1, 1);
        byte[] bytes = new byte[8000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 20 > 5 && i % 20 < 15 && i > 2000 && i < 6000 ? 200 : 0);
        }
        SimulatedCase painted = new LabelsCohort(List.of(Volume.ofUint8(grid, bytes))).subject(4, Progress.NONE);
        assertEquals(List.of(200), painted.structures().stream().map(CaseStructure::label).toList());
        LabelsCohort wrong = new LabelsCohort(List.of(Volume.ofFloat32(grid, filled(0.5f))));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> wrong.subject(1, Progress.NONE)).getMessage().contains("0.5"));
    }

    private static float[] filled(float value) {
        float[] values = new float[8000];
        Arrays.fill(values, value);
        return values;
    }

    private static CaseStructure structure(SimulatedCase subject, String id) {
        return subject.structures().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    private static Volume picture(SimulatedCase subject, String modality) {
        return subject.pictures().stream().filter(p -> p.modality().equals(modality)).findFirst().orElseThrow().image();
    }

    private static double mean(Volume image, Mask mask) {
        double sum = 0;
        for (int i = 0; i < image.length(); i++) {
            sum += mask.get(i) ? image.get(i) : 0;
        }
        return sum / mask.count();
    }

    private static long common(Mask a, Mask b) {
        long count = 0;
        for (int i = 0; i < a.voxels().length; i++) {
            count += a.voxels()[i] & b.voxels()[i];
        }
        return count;
    }

    private static double dice(Mask a, Mask b) {
        return 2.0 * common(a, b) / (a.count() + b.count());
    }
}
