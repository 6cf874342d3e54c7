package org.prosect.method.meshprompt.pulling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.training.TrainedModel;
import org.prosect.core.training.TrainingCase;
import org.prosect.core.training.TrainingRequest;
import org.prosect.core.training.TrainingRun;
import org.prosect.imaging.Mask;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.training.Ellipsoids;
import org.prosect.method.meshprompt.training.LabelledImage;
import org.prosect.method.meshprompt.training.RecipeParameters;

class AtlasTrainingTest {

    private static final Map<String, String> SMALLEST = Map.of("size", "24,24,24", "widths", "4,8,8", "shift", "2", "validation", "1/4",
            "rate", "0.01");

    @TempDir
    private Path folder;

    private Ellipsoids ellipsoids;
    private Path data;

    @BeforeEach
    void writeCases() throws Exception {
        ellipsoids = Ellipsoids.ofPlatform();
        data = folder.resolve("data");
        ellipsoids.write(data);
    }

    private TrainingRequest request(long steps, boolean simulated, Path from) throws Exception {
        return ellipsoids.request(from, folder.resolve("out"), steps, RecipeParameters.ofImages(), SMALLEST, simulated, Progress.NONE);
    }

    @Test
    void theLossFallsAndHeldOutCasesAreBetterThanWithTheAtlasOnlyMoved() throws Exception {
        TrainingRequest request = request(48, false, data);
        TrainedModel model = AtlasTraining.train(request);
        List<String> lines = Files.readAllLines(folder.resolve("out").resolve(TrainingRun.RECORD));
        assertEquals("step,seconds,rate,loss,difference,dice,gradient,score", lines.getFirst());
        assertTrue(meanLoss(lines, 1, 10) > 1.25 * meanLoss(lines, lines.size() - 10, lines.size()), lines.toString());
        double trained = Double.parseDouble(model.card().get("scores").split(" ")[2]);
        double moved = still(model, request);
        assertTrue(trained > moved + 0.02, "trained " + trained + ", only moved " + moved);
        assertTrue(model.card().get("scores").contains("(c0, c4)") && model.card().get("trainingData").startsWith(
                "6 labelled images (c1, c2, c3, c5, c6, c7); atlas: c"), model.card().toString());
        // the sphere resembles the others most among those that are trained on
        Atlas atlas = Atlas.of(model.weights(), ModelSettings.of(model.settings()));
        assertEquals(1, atlas.mask().values()[(12 * 24 + 12) * 24 + 12]);
        assertTrue(atlas.image().values()[(12 * 24 + 12) * 24 + 12] > 0.8 && atlas.image().values()[0] < -0.8, "the atlas is no ellipsoid");
    }

    private static double meanLoss(List<String> lines, int from, int to) {
        return lines.subList(from, to).stream().mapToDouble(line -> Double.parseDouble(line.split(",")[3])).average().orElseThrow();
    }

    /** The mean Dice of the held-out cases when nothing is moved. */
    private static double still(TrainedModel model, TrainingRequest request) throws Exception {
        ModelSettings settings = ModelSettings.of(model.settings());
        Atlas atlas = Atlas.of(model.weights(), settings);
        double sum = 0;
        for (TrainingCase c : request.cases()) {
            if (c.name().equals("c0") || c.name().equals("c4")) {
                LabelledImage judge = new LabelledImage(c.name(), request.images().read(c.image(), Progress.NONE),
                        Mask.ofNonZero(request.images().read(c.labels(), Progress.NONE)));
                sum += judge.dice(new Pulled(Balls.map(settings, judge.centre(), voxel -> voxel), atlas).mask(judge.mask().geometry())) / 2;
            }
        }
        return sum;
    }

    @Test
    void thereIsNoSimulatedTraining() throws Exception {
        TrainingRequest mixed = request(1, true, data);
        assertTrue(assertThrows(ProsectException.class, () -> AtlasTraining.train(mixed)).what()
                .startsWith("image registration has no simulated training"));
        TrainingRequest nothing = request(1, false, null);
        assertEquals("there is nothing to train on", assertThrows(ProsectException.class, () -> AtlasTraining.train(nothing)).what());
    }

    @Test
    void itsParametersAreThoseOfMeshPromptsThatMeanTheSame() {
        List<String> ids = new ImageRegistrationMethod().trainingParameters().stream().map(p -> p.id()).toList();
        assertTrue(ids.containsAll(List.of("configuration", "label", "spacing", "size", "widths", "modality", "dice-weight", "gradient-weight",
                "rate", "batch", "shift", "augmentation", "appearance", "validation")), ids.toString());
        assertTrue(Collections.disjoint(ids, List.of("canonical", "chamfer", "points", "other-meshes", "simulated")), ids.toString());
    }
}
