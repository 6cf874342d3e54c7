package org.prosect.method.meshprompt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ComputeBackend;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.registry.Contributions;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.DisplacementField;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.IntensityForm;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.SdmForm;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;
import org.prosect.testing.CancelledProgress;
import org.prosect.testing.operators.ReferenceBackend;

/** With a tiny network of random weights, which moves nothing when its β is 0. */
class MeshPromptedTest {

    private static final double C = Math.cos(0.3);
    private static final double S = Math.sin(0.3);
    private static final Geometry GRID = Geometry.of(30, 26, 14, new Point3(1, 1.2, 2.2), new Point3(-15, 20, -12), new double[] {C, S, 0, S,
            -C, 0, 0, 0, 1});
    private static final Point3 CENTRE = GRID.toPatient(14.3, 12.1, 6.6);
    private static final TriangleMesh MESH = Shapes.ellipsoid(new Point3(200, 0, 7), 5, 4, 6);
    private static final Volume IMAGE = Shapes.image(Shapes.mask(GRID, CENTRE, 6, 5, 7));

    @TempDir
    private Path folder;
    private final ReferenceBackend backend = new ReferenceBackend();

    @ParameterizedTest
    @CsvSource({"PAPER,false", "PAPER,true", "CLIPPED,false", "CLIPPED,true"})
    void aNetworkThatMovesNothingLeavesTheMeshWhereItWasPut(SdmForm form, boolean halved) throws Exception {
        Segmentation answer = bench(settings(form, halved, 1), 0).segment(IMAGE, Map.of(), TestBench.prompt("mesh", CENTRE));
        Segmentation placed = new TestBench("mesh-translation").mesh("mesh", MESH).segment(IMAGE, Map.of(), TestBench.prompt("mesh", CENTRE));
        assertArrayEquals(placed.mask().voxels(), answer.mask().voxels());
        assertArrayEquals(placed.mesh().orElseThrow().vertices(), answer.mesh().orElseThrow().vertices(), 2e-5f);
        assertArrayEquals(MESH.triangles(), answer.mesh().orElseThrow().triangles());
        DisplacementField field = answer.displacement().orElseThrow();
        assertArrayEquals(new float[field.x().length], field.x(), 1e-4f);
        assertArrayEquals(new float[field.z().length], field.z(), 1e-4f);
        assertEquals(halved ? 8 : 16, field.geometry().sizeX());
    }

    @Test
    void theMaskIsTheInsideOfThePushedMeshOnTheImagesOwnGrid() throws Exception {
        Segmentation answer = bench(settings(SdmForm.CLIPPED, true, 1), 1).segment(IMAGE, Map.of(), TestBench.prompt("mesh", CENTRE));
        TriangleMesh pushed = answer.mesh().orElseThrow();
        assertTrue(GRID.sameGrid(answer.mask().geometry()));
        assertArrayEquals(MeshVoxelizer.voxelize(pushed, GRID).voxels(), answer.mask().voxels());
        TriangleMesh placed = MESH.movedTo(CENTRE);
        double farthest = 0;
        for (int v = 0; v < placed.vertexCount(); v++) {
            farthest = Math.max(farthest, placed.vertex(v).distance(pushed.vertex(v)));
        }
        assertTrue(farthest > 0.1, "nothing moved");
    }

    @Test
    void passesAreThoseOfTheModelUnlessOthersAreWanted() throws Exception {
        TestBench bench = bench(settings(SdmForm.CLIPPED, false, 2), 0.5f);
        Segmentation own = bench.segment(IMAGE, Map.of(), TestBench.prompt("mesh", CENTRE));
        assertEquals(2, backend.runs());
        Segmentation one = bench.segment(IMAGE, Map.of("passes", "1"), TestBench.prompt("mesh", CENTRE));
        assertEquals(3, backend.runs());
        Segmentation second = bench.segment(IMAGE, Map.of("passes", "1"), TestBench.prompt("mesh", one.mesh().orElseThrow().centroid()));
        assertArrayEquals(second.mesh().orElseThrow().vertices(), own.mesh().orElseThrow().vertices(), 1e-4f);
    }

    @Test
    void aModelMayTakeTheMeanOverMirrorImages() throws Exception {
        float[] once = bench(settings(SdmForm.CLIPPED, true, 1), 1).segment(IMAGE, Map.of(), TestBench.prompt("mesh", CENTRE)).mesh().orElseThrow()
                .vertices();
        int before = backend.runs();
        Segmentation mean = bench(settings(SdmForm.CLIPPED, true, 1).withMirrored(true), 1)
                .segment(IMAGE, Map.of(), TestBench.prompt("mesh", CENTRE));
        assertEquals(8, backend.runs() - before);
        float[] vertices = mean.mesh().orElseThrow().vertices();
        double most = 0;
        for (int v = 0; v < once.length; v++) {
            most = Math.max(most, Math.abs(vertices[v] - once[v]));
        }
        assertTrue(most > 0.1, "the same as a single run, up to " + most + " mm");
    }

    @Test
    void severalPromptsGiveTheUnionAndAllSurfaces() throws Exception {
        TestBench bench = bench(settings(SdmForm.PAPER, false, 1), 0.3f).mesh("other", Shapes.ellipsoid(new Point3(0, 0, 0), 3, 3, 5));
        Point3 there = GRID.toPatient(8, 16, 8);
        Segmentation both = bench.segment(IMAGE, Map.of(), TestBench.prompt("mesh", CENTRE), TestBench.prompt("other", there));
        Segmentation first = bench.segment(IMAGE, Map.of(), TestBench.prompt("mesh", CENTRE));
        Segmentation second = bench.segment(IMAGE, Map.of(), TestBench.prompt("other", there));
        Mask union = first.mask().copy();
        for (int i = 0; i < union.voxels().length; i++) {
            union.voxels()[i] |= second.mask().voxels()[i];
        }
        assertArrayEquals(union.voxels(), both.mask().voxels());
        assertTrue(union.count() > first.mask().count() && union.count() > second.mask().count());
        int n = first.mesh().orElseThrow().vertexCount();
        assertEquals(n + second.mesh().orElseThrow().vertexCount(), both.mesh().orElseThrow().vertexCount());
        assertEquals(second.mesh().orElseThrow().vertex(5), both.mesh().orElseThrow().vertex(n + 5));
        assertEquals(second.mesh().orElseThrow().triangles()[7] + n, both.mesh().orElseThrow().triangles()[MESH.triangles().length + 7]);
        assertTrue(both.displacement().isEmpty());
    }

    /** Plain loops and the two engines. */
    @ParameterizedTest
    @ValueSource(strings = {"tensorflow", "onnxruntime"})
    void anEnginePushesTheMeshAsPlainLoopsDo(String engine) throws Exception {
        Assumptions.assumeTrue(RegistryFactory.getRegistry() != null, "skipped: no platform is running, so that no backend can be found");
        ComputeBackend other = Contributions.ofPlatform().backend(engine).code().get();
        for (boolean halved : new boolean[] {false, true}) {
            // one pass: before a second one rounding can move a voxel of the mesh's mask
            TestBench bench = bench(settings(SdmForm.CLIPPED, halved, 1), 1);
            Segmentation loops = bench.segment(IMAGE, Map.of(), TestBench.prompt("mesh", CENTRE));
            Segmentation answer = bench.model(folder, other).segment(IMAGE, Map.of(), TestBench.prompt("mesh", CENTRE));
            assertArrayEquals(loops.mesh().orElseThrow().vertices(), answer.mesh().orElseThrow().vertices(), 5e-3f);
        }
    }

    @Test
    void aModelOfAnotherModalityIsTold() throws Exception {
        ModelSettings own = settings(SdmForm.PAPER, false, 1);
        TestBench bench = bench(new ModelSettings(16, 16, 16, 1.2, own.sdm(), false, 1, own.intensity(), "MR"), 0);
        PromptSet set = TestBench.set(TestBench.prompt("mesh", CENTRE));
        org.prosect.study.model.Image image = StudyFactory.eINSTANCE.createImage();
        set.setImage(image);
        try (SegmentationSession session = bench.open(IMAGE, Map.of())) {
            for (String modality : new String[] {"", "mr"}) {
                image.setModality(modality);
                session.segment(set, Progress.NONE);
                assertFalse(bench.said().contains("trained on"), bench.said());
            }
            image.setModality("CT");
            session.segment(set, Progress.NONE);
        }
        assertTrue(bench.said().contains("trained on MR, this image is CT"), bench.said());
    }

    @Test
    void whatTheModelCannotSeeIsRefusedOrTold() throws Exception {
        TestBench bench = bench(settings(SdmForm.PAPER, false, 1), 0).mesh("large", Shapes.ellipsoid(CENTRE, 5, 5, 12))
                .mesh("dust", Shapes.ellipsoid(CENTRE, 0.01, 0.01, 0.01)).mesh("drop", drop());
        Volume flat = Volume.ofFloat32(GRID, new float[IMAGE.length()]);
        String large = refused(bench, IMAGE, "large");
        assertTrue(large.contains("10.00 × 10.00 × 24.00 mm") && large.contains("19.20 × 19.20 × 19.20 mm"), large);
        assertTrue(refused(bench, IMAGE, "dust").contains("covers 1 of the voxels of 1.2"));
        assertTrue(refused(bench, flat, "mesh").contains("no contrast"));
        assertEquals(0, backend.runs());
        bench.segment(IMAGE, Map.of(), TestBench.prompt("drop", CENTRE));
        assertTrue(bench.said().contains("of the mesh lies outside the 19.20 × 19.20 × 19.20 mm"), bench.said());
    }

    @Test
    void weightsWithoutSettingsAreNoModelForMeshPrompts() throws Exception {
        TestBench bench = bench(settings(SdmForm.PAPER, false, 1), 0);
        TestBench.write(folder, settings(SdmForm.PAPER, false, 1), 0, Map.of());
        assertTrue(assertThrows(SegmentationException.class, () -> bench.model(folder, backend).open(IMAGE,
                Map.of())).what().contains("mesh-prompt.size"));
        TestBench.write(folder, settings(SdmForm.PAPER, false, 1), 0, new ModelSettings(16, 16, 17, 1, SdmForm.PAPER, false, 1,
                IntensityForm.PAPER, "").notes());
        assertTrue(assertThrows(SegmentationException.class, () -> bench.model(folder, backend).open(IMAGE, Map.of())).what().contains("17"));
    }

    @Test
    void cancellingStopsBeforeTheNetwork() throws Exception {
        TestBench bench = bench(settings(SdmForm.PAPER, false, 1), 0);
        Progress cancelled = new CancelledProgress();
        try (SegmentationSession session = bench.open(IMAGE, Map.of())) {
            PromptSet set = TestBench.set(TestBench.prompt("mesh", CENTRE));
            assertThrows(CancellationException.class, () -> session.segment(set, cancelled));
            assertEquals(0, backend.runs());
            assertFalse(session.segment(set, Progress.NONE).mask().isEmpty());
        }
    }

    private TestBench bench(ModelSettings settings, float beta) throws Exception {
        TestBench.write(folder, settings, beta, settings.notes());
        return new TestBench("mesh-prompted").mesh("mesh", MESH).model(folder, backend);
    }

    private static String refused(TestBench bench, Volume image, String mesh) {
        return assertThrows(ProsectException.class, () -> bench.segment(image, Map.of(), TestBench.prompt(mesh, CENTRE))).what();
    }

    /** A drop with a long thin tail, so that its centroid lies far from the end of it. */
    private static TriangleMesh drop() {
        TriangleMesh ball = Shapes.ellipsoid(CENTRE, 4, 4, 9.2);
        float[] vertices = ball.vertices().clone();
        for (int v = 0; v < vertices.length; v += 3) {
            if (vertices[v + 2] < CENTRE.z()) {
                vertices[v] = (float) (CENTRE.x() + 0.1 * (vertices[v] - CENTRE.x()));
                vertices[v + 1] = (float) (CENTRE.y() + 0.1 * (vertices[v + 1] - CENTRE.y()));
            }
        }
        return ball.withVertices(vertices);
    }

    private static ModelSettings settings(SdmForm form, boolean halved, int passes) {
        return new ModelSettings(16, 16, 16, 1.2, form, halved, passes, IntensityForm.QUANTILES, "");
    }
}
