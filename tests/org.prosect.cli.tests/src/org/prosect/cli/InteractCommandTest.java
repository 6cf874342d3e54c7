package org.prosect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.Progress;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The command interact on a bright ball in noise, from arguments to tables and exit status. */
class InteractCommandTest {

    private static final Geometry GRID = Geometry.of(32, 30, 20, new Point3(2, 2, 3), new Point3(-30, 12, -140),
            new double[] {0.8, -0.6, 0, 0.6, 0.8, 0, 0, 0, 1});

    @TempDir
    Path folder;
    private Path image;
    private Path truth;

    @BeforeEach
    void writeImage() throws Exception {
        image = folder.resolve("ct.nii.gz");
        truth = folder.resolve("labels.nrrd");
        write(GRID, image, truth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"threshold", "region-growing", "fuzzy-connectedness", "random-walker"})
    void everyClassicMethodTakesTheClicksOfTheUser(String method) {
        JsonObject said = interact("--method", method, "--clicks", "5,1,3", "--seed", 2);
        JsonArray steps = said.getAsJsonArray("steps");
        assertEquals(5, steps.size());
        for (int i = 0; i < 5; i++) {
            JsonObject step = steps.get(i).getAsJsonObject();
            assertEquals(i % 2 == 0, !step.getAsJsonArray("scores").isEmpty());
            // the random walker needs to know something outside, which it does not find itself beside every click
            assertTrue(step.get("failure").isJsonNull() || step.get("failure").getAsString().contains("Add a negative point"), step.toString());
        }
        assertTrue(steps.get(0).getAsJsonObject().get("click").getAsString().startsWith("point:"));
        assertEquals(method, said.get("method").getAsString());
        assertEquals(truth + ":7", said.get("reference").getAsString());
        assertTrue(said.get("referenceVoxels").getAsInt() > 100);
        double area = value(said.getAsJsonArray("metrics"), "dsc-auc");
        double[] curve = new double[3];
        for (int i = 0; i < 3; i++) {
            curve[i] = value(steps.get(2 * i).getAsJsonObject().getAsJsonArray("scores"), "dice");
        }
        // clicks on the noise of the border mislead methods that learn intensities from clicks, so that the best answer need not be the last
        assertTrue(Math.max(curve[0], Math.max(curve[1], curve[2])) > 0.9, said.toString());
        assertEquals((curve[0] / 2 + curve[1] + curve[2] / 2) / 2, area, 1e-12);
    }

    @Test
    void equalSeedsGiveEqualInteractionsAndOthersOtherClicks() {
        JsonArray one = interact("--method", "region-growing", "--clicks", "1,2,4", "--seed", 1).getAsJsonArray("steps");
        JsonArray again = interact("--method", "region-growing", "--clicks", "1,2,4", "--seed", 1).getAsJsonArray("steps");
        JsonArray other = interact("--method", "region-growing", "--clicks", "1", "--seed", 3).getAsJsonArray("steps");
        for (int i = 0; i < one.size(); i++) {
            for (String key : List.of("click", "scores")) {
                assertEquals(one.get(i).getAsJsonObject().get(key), again.get(i).getAsJsonObject().get(key));
            }
        }
        assertFalse(one.get(0).getAsJsonObject().get("click").equals(other.get(0).getAsJsonObject().get("click")));
    }

    @Test
    void theFirstClickCanBeTheDeepest() {
        String click = interact("--method", "region-growing", "--clicks", "1", "--first", "deepest").getAsJsonArray("steps").get(0).getAsJsonObject()
                .get("click").getAsString();
        Run info = Run.of("segment", "--method", "region-growing", "--image", image, "--prompt", click, "--out", folder.resolve("m.nii.gz"), "--json",
                "-");
        assertEquals(0, info.status(), info.err());
        Point3 centre = GRID.toPatient(16, 15, 10);
        String[] numbers = click.substring("point:".length()).split(",");
        Point3 there = new Point3(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
        assertTrue(there.distance(centre) < 5, click);
    }

    @Test
    void chosenMetricAndItsToleranceComeFirstAndMaskTableAndStudyAreWritten() throws Exception {
        Path mask = folder.resolve("m.nii.gz");
        Path table = folder.resolve("t.csv");
        Path study = folder.resolve("case");
        Run run = Run.of("interact", "--method", "random-walker", "--image", image, "--reference", truth + ":7", "--clicks", "1,2", "--metric", "iou",
                "--out", mask, "--csv", table, "--study", study, "--structure", "ball");
        assertEquals(0, run.status(), run.err());
        List<String> lines = Files.readAllLines(table);
        assertEquals(3, lines.size());
        assertTrue(lines.getFirst().startsWith("clicks,click,\"iou\",\"dice\""), lines.getFirst());
        assertTrue(lines.get(1).startsWith("1,\"point:"), lines.get(1));
        assertTrue(run.out().contains("clicks-to-0.90"), run.out());
        Run evaluate = Run.of("evaluate", "--reference", truth + ":7", "--prediction", mask, "--metric", "iou", "--json", "-");
        double iou = JsonParser.parseString(evaluate.out()).getAsJsonObject().getAsJsonArray("metrics").get(0).getAsJsonObject()
                .get("value").getAsDouble();
        String row = lines.get(2).substring(lines.get(2).lastIndexOf('"') + 2);
        assertEquals(iou, Double.parseDouble(row.split(",")[0]), 1e-12);
        Run show = Run.of("study", "show", study, "--json", "-");
        assertEquals(1, JsonParser.parseString(show.out()).getAsJsonObject().getAsJsonArray("results").size());
    }

    @Test
    void flatImagesHaveTheirDeepestVoxelInThePlane() throws Exception {
        Geometry flat = Geometry.of(40, 40, 1, 1, 1, 1);
        Path picture = folder.resolve("flat.nii.gz");
        Path wanted = folder.resolve("wanted.nii.gz");
        Volume values = Volume.allocate(flat, VoxelType.INT16);
        Mask mask = Mask.empty(flat);
        for (int i = 0; i < values.length(); i++) {
            boolean inside = i % 40 >= 10 && i % 40 < 31 && i / 40 >= 5 && i / 40 < 26;
            values.set(i, (inside ? 100 : 0) + i * 7 % 5);
            mask.set(i, inside);
        }
        ImageFiles files = new ImageFiles(Contributions.ofPlatform().imageFormats());
        files.write(values, picture, Progress.NONE);
        files.write(mask.toVolume(), wanted, Progress.NONE);
        Run run = Run.of("interact", "--method", "region-growing", "--image", picture, "--reference", wanted, "--clicks", "1", "--first", "deepest",
                "--json", "-");
        assertEquals(0, run.status(), run.err());
        JsonObject step = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("steps").get(0).getAsJsonObject();
        assertTrue(step.get("click").getAsString().matches("point:20(\\.0)?,15(\\.0)?(,.*)?"), step.toString());
        assertTrue(value(step.getAsJsonArray("scores"), "dice") > 0.95, step.toString());
    }

    @Test
    void badInputIsOneClearLine() throws Exception {
        Path elsewhere = folder.resolve("elsewhere.nrrd");
        write(Geometry.of(32, 30, 20, 2, 2, 3), folder.resolve("other.nii.gz"), elsewhere);
        Path empty = folder.resolve("empty.nii.gz");
        new ImageFiles(Contributions.ofPlatform().imageFormats()).write(Mask.empty(GRID).toVolume(), empty, Progress.NONE);
        for (List<Object> options : List.<List<Object>>of(
                List.of("--reference", elsewhere + ":7"),
                List.of("--reference", empty),
                List.of("--reference", truth + ":99"),
                List.of("--reference", truth + ":7", "--clicks", "0,3"),
                List.of("--reference", truth + ":7", "--clicks", "2000"),
                List.of("--reference", truth + ":7", "--metric", "no-such-metric"),
                List.of("--reference", truth + ":7", "--metric", "dice@3"),
                List.of("--reference", truth + ":7", "--set", "barrier=lots"),
                List.of("--reference", truth + ":7", "--out", folder.resolve("x.unknown")))) {
            List<Object> line = new java.util.ArrayList<>(List.of("interact", "--method", "region-growing", "--image", image));
            line.addAll(options);
            Run run = Run.of(line.toArray());
            assertEquals(1, run.status(), line + "\n" + run.err());
            assertTrue(run.err().startsWith("error: "), line + "\n" + run.err());
            assertEquals(1, run.err().strip().lines().count(), line + "\n" + run.err());
            assertFalse(run.err().contains("should not happen"), line + "\n" + run.err());
        }
        assertEquals(2, Run.of("interact", "--method", "region-growing", "--image", image, "--reference", truth, "--first", "middle").status());
        assertEquals(2, Run.of("interact", "--method", "region-growing", "--image", image, "--reference", truth, "--clicks", "some").status());
        assertEquals(2, Run.of("interact", "--method", "region-growing", "--image", image, "--reference", truth, "--json", "-", "--csv",
                "-").status());
    }

    private JsonObject interact(Object... options) {
        List<Object> line = new java.util.ArrayList<>(List.of("interact", "--image", image, "--reference", truth + ":7", "--json", "-"));
        line.addAll(List.of(options));
        Run run = Run.of(line.toArray());
        assertEquals(0, run.status(), run.err());
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    private static double value(JsonArray scores, String metric) {
        for (var s : scores) {
            if (s.getAsJsonObject().get("metric").getAsString().equals(metric)) {
                return s.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new AssertionError("no " + metric + " in " + scores);
    }

    private static void write(Geometry grid, Path image, Path truth) throws Exception {
        Volume ct = Volume.allocate(grid, VoxelType.INT16);
        Volume labels = Volume.allocate(grid, VoxelType.UINT8);
        SplittableRandom random = new SplittableRandom(5);
        Point3 centre = grid.toPatient(16, 15, 10);
        for (int i = 0; i < ct.length(); i++) {
            boolean inside = grid.toPatient(i % 32, i / 32 % 30, i / (32 * 30)).distance(centre) < 17;
            ct.set(i, (inside ? 120 : 20) + 12 * random.nextGaussian());
            labels.set(i, inside ? 7 : 3);
        }
        ImageFiles files = new ImageFiles(Contributions.ofPlatform().imageFormats());
        files.write(ct, image, Progress.NONE);
        files.write(labels, truth, Progress.NONE);
    }
}
