package org.prosect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class TrainCommandTest {

    private static final String[] SMALLEST = {"--set", "size=16,16,16", "--set", "widths=2,4,4", "--set", "points=50", "--set", "shift=1",
        "--device", "cpu"};

    @TempDir
    private Path folder;

    private Path data;
    private Path out;

    @BeforeEach
    void writeCases() throws Exception {
        data = Files.createDirectory(folder.resolve("data"));
        out = folder.resolve("model");
        ImageFiles files = new ImageFiles(Contributions.ofPlatform().imageFormats());
        Geometry grid = Geometry.of(20, 20, 20, 1, 1, 1);
        for (int i = 0; i < 3; i++) {
            Mask mask = Mask.empty(grid);
            float[] image = new float[8000];
            for (int o = 0; o < image.length; o++) {
                int radius = Math.max(Math.abs(o % 20 - 10), Math.max(Math.abs(o / 20 % 20 - 10), Math.abs(o / 400 - 10)));
                mask.set(o, radius < 4 + i);
                image[o] = radius < 4 + i ? 9 + o % 3 : o % 5;
            }
            files.write(Volume.ofFloat32(grid, image), data.resolve("c" + i + "_image.nii.gz"), Progress.NONE);
            files.write(mask.toVolume(), data.resolve("c" + i + "_labels.nii.gz"), Progress.NONE);
        }
    }

    private Run train(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("train", "--method", "mesh-prompted", "--data", data, "--out", out));
        arguments.addAll(List.of(SMALLEST));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray());
    }

    @Test
    void aTrainingIsWrittenAsAModelWithCardRecordAndPlotAndCanGoOn() throws Exception {
        Run first = train("--steps", "2", "--licence", "CC0-1.0");
        assertEquals(0, first.status(), first.err());
        assertTrue(first.out().contains("2 steps in") && first.out().contains("mean Dice"), first.out());
        JsonObject card = JsonParser.parseString(Files.readString(out.resolve("model.json"))).getAsJsonObject();
        assertEquals("vfa", card.get("architecture").getAsString());
        assertEquals("mesh-prompted", card.get("method").getAsString());
        assertEquals("CC0-1.0", card.get("licence").getAsString());
        assertEquals("2 labelled images (c1, c2)", card.get("trainingData").getAsString());
        for (String name : new String[] {"weights.safetensors", "canonical.ply", "training.csv", "loss.png"}) {
            assertTrue(Files.size(out.resolve(name)) > 50, name);
        }
        Run again = train("--steps", "3");
        assertEquals(1, again.status());
        assertTrue(again.err().contains("holds a training that was begun") && again.err().contains("--resume"), again.err());
        Run otherwise = train("--steps", "3", "--resume", "--seed", "4");
        assertTrue(otherwise.err().contains("seed was '0' and is '4'"), otherwise.err());
        Run on = train("--steps", "3", "--resume");
        assertEquals(0, on.status(), on.err());
        assertEquals("3", JsonParser.parseString(Files.readString(out.resolve("model.json"))).getAsJsonObject().get("steps").getAsString());
    }

    @Test
    void mismatchedPairsAreAllNamedAndNothingIsWritten() throws Exception {
        Files.delete(data.resolve("c0_labels.nii.gz"));
        Files.delete(data.resolve("c2_image.nii.gz"));
        Run run = train("--steps", "2");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("c0 has an image and no labels; c2 has labels and no image"), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void whatCannotBeTrainedIsSaid() throws Exception {
        assertTrue(train("--steps", "0").err().contains("--steps cannot be 0"));
        assertTrue(train("--minutes", "-1").err().contains("--minutes cannot be -1"));
        assertTrue(train("--resume").err().contains("holds no training to go on with"));
        assertTrue(train("--steps", "2", "--set", "label=3").err().contains("3 of 3 label maps hold no label 3: c0, c1, c2"));
        assertFalse(Files.exists(out), "a training that did not begin leaves a folder");
        assertTrue(train("--set", "rate=fast").err().contains("parameter rate cannot be 'fast'"));
        assertTrue(Run.of("train", "--method", "mesh-prompted", "--out", out).err().contains("there is nothing to train on"));
        assertTrue(Run.of("train", "--method", "mesh-prompted", "--data", data).err().contains("there is no --out"));
        assertTrue(Run.of("train", "--method", "mesh-translation", "--data", data, "--out", out).err()
                .contains("has no model that could be trained here"));
        Files.createDirectories(out);
        Files.writeString(out.resolve("mine.txt"), "kept");
        assertTrue(train("--steps", "2").err().contains("not empty"));
    }

    @Test
    void theParametersOfATrainingAreListed() {
        Run run = Run.of("train", "--method", "mesh-prompted", "--parameters");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("configuration") && run.out().contains("one of small, paper (default: small)"), run.out());
    }
}
