package org.prosect.method.brain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.ProsectException;
import org.prosect.core.Progress;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.model.Model;
import org.prosect.core.model.ModelFolder;
import org.prosect.core.parameter.ParameterDescriptor;
import org.prosect.core.parameter.ParameterType;
import org.prosect.core.parameter.Parameters;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Tensor;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;
import org.prosect.testing.methods.TestContext;

/**
 * A network of one layer that hands the intensity on and tells tissues by it: background up to 0.3, grey matter around 0.5, white matter from 0.7.
 */
class BrainTissueMethodTest {

    private static final int SIDE = 16;
    private static final Map<String, String> SETTINGS = Map.of("dilations", "1", "activation", "relu", "quantiles", "0,1");
    /** Another grid than that of 1 mm; along z lie background, grey matter, white matter and background, two voxels each. */
    private static final Geometry GRID = Geometry.of(6, 5, 8, new Point3(1.5, 2.5, 2), new Point3(-30, 40, 50),
            new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});

    @TempDir
    private Path folder;
    private Volume image;

    @BeforeEach
    void makeImage() {
        image = Volume.ofFloat32(GRID, new float[(int) GRID.voxelCount()]);
        for (int i = 0; i < image.length(); i++) {
            int z = i / 30;
            image.set(i, z < 2 || z > 5 ? 0 : z < 4 ? 500 : 1000);
        }
    }

    private Model model(int classes, Map<String, String> settings) throws ProsectException {
        float[] pass = new float[27];
        pass[13] = 1;
        Map<String, Tensor> tensors = new HashMap<>();
        tensors.put("model.0.0.weight", Tensor.of(pass, 1, 1, 3, 3, 3));
        tensors.put("model.0.0.bias", Tensor.of(new float[1], 1));
        // logits 0, 80 x - 48, 40 x - 12: they cross at 0.3 and 0.9
        tensors.put("model.1.weight", Tensor.of(java.util.Arrays.copyOf(new float[] {0, 80, 40}, classes), classes, 1, 1, 1, 1));
        tensors.put("model.1.bias", Tensor.of(java.util.Arrays.copyOf(new float[] {0, -48, -12}, classes), classes));
        ModelFolder.write(folder, "meshnet", new MemoryWeights(tensors), settings, Map.of());
        return ModelFolder.read(folder);
    }

    private SegmentationSession open(Model model, String tissue) throws ProsectException {
        Parameters parameters = Parameters.of(List.of(
                new ParameterDescriptor("tissue", "Tissue", ParameterType.CHOICE, tissue, 0, 0, List.of("brain", "grey-matter", "white-matter"), "",
                        ""),
                new ParameterDescriptor("threshold", "Threshold", ParameterType.REAL, "0.5", 0, 1, List.of(), "", "")), Map.of());
        TestContext none = TestContext.of(parameters, Map.of());
        TestContext context = new TestContext(parameters, none.images(), none.meshes(), Optional.of(model), Optional.empty());
        return new BrainTissueMethod(SIDE).open(image, context, ReferenceEngine::compile);
    }

    private static PromptSet clicks(Object... zAndPolarity) {
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        for (int i = 0; i < zAndPolarity.length; i += 2) {
            PointPrompt point = StudyFactory.eINSTANCE.createPointPrompt();
            point.setPosition(GRID.toPatient(3, 2, (Integer) zAndPolarity[i]));
            point.setPolarity((Polarity) zAndPolarity[i + 1]);
            set.getPrompts().add(point);
        }
        return set;
    }

    /** Which boards the mask holds, judged in the middle of the image. */
    private static String boards(Segmentation segmentation) {
        StringBuilder text = new StringBuilder();
        for (int z = 0; z < GRID.sizeZ(); z++) {
            text.append(segmentation.mask().get(3, 2, z) ? '#' : '.');
        }
        return text.toString();
    }

    @Test
    void withoutAClickTheParameterChoosesTheTissue() throws Exception {
        Model model = model(3, SETTINGS);
        for (Map.Entry<String, String> expected : Map.of("brain", "..####..", "grey-matter", "..##....", "white-matter", "....##..").entrySet()) {
            try (SegmentationSession session = open(model, expected.getKey())) {
                assertEquals(expected.getValue(), boards(session.segment(clicks(), Progress.NONE)), expected.getKey());
            }
        }
    }

    @Test
    void aClickChoosesTheTissueAtItsPlaceAndANegativeOneTakesItAway() throws Exception {
        try (SegmentationSession session = open(model(3, SETTINGS), "brain")) {
            assertEquals("....##..", boards(session.segment(clicks(5, Polarity.POSITIVE), Progress.NONE)));
            assertEquals("..##....", boards(session.segment(clicks(2, Polarity.POSITIVE), Progress.NONE)));
            assertEquals("..####..", boards(session.segment(clicks(2, Polarity.POSITIVE, 5, Polarity.POSITIVE), Progress.NONE)));
            assertEquals("....##..", boards(session.segment(clicks(2, Polarity.NEGATIVE), Progress.NONE)));
            assertEquals("..####..", boards(session.segment(clicks(0, Polarity.NEGATIVE), Progress.NONE)));
        }
    }

    @Test
    void aClickThatChoosesNothingIsAnErrorAndTheSessionGoesOn() throws Exception {
        try (SegmentationSession session = open(model(3, SETTINGS), "brain")) {
            String outside = assertThrows(SegmentationException.class, () -> session.segment(clicks(0, Polarity.POSITIVE), Progress.NONE))
                    .getMessage();
            assertTrue(outside.contains("no grey or white matter"), outside);
            String nothing = assertThrows(SegmentationException.class,
                    () -> session.segment(clicks(2, Polarity.POSITIVE, 3, Polarity.NEGATIVE), Progress.NONE)).getMessage();
            assertTrue(nothing.contains("grey matter"), nothing);
            assertEquals("..####..", boards(session.segment(clicks(), Progress.NONE)));
        }
    }

    @Test
    void maskAndProbabilityLieOnTheImagesGridAndAgree() throws Exception {
        try (SegmentationSession session = open(model(3, SETTINGS), "brain")) {
            Segmentation segmentation = session.segment(clicks(), Progress.NONE);
            Volume probability = segmentation.probability().orElseThrow();
            assertTrue(probability.geometry().sameGrid(GRID));
            for (int i = 0; i < probability.length(); i++) {
                assertEquals(probability.get(i) >= 0.5, segmentation.mask().get(i));
                assertTrue(probability.get(i) >= 0 && probability.get(i) <= 1);
            }
            assertTrue(probability.get(3, 2, 3) > 0.99);
            assertTrue(probability.get(3, 2, 0) < 0.01);
        }
    }

    @Test
    void aModelOfOtherClassesIsRefused() throws Exception {
        Model model = model(2, SETTINGS);
        String message = assertThrows(SegmentationException.class, () -> open(model, "brain")).getMessage();
        assertTrue(message.contains("to 2 classes"), message);
    }

    @Test
    void aModelWhoseDilationsNobodyKnowsIsRefused() throws Exception {
        Model model = model(3, Map.of());
        String message = assertThrows(SegmentationException.class, () -> open(model, "brain")).getMessage();
        assertTrue(message.contains("1 layers"), message);
    }

    @Test
    void weightsThatAreNoMeshNetAreRefused() throws Exception {
        ModelFolder.write(folder, "meshnet", new MemoryWeights(Map.of("other", Tensor.of(new float[1], 1))), SETTINGS, Map.of());
        Model model = ModelFolder.read(folder);
        String message = assertThrows(SegmentationException.class, () -> open(model, "brain")).getMessage();
        assertTrue(message.contains("no tensor model.0.0.weight"), message);
    }

    @Test
    void anImageWithoutContrastIsRefused() throws Exception {
        image = Volume.ofUint8(GRID, new byte[(int) GRID.voxelCount()]);
        Model model = model(3, SETTINGS);
        assertThrows(SegmentationException.class, () -> open(model, "brain"));
    }
}
