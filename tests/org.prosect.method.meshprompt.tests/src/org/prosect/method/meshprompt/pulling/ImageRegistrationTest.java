package org.prosect.method.meshprompt.pulling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.model.ModelFolder;
import org.prosect.core.model.Models;
import org.prosect.core.registry.Contributions;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.Shapes;
import org.prosect.method.meshprompt.TestBench;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Tensor;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;
import org.prosect.testing.CancelledProgress;
import org.prosect.testing.operators.ReferenceBackend;

/** With a tiny network of random weights, which moves nothing when its β is 0. */
class ImageRegistrationTest {

    private static final double C = Math.cos(0.3);
    private static final double S = Math.sin(0.3);
    private static final Geometry TURNED = Geometry.of(30, 26, 14, new Point3(1, 1.2, 2.2), new Point3(-15, 20, -12), new double[] {C, S, 0, S,
            -C, 0, 0, 0, 1});
    private static final Point3 CENTRE = TURNED.toPatient(14.3, 12.1, 6.6);
    private static final Volume IMAGE = Shapes.image(Shapes.mask(TURNED, CENTRE, 6, 5, 7));
    private static final TriangleMesh MESH = Shapes.ellipsoid(new Point3(200, 0, 7), 5, 4, 6);

    @TempDir
    private Path folder;
    private final ReferenceBackend backend = new ReferenceBackend();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNetworkThatMovesNothingPullsTheAtlasToTheClickExactly(boolean halved) throws Exception {
        ModelSettings settings = Balls.settings(halved, 2);
        Geometry grid = Geometry.of(24, 22, 20, settings.spacing(), settings.spacing(), settings.spacing());
        int[] click = {12, 9, 10};
        Volume image = Shapes.image(Shapes.mask(grid, grid.toPatient(13, 10, 10), 6, 5, 7));
        Segmentation answer = bench(settings, 0).segment(image, Map.of(), point(grid.toPatient(click[0], click[1], click[2])));
        float[] atlas = Balls.atlas(settings).mask().values();
        Mask expected = Mask.empty(grid);
        for (int x = 0; x < 16; x++) {
            for (int y = 0; y < 16; y++) {
                for (int z = 0; z < 16; z++) {
                    if (atlas[(x * 16 + y) * 16 + z] > 0.5) {
                        expected.set(grid.offset(click[0] + x - 8, click[1] + y - 8, click[2] + z - 8), true);
                    }
                }
            }
        }
        assertTrue(expected.count() > 100);
        assertArrayEquals(expected.voxels(), answer.mask().voxels());
        assertArrayEquals(new float[answer.displacement().orElseThrow().x().length], answer.displacement().orElseThrow().x(), 1e-4f);
        assertEquals(halved ? 8 : 16, answer.displacement().orElseThrow().geometry().sizeX());
    }

    @Test
    void theMaskIsMadeOnTheImagesOwnGridAndLiesWithinTheSurface() throws Exception {
        Segmentation still = bench(Balls.settings(true, 1), 0).segment(IMAGE, Map.of(), point(CENTRE));
        assertTrue(TURNED.sameGrid(still.mask().geometry()));
        assertTrue(Shapes.dice(Shapes.mask(TURNED, CENTRE, Balls.AXES[0], Balls.AXES[1], Balls.AXES[2]), still.mask()) > 0.93);
        Segmentation moved = bench(Balls.settings(true, 1), 0.25f).segment(IMAGE, Map.of(), point(CENTRE));
        assertTrue(Shapes.dice(moved.mask(), still.mask()) < 0.98, "nothing moved");
        double within = Shapes.dice(MeshVoxelizer.voxelize(moved.mesh().orElseThrow(), TURNED), moved.mask());
        assertTrue(within > 0.97, "Dice of mask and surface " + within);
    }

    @Test
    void ofAMeshOnlyTheCentreIsUsed() throws Exception {
        TestBench bench = bench(Balls.settings(true, 2), 0.5f);
        Segmentation point = bench.segment(IMAGE, Map.of(), point(CENTRE));
        Segmentation mesh = bench.segment(IMAGE, Map.of(), TestBench.prompt("a file that is not there", CENTRE));
        assertArrayEquals(point.mask().voxels(), mesh.mask().voxels());
        assertArrayEquals(point.mesh().orElseThrow().vertices(), mesh.mesh().orElseThrow().vertices());
    }

    @Test
    void passesGoOnFromTheCentroidOfThePulledMask() throws Exception {
        TestBench bench = bench(Balls.settings(true, 2), 0.6f);
        Segmentation own = bench.segment(IMAGE, Map.of(), point(CENTRE));
        assertEquals(2, backend.runs());
        ModelSettings settings = Balls.settings(true, 2);
        Point3 first;
        try (AtlasRegistration registration = registration(settings, 0.6f)) {
            first = Atlas.centroid(registration.register(IMAGE, CENTRE, 1, AtlasRegistration.Check.NONE, Progress.NONE).values());
        }
        assertTrue(first.distance(CENTRE) > 0.1, "nothing moved");
        Segmentation second = bench.segment(IMAGE, Map.of("passes", "1"), point(first));
        assertEquals(3, backend.runs());
        assertArrayEquals(second.mask().voxels(), own.mask().voxels());
    }

    @Test
    void aPushedMeshStartsAtTheAtlasAndKeepsItsVertices() throws Exception {
        Segmentation still = bench(Balls.settings(true, 1), 0).segment(IMAGE, Map.of("surface", "pushed"), TestBench.prompt("mesh", CENTRE));
        assertArrayEquals(MESH.movedTo(CENTRE).vertices(), still.mesh().orElseThrow().vertices(), 2e-3f);
        TestBench bench = bench(Balls.settings(true, 1), 0.25f);
        Segmentation moved = bench.segment(IMAGE, Map.of("surface", "pushed"), TestBench.prompt("mesh", CENTRE));
        TriangleMesh pushed = moved.mesh().orElseThrow();
        assertArrayEquals(MESH.triangles(), pushed.triangles());
        assertFalse(bench.said().contains("inverted"), bench.said());
        // the mesh is about the surface of the atlas, so pushed it is about that of the pulled mask
        double together = Shapes.dice(MeshVoxelizer.voxelize(pushed, TURNED), moved.mask());
        double without = Shapes.dice(MeshVoxelizer.voxelize(MESH.movedTo(CENTRE), TURNED), moved.mask());
        assertTrue(together > 0.9 && together > without + 0.01, together + ", not moved " + without);
    }

    @Test
    void aMapThatFoldsIsTold() throws Exception {
        TestBench bench = bench(Balls.settings(true, 1), 4);
        bench.segment(IMAGE, Map.of("surface", "pushed"), TestBench.prompt("mesh", CENTRE));
        assertTrue(bench.said().contains("The map cannot be inverted everywhere"), bench.said());
    }

    @Test
    void promptsThatGiveNoOrManyCentresAreRefused() throws Exception {
        TestBench bench = bench(Balls.settings(true, 1), 0);
        assertEquals("there is no centre", refused(bench, IMAGE, Map.of()));
        assertEquals("there are 2 prompts, the atlas has one centre", refused(bench, IMAGE, Map.of(), point(CENTRE), point(CENTRE)));
        PointPrompt outside = point(CENTRE);
        outside.setPolarity(Polarity.NEGATIVE);
        assertEquals("the only point is a negative one", refused(bench, IMAGE, Map.of(), outside));
        assertEquals("a mesh prompt has no centre", refused(bench, IMAGE, Map.of(), TestBench.prompt("mesh", null)));
        assertEquals("there is no mesh that could be pushed", refused(bench, IMAGE, Map.of("surface", "pushed"), point(CENTRE)));
        assertEquals("there is no file other", refused(bench, IMAGE, Map.of("surface", "pushed"), TestBench.prompt("other", CENTRE)));
    }

    @Test
    void whatIsOddAboutTheImageIsSaid() throws Exception {
        TestBench bench = bench(Balls.settings(true, 1), 0);
        Volume even = Volume.ofFloat32(TURNED, new float[IMAGE.length()]);
        assertTrue(refused(bench, even, Map.of(), point(CENTRE)).contains("no contrast"));
        bench.segment(IMAGE, Map.of(), point(TURNED.toPatient(1, 12, 6)));
        assertTrue(bench.said().contains("of the surface of the structure lies outside the image"), bench.said());
        assertFalse(bench.said().contains("trained on"), bench.said());
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        set.getPrompts().add(point(CENTRE));
        set.setImage(StudyFactory.eINSTANCE.createImage());
        set.getImage().setModality("CT");
        try (SegmentationSession session = bench.open(IMAGE, Map.of())) {
            session.segment(set, Progress.NONE);
        }
        assertTrue(bench.said().contains("The model was trained on MR, this image is CT."), bench.said());
    }

    @Test
    void aMaskThatLeavesTheGridIsTold() throws Exception {
        ModelSettings settings = Balls.settings(true, 1);
        Map<String, Tensor> weights = Balls.weights(settings, 0);
        Tensor full = weights.get(Atlas.MASK);
        Arrays.fill(full.values(), 1);
        write(settings, weights);
        TestBench bench = new TestBench("image-registration").model(folder, backend);
        Segmentation answer = bench.segment(IMAGE, Map.of(), point(CENTRE));
        assertTrue(bench.said().contains("The pulled mask reaches the edge of the 19.20 × 19.20 × 19.20 mm"), bench.said());
        assertFalse(answer.mask().get(0), "the mask goes on beyond the grid");
    }

    @Test
    void weightsWithoutTheirAtlasAreRefused() throws Exception {
        ModelSettings settings = Balls.settings(true, 1);
        Map<String, Tensor> weights = Balls.weights(settings, 0);
        weights.remove(Atlas.IMAGE);
        write(settings, weights);
        TestBench bench = new TestBench("image-registration").model(folder, backend);
        assertTrue(assertThrows(SegmentationException.class, () -> bench.open(IMAGE, Map.of())).what().endsWith("the weights hold no atlas.image"));
        write(Balls.settings(true, 1).withExtent(0), Map.of());
        TestBench empty = new TestBench("image-registration").model(folder, backend);
        assertTrue(assertThrows(SegmentationException.class, () -> empty.open(IMAGE, Map.of())).what().contains("is none for image registration"));
    }

    @Test
    void theModelsOfMeshPromptsAndOfImageRegistrationAreNotMixedUp() throws Exception {
        Assumptions.assumeTrue(RegistryFactory.getRegistry() != null, "skipped: no platform is running");
        Contributions all = Contributions.ofPlatform();
        ModelSettings settings = Balls.settings(true, 1);
        write(settings, Balls.weights(settings, 0));
        Optional<String> named = Optional.of(folder.toString());
        assertEquals(AtlasNetwork.ARCHITECTURE, Models.of(all.method("image-registration"), named, all).orElseThrow().architecture());
        assertTrue(assertThrows(ProsectException.class, () -> Models.of(all.method("mesh-prompted"), named, all)).what()
                .endsWith("is of architecture vfa-atlas, method mesh-prompted needs vfa"));
        ModelFolder.write(folder, "vfa", new MemoryWeights(Map.of()), settings.notes(), Map.of());
        assertTrue(assertThrows(ProsectException.class, () -> Models.of(all.method("image-registration"), named, all)).what()
                .endsWith("is of architecture vfa, method image-registration needs vfa-atlas"));
        assertEquals(AtlasArchitecture.class, all.architecture(AtlasNetwork.ARCHITECTURE).code().get().getClass());
    }

    @Test
    void cancellingStopsBeforeTheNetwork() throws Exception {
        Progress cancelled = new CancelledProgress();
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        set.getPrompts().add(point(CENTRE));
        try (SegmentationSession session = bench(Balls.settings(true, 2), 0).open(IMAGE, Map.of())) {
            assertThrows(CancellationException.class, () -> session.segment(set, cancelled));
            assertEquals(0, backend.runs());
            assertFalse(session.segment(set, Progress.NONE).mask().isEmpty());
        }
    }

    private TestBench bench(ModelSettings settings, float beta) throws Exception {
        write(settings, Balls.weights(settings, beta));
        return new TestBench("image-registration").mesh("mesh", MESH).model(folder, backend);
    }

    private void write(ModelSettings settings, Map<String, Tensor> weights) throws ProsectException {
        ModelFolder.write(folder, AtlasNetwork.ARCHITECTURE, new MemoryWeights(weights), settings.notes(), Map.of());
    }

    private AtlasRegistration registration(ModelSettings settings, float beta) throws ProsectException {
        return AtlasRegistration.of(new MemoryWeights(Balls.weights(settings, beta)), settings, TestBench.device(new ReferenceBackend()));
    }

    private static PointPrompt point(Point3 place) {
        PointPrompt point = StudyFactory.eINSTANCE.createPointPrompt();
        point.setPosition(place);
        return point;
    }

    private static String refused(TestBench bench, Volume image, Map<String, String> settings, Prompt... prompts) {
        return assertThrows(ProsectException.class, () -> bench.segment(image, settings, prompts)).what();
    }
}
