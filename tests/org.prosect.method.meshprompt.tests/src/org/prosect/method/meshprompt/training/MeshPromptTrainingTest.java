package org.prosect.method.meshprompt.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.training.TrainedModel;
import org.prosect.core.training.TrainingCase;
import org.prosect.core.training.TrainingRequest;
import org.prosect.core.training.TrainingRun;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.ModelSettings;

class MeshPromptTrainingTest {

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

    private static Map<String, String> with(String... settings) {
        Map<String, String> all = new HashMap<>(Ellipsoids.SMALLEST);
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return all;
    }

    @Test
    void theLossFallsAndHeldOutCasesAreBetterThanWithTheMeshOnlyMoved() throws Exception {
        Path out = folder.resolve("out");
        TrainingRequest request = ellipsoids.request(data, out, 70, with("rate", "0.005"), false, Progress.NONE);
        TrainedModel model = MeshPromptTraining.train(request);
        List<String> lines = Files.readAllLines(out.resolve(TrainingRun.RECORD));
        assertEquals("step,seconds,rate,loss,chamfer,dice,gradient,score", lines.getFirst());
        assertTrue(meanLoss(lines, 1, 10) > 1.25 * meanLoss(lines, lines.size() - 10, lines.size()), lines.toString());
        TriangleMesh canonical = request.meshes().read(out.resolve(MeshPromptTraining.CANONICAL), Progress.NONE);
        double moved = 0;
        for (String name : List.of("c0", "c4")) {
            TrainingCase c = request.cases().stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
            Volume labels = request.images().read(c.labels(), Progress.NONE);
            Mask mask = Mask.ofNonZero(labels);
            Point3 centre = labels.geometry().toPatient(SubjectReader.centroid(mask));
            moved += HeldOutCases.dice(MeshVoxelizer.voxelize(canonical.movedTo(centre), labels.geometry()), mask) / 2;
        }
        double trained = Double.parseDouble(model.card().get("scores").split(" ")[2]);
        assertTrue(trained > moved + 0.02, "trained " + trained + ", only moved " + moved);
        assertTrue(model.card().get("scores").contains("(c0, c4)") && model.card().get("trainingData")
                .startsWith("6 labelled images (c1, c2, c3, c5, c6, c7)"), model.card().toString());
        assertEquals(List.of(24, 24, 24), List.of(ModelSettings.of(model.settings()).sizeX(), ModelSettings.of(model.settings()).sizeY(), 24));
    }

    private static double meanLoss(List<String> lines, int from, int to) {
        return lines.subList(from, to).stream().mapToDouble(line -> Double.parseDouble(line.split(",")[3])).average().orElseThrow();
    }

    /** Weights are not compared: gradients of biases before a normalisation are but rounding, which Adam makes steps of. */
    @Test
    void anInterruptedTrainingGoesOnWithTheLossesOfAnUninterruptedOne() throws Exception {
        List<String> whole = losses(folder.resolve("whole"), Progress.NONE);
        List<String> seen = new ArrayList<>();
        Progress stopped = new Progress() {
            @Override
            public void report(double fraction, String what) {
                seen.add(what);
            }

            @Override
            public boolean isCancelled() {
                return seen.stream().anyMatch(what -> what.startsWith("step 3"));
            }
        };
        Path parts = folder.resolve("parts");
        assertThrows(CancellationException.class, () -> losses(parts, stopped));
        List<String> resumed = losses(parts, Progress.NONE);
        assertEquals(6, resumed.size());
        for (int i = 0; i < 6; i++) {
            assertEquals(Double.parseDouble(whole.get(i)), Double.parseDouble(resumed.get(i)), 2e-3, "step " + (i + 1));
        }
    }

    /** The loss of each of six steps, from the record. */
    private List<String> losses(Path out, Progress progress) throws Exception {
        MeshPromptTraining.train(ellipsoids.request(data, out, 6, with("validation", "none", "rate", "0.1"), false, progress));
        return Files.readAllLines(out.resolve(TrainingRun.RECORD)).stream().skip(1).map(line -> line.split(",")[3]).toList();
    }

    @Test
    void thePaperLossesTrainOnRealAndSimulatedSubjectsTogether() throws Exception {
        TrainedModel mixed = MeshPromptTraining.train(ellipsoids.request(data, folder.resolve("mixed"), 3,
                with("configuration", "paper", "widths", "4,8,8", "other-meshes", "1", "dice-weight", "0.5", "remap", "1", "validation", "none"),
                true, Progress.NONE));
        assertTrue(mixed.card().get("trainingData").contains("and simulated compact organs"), mixed.card().toString());
        assertEquals(1, ModelSettings.of(mixed.settings()).passes());
        List<String> lines = Files.readAllLines(folder.resolve("mixed").resolve(TrainingRun.RECORD));
        assertEquals(4, lines.size());
        double[] losses = Stream.of(lines.getLast().split(",", -1)).limit(7).mapToDouble(Double::parseDouble).toArray();
        assertEquals(losses[3], losses[4] + 0.5 * losses[5] + losses[6], 1e-4 * losses[3]);
        assertTrue(losses[4] > 0 && losses[5] > 0 && losses[6] > 0, lines.toString());
    }

    @Test
    void whatDoesNotSuitIsSaidBeforeTheTraining() throws Exception {
        assertTrouble(with("label", "7"), "8 of 8 label maps hold no label 7: c0, c1, c2, c3, c4, c5, c6, c7");
        assertTrouble(with("size", "24,24"), "parameter size cannot be '24,24'");
        assertTrouble(with("size", "24,25,24"), "parameter size cannot be '24,25,24'");
        assertTrouble(with("spacing", "0.4"), "the structure is larger than the model's grid of 24 × 24 × 24 voxels of 0.4 mm in c0, c1, c2, c3, c4, "
                + "c5, c6, c7");
        assertTrouble(with("validation", "c1,nobody"), "there is no case nobody to hold out");
        assertTrouble(with("validation", "5/4"), "parameter validation cannot be '5/4'");
        assertTrouble(with("validation", "c0,c1,c2,c3,c4,c5,c6,c7"), "of 8 cases all are held out for validation");
        Files.delete(data.resolve("labels/c3.nii.gz"));
        Files.delete(data.resolve("images/c5.nii.gz"));
        ProsectException e = assertThrows(ProsectException.class, () -> ellipsoids.request(data, folder.resolve("out"), 2, with(), false,
                Progress.NONE));
        assertTrue(e.what().contains("c3 has an image and no labels") && e.what().contains("c5 has labels and no image"), e.what());
    }

    @Test
    void correspondenceNeedsAMeshOfEveryCase() throws Exception {
        ProsectException e = assertThrows(ProsectException.class, () -> MeshPromptTraining.train(ellipsoids.request(data, folder.resolve("out"), 2,
                with("correspondence", "1", "validation", "none"), false, Progress.NONE)));
        assertTrue(e.what().contains("8 of 8 cases have no mesh") && e.what().contains("c0") && e.what().contains("c7"), e.what());
    }

    private void assertTrouble(Map<String, String> settings, String what) {
        ProsectException e = assertThrows(ProsectException.class,
                () -> MeshPromptTraining.train(ellipsoids.request(data, folder.resolve("out"), 2, settings, false, Progress.NONE)));
        assertEquals(what, e.what());
    }
}
