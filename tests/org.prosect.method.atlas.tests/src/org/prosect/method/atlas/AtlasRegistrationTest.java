package org.prosect.method.atlas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.method.atlas.TestBench.reference;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.Progress;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationSession;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.networks.registration.LapIrn;
import org.prosect.networks.registration.LapIrnConfiguration;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.checkpoint.Safetensors;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.testing.operators.ReferenceBackend;

/** With a network whose last layers are zero, so that it finds brains that lie over each other registered as they are. */
class AtlasRegistrationTest {

    private static final double[] LPS = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    private static final double[] LIA = {1, 0, 0, 0, 0, -1, 0, -1, 0};
    private static final Phantom HERE = new Phantom(new Point3(5, -12, 30));
    private static final Geometry GRID = HERE.grid(44, 4, LIA);

    @TempDir
    private Path folder;
    private final ReferenceBackend backend = new ReferenceBackend();
    private TestBench bench;

    @BeforeEach
    void aNetworkThatMovesNothing() throws Exception {
        Random random = new Random(1);
        Map<String, Tensor> weights = new HashMap<>();
        LapIrn.network(new LapIrnConfiguration(1, 1, 1, 0.4), 8, 8, 8).parameters().forEach((name, value) -> {
            Tensor tensor = Tensor.zeros(value.shape());
            for (int i = 0; i < tensor.values().length && !name.endsWith("output_lvl1.2.weight"); i++) {
                tensor.values()[i] = (float) random.nextGaussian();
            }
            weights.put(name, tensor);
        });
        Path file = folder.resolve("weights.safetensors");
        Safetensors.write(file, new MemoryWeights(weights));
        bench = new TestBench(file, backend, Map.of("voxel-size", "4"));
        bench.file("image", HERE.image(GRID)).file("mask", HERE.ball(GRID).toVolume());
    }

    @Test
    void theSameBrainGetsItsOwnMask() throws Exception {
        Segmentation answer = bench.segment(HERE.image(GRID), reference("image", "mask", 1));
        Mask mask = HERE.ball(GRID);
        assertArrayEquals(mask.voxels(), answer.mask().voxels());
        assertArrayEquals(mask.toVolume().toFloats(), answer.probability().orElseThrow().toFloats(), 1e-4f);
    }

    @Test
    void aBrainElsewhereOnAnotherGridIsLaidOver() throws Exception {
        Phantom there = new Phantom(new Point3(-40, 90, 11));
        Geometry grid = there.grid(60, 3, LPS);
        bench.file("image", there.image(grid)).file("mask", there.ball(grid).toVolume());
        Segmentation answer = bench.segment(HERE.image(GRID), reference("image", "mask", 0));
        double dice = TestBench.dice(HERE.ball(GRID), answer.mask());
        assertTrue(dice > 0.93, "Dice " + dice);
    }

    @Test
    void severalReferencesAreAveraged() throws Exception {
        bench.file("two", HERE.image(GRID)).file("all", Mask.ofNonZero(HERE.image(GRID)).toVolume());
        Segmentation answer = bench.segment(HERE.image(GRID), reference("image", "mask", 0), reference("two", "all", 0));
        Mask ball = HERE.ball(GRID);
        Mask brain = Mask.ofNonZero(HERE.image(GRID));
        float[] shares = answer.probability().orElseThrow().toFloats();
        for (int i = 0; i < shares.length; i++) {
            assertEquals((ball.voxels()[i] + brain.voxels()[i]) / 2.0, shares[i], 1e-4);
        }
    }

    @Test
    void anotherMaskOfARegisteredReferenceNeedsNoSecondRun() throws Exception {
        bench.file("all", Mask.ofNonZero(HERE.image(GRID)).toVolume());
        try (SegmentationSession session = bench.open(HERE.image(GRID))) {
            session.segment(TestBench.set(reference("image", "mask", 0)), Progress.NONE);
            Segmentation all = session.segment(TestBench.set(reference("image", "all", 0)), Progress.NONE);
            assertArrayEquals(Mask.ofNonZero(HERE.image(GRID)).voxels(), all.mask().voxels());
        }
        assertEquals(1, backend.runs());
    }

    /** The tensor's axes run to the right, the front and the head. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aStepAlongAnAxisOfTheFlowTakesTheMaskFromThere(int axis) throws Exception {
        Volume image = HERE.image(GRID);
        Brain brain = Brain.in(image, "the image");
        Frame frame = Frame.of(image, brain, Frame.middle(brain, 4), 4);
        Geometry grid = frame.image().geometry();
        Tensor flow = Tensor.zeros(Shape.of(1, 3, grid.sizeZ(), grid.sizeY(), grid.sizeX()));
        Arrays.fill(flow.values(), axis * frame.image().length(), (axis + 1) * frame.image().length(), 2);
        Registration registration = Registration.of(frame, frame, constant(flow));
        float[] carried = registration.carry(HERE.ball(GRID), GRID);
        Point3 step = new Point3[] {new Point3(-8, 0, 0), new Point3(0, -8, 0), new Point3(0, 0, 8)}[axis];
        Mask expected = new Phantom(HERE.centre().minus(step)).ball(GRID);
        assertArrayEquals(expected.toVolume().toFloats(), carried, 1e-4f);
        assertTrue(registration.likeness() < 0.99, "the image should fit worse now: " + registration.likeness());
    }

    @Test
    void badReferencesAreRefusedAndTheSessionLivesOn() throws Exception {
        Geometry flat = Geometry.of(44, 44, 1, 4, 4, 4);
        bench.file("flat", Volume.ofFloat32(flat, new float[44 * 44])).file("empty", Mask.empty(GRID).toVolume())
                .file("other grid", HERE.ball(HERE.grid(40, 4, LIA)).toVolume()).file("noise", HERE.noise(GRID))
                .file("full", Volume.ofFloat32(GRID, filled())).file("constant", Volume.ofFloat32(GRID, new float[(int) GRID.voxelCount()]));
        try (SegmentationSession session = bench.open(HERE.image(GRID))) {
            refused(session, "there is no reference");
            refused(session, "picture of", reference("flat", "mask", 0));
            refused(session, "the reference's mask empty has no voxel", reference("image", "empty", 0));
            refused(session, "no voxel of label 7", reference("image", "mask", 7));
            refused(session, "its image image of", reference("image", "other grid", 0));
            refused(session, "could not be registered", reference("noise", "mask", 0));
            refused(session, "litres brighter than its background", reference("full", "mask", 0));
            refused(session, "the same value everywhere", reference("constant", "mask", 0));
            assertArrayEquals(HERE.ball(GRID).voxels(), session.segment(TestBench.set(reference("image", "mask", 0)), Progress.NONE).mask().voxels());
        }
    }

    @Test
    void anImageWithASkullIsRefusedBeforeAnythingElse() {
        SegmentationException refusal = assertThrows(SegmentationException.class, () -> bench.open(Volume.ofFloat32(GRID, filled())));
        assertTrue(refusal.remedy().contains("skull"), refusal.remedy());
    }

    private static void refused(SegmentationSession session, String words, ReferencePrompt... prompts) {
        String what = assertThrows(SegmentationException.class, () -> session.segment(TestBench.set(prompts), Progress.NONE)).what();
        assertTrue(what.contains(words), what);
    }

    private static float[] filled() {
        float[] values = new float[(int) GRID.voxelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 10 + i % 90;
        }
        values[0] = 0;
        return values;
    }

    private static CompiledNetwork constant(Tensor flow) {
        return new CompiledNetwork() {
            @Override
            public Map<String, Tensor> run(Map<String, Tensor> inputs) {
                return Map.of("flow", flow);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
