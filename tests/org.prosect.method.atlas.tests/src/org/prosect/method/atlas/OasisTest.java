package org.prosect.method.atlas;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.Progress;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.compute.ComputeBackend;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.model.ModelFolder;
import org.prosect.core.model.WeightMatch;
import org.prosect.core.registry.Contributions;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.networks.registration.LapIrn;
import org.prosect.networks.registration.LapIrnConfiguration;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.Checkpoints;
import org.prosect.study.model.PromptSet;
import org.prosect.testing.SharedFiles;

/** The weights of LapIRN's authors on two brains, on half the resolution of training for time's sake. */
class OasisTest {

    private static final String FOLDER = "data/mr-brain3d-oasis/";
    private static final int VENTRICLES = 3;
    private static final int THALAMUS = 1;
    private static final int BRAINSTEM = 13;

    @TempDir
    private Path folder;

    /** Fluid is dark, brainstem and thalamus are bright; before registration each lies over much of the other. */
    @ParameterizedTest
    @ValueSource(strings = {"tensorflow", "onnxruntime"})
    void theMasksOfOneBrainComeToLieOnTheSameTissueOfTheOther(String engine) throws Exception {
        Path weights = imported();
        ComputeBackend backend = Contributions.ofPlatform().backend(engine).code().get();
        Volume other = read("B_image.nii.gz");
        Volume labels = read("A_labels13.nii.gz");
        TestBench bench = new TestBench(weights, backend, Map.of("voxel-size", "2")).file("A", read("A_image.nii.gz")).file("labels", labels);
        try (SegmentationSession session = bench.open(other)) {
            double darker = mean(other, mask(session, VENTRICLES));
            assertTrue(darker < 0.7 * mean(other, Mask.ofLabel(labels, VENTRICLES)), "ventricles " + darker);
            for (int label : new int[] {THALAMUS, BRAINSTEM}) {
                double brighter = mean(other, mask(session, label));
                double before = mean(other, Mask.ofLabel(labels, label));
                assertTrue(brighter > 1.08 * before, "label " + label + ": " + brighter + ", before " + before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tensorflow", "onnxruntime"})
    void theImagesResembleEachOtherMoreAfterRegistration(String engine) throws Exception {
        Path weights = imported();
        ComputeBackend backend = Contributions.ofPlatform().backend(engine).code().get();
        TestBench bench = new TestBench(weights, backend, Map.of("voxel-size", "2"));
        Volume a = read("A_image.nii.gz");
        Volume b = read("B_image.nii.gz");
        Brain brainA = Brain.in(a, "A");
        Brain brainB = Brain.in(b, "B");
        Frame fixed = Frame.of(b, brainB, brainB.centre(), 2);
        Frame moving = Frame.of(a, brainA, brainA.centre(), 2);
        double before = Registration.of(fixed, moving, new Still()).likeness();
        try (Checkpoint checkpoint = bench.model().open(Progress.NONE); CompiledNetwork network = bench.device().compile(
                LapIrn.network(LapIrnConfiguration.of(checkpoint), Frame.sizes(2)),
                checkpoint)) {
            double after = Registration.of(fixed, moving, network).likeness();
            assertTrue(before < 0.5 && after > 0.7, "correlation " + before + " before, " + after + " after");
        }
    }

    /** As {@code import-weights} takes them over. */
    private Path imported() throws Exception {
        Path official = SharedFiles.require("weights/lapirn/LapIRN_disp_fea7.pth");
        SharedFiles.require(FOLDER + "A_image.nii.gz");
        Assumptions.assumeTrue(RegistryFactory.getRegistry() != null, "skipped: no platform is running, so that no backend can be found");
        try (Checkpoint checkpoint = Checkpoints.open(official)) {
            WeightMatch match = WeightMatch.of(Contributions.ofPlatform().architecture("lapirn").code().get(), checkpoint.unwrapped());
            assertTrue(match.isComplete() && match.unexpected().isEmpty(), match.toString());
            ModelFolder.write(folder, "lapirn", match.weights(checkpoint.unwrapped()), Map.of(), Map.of());
        }
        return ModelFolder.read(folder).file();
    }

    private static Volume read(String name) throws Exception {
        return new ImageFiles(Contributions.ofPlatform().imageFormats()).read(SharedFiles.require(FOLDER + name), Progress.NONE);
    }

    private static Mask mask(SegmentationSession session, int label) throws Exception {
        PromptSet prompts = TestBench.set(TestBench.reference("A", "labels", label));
        return session.segment(prompts, Progress.NONE).mask();
    }

    private static double mean(Volume image, Mask mask) {
        return IntStream.range(0, image.length()).filter(mask::get).mapToDouble(image::get).average().orElseThrow();
    }

    /** Moves nothing. */
    private static final class Still implements CompiledNetwork {

        @Override
        public Map<String, Tensor> run(Map<String, Tensor> inputs) {
            return Map.of("flow", new Tensor(Shape.of(3, inputs.get("fixed").values().length), new float[3 * inputs.get("fixed").values().length]));
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
