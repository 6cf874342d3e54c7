package org.prosect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The commands, from arguments to files and exit status, on a bright ball of 40 mm in noise. */
class CommandsTest {

    /** Oblique, so that a mistake between indices and millimetres shows. */
    private static final Geometry GRID = Geometry.of(48, 40, 32, new Point3(2, 2, 3), new Point3(-30, 12, -140),
            new double[] {0.8, -0.6, 0, 0.6, 0.8, 0, 0, 0, 1});

    @TempDir
    Path folder;
    private Path image;
    private Path truth;

    @BeforeEach
    void writeImage() throws Exception {
        Volume ct = Volume.allocate(GRID, VoxelType.INT16);
        Volume labels = Volume.allocate(GRID, VoxelType.UINT8);
        SplittableRandom random = new SplittableRandom(5);
        Point3 centre = GRID.toPatient(24, 20, 16);
        for (int i = 0; i < ct.length(); i++) {
            Point3 p = GRID.toPatient(i % 48, i / 48 % 40, i / (48 * 40));
            boolean inside = p.distance(centre) < 20;
            ct.set(i, (inside ? 120 : 20) + 12 * random.nextGaussian());
            labels.set(i, inside ? 7 : 3);
        }
        ImageFiles files = new ImageFiles(Contributions.ofPlatform().imageFormats());
        image = folder.resolve("ct image.nii.gz");
        truth = folder.resolve("labels.nrrd");
        files.write(ct, image, Progress.NONE);
        files.write(labels, truth, Progress.NONE);
    }

    @Test
    void segmentThenEvaluateGivesAGoodDice() throws Exception {
        Path mask = folder.resolve("mask.mha");
        Path overlay = folder.resolve("overlay.png");
        Run segment = Run.of("segment", "--method", "random-walker", "--image", image, "--prompt", "point:ijk:24,20,16", "--prompt",
                "point:ijk:24,36,16,-", "--prompt", "point:ijk:6,20,16,-", "--out", mask, "--overlay", overlay, "--json", "-");
        assertEquals(0, segment.status(), segment.err());
        JsonObject said = JsonParser.parseString(segment.out()).getAsJsonObject();
        assertEquals(3, said.getAsJsonArray("prompts").size());
        assertTrue(Files.size(overlay) > 1000);
        Run evaluate = Run.of("evaluate", "--reference", truth + ":7", "--prediction", mask, "--json", "-");
        assertEquals(0, evaluate.status(), evaluate.err());
        JsonObject dice = JsonParser.parseString(evaluate.out()).getAsJsonObject().getAsJsonArray("metrics").get(0).getAsJsonObject();
        assertEquals("dice", dice.get("metric").getAsString());
        assertTrue(dice.get("value").getAsDouble() > 0.9, evaluate.out());
    }

    @Test
    void everyMethodThatTakesClicksAndNeedsNoModelFindsTheBallFromTheSameClicks() {
        List<MethodDescriptor> methods = Contributions.ofPlatform().methods().stream()
                .filter(m -> m.promptTypes().contains("point") && m.architecture().isEmpty()).toList();
        assertTrue(methods.size() >= 4, methods.toString());
        for (MethodDescriptor method : methods) {
            Path mask = folder.resolve(method.id() + ".nii.gz");
            Run segment = Run.of("segment", "--method", method.id(), "--image", image, "--prompt", "point:ijk:24,20,16", "--prompt",
                    "point:ijk:24,36,16,-", "--prompt", "point:ijk:6,20,16,-", "--out", mask);
            assertEquals(0, segment.status(), segment.err());
            Run evaluate = Run.of("evaluate", "--reference", truth + ":7", "--prediction", mask, "--metric", "dice", "--json", "-");
            double dice = JsonParser.parseString(evaluate.out()).getAsJsonObject().getAsJsonArray("metrics").get(0).getAsJsonObject()
                    .get("value").getAsDouble();
            assertTrue(dice > 0.8, method.id() + " " + dice);
        }
    }

    @Test
    void studyKeepsImagePromptsResultAndProvenance() {
        Path study = folder.resolve("case 1");
        Run segment = Run.of("segment", "--method", "region-growing", "--image", image, "--prompt", "point:ijk:24,20,16", "--out",
                folder.resolve("m.nii.gz"), "--study", study, "--structure", "ball");
        assertEquals(0, segment.status(), segment.err());
        Run again = Run.of("segment", "--method", "fuzzy-connectedness", "--image", image, "--prompt", "point:ijk:24,20,16", "--out",
                folder.resolve("m.nii.gz"), "--study", study, "--structure", "ball");
        assertEquals(0, again.status(), again.err());
        Run show = Run.of("study", "show", study, "--json", "-");
        assertEquals(0, show.status(), show.err());
        JsonObject o = JsonParser.parseString(show.out()).getAsJsonObject();
        assertEquals(1, o.getAsJsonArray("images").size(), "the same image is not added twice");
        assertEquals(1, o.getAsJsonArray("structures").size());
        assertEquals(2, o.getAsJsonArray("results").size());
        JsonObject result = o.getAsJsonArray("results").get(0).getAsJsonObject();
        assertEquals("region-growing", result.get("method").getAsString());
        assertTrue(Files.exists(study.resolve(result.get("mask").getAsString())));
    }

    @Test
    void aChangedImageIsReportedWhenTheStudyIsShown() throws Exception {
        Path study = folder.resolve("case");
        assertEquals(0, Run.of("study", "create", study, "--name", "Case").status());
        assertEquals(0, Run.of("study", "add", study, image).status());
        Path copy;
        try (var files = Files.list(study.resolve("images"))) {
            copy = files.findFirst().orElseThrow();
        }
        Files.write(copy, new byte[] {1, 2, 3});
        Run show = Run.of("study", "show", study);
        assertEquals(0, show.status(), show.err());
        assertTrue(show.err().contains(copy.getFileName().toString()), show.err());
        Files.delete(copy);
        Run gone = Run.of("study", "show", study);
        assertEquals(0, gone.status());
        assertTrue(gone.err().contains(copy.getFileName().toString()), gone.err());
    }

    @Test
    void convertKeepsEveryVoxelInItsPlace() throws Exception {
        Path out = folder.resolve("c.mha");
        assertEquals(0, Run.of("convert", image, out, "--orient", "RAS").status());
        Path back = folder.resolve("back.nii");
        assertEquals(0, Run.of("convert", out, back, "--like", image, "--interpolation", "nearest").status());
        ImageFiles files = new ImageFiles(Contributions.ofPlatform().imageFormats());
        Volume a = files.read(image, Progress.NONE);
        Volume b = files.read(back, Progress.NONE);
        for (int i = 0; i < a.length(); i++) {
            assertEquals(a.get(i), b.get(i));
        }
    }

    @Test
    void badInputIsOneClearLineStatusOneAndNoFile() throws Exception {
        Path broken = Files.write(folder.resolve("broken.nii.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
        Path out = folder.resolve("never.nii.gz");
        Set<Path> before = files();
        for (List<Object> line : List.<List<Object>>of(
                List.of("info", folder.resolve("absent.nii")),
                List.of("info", broken),
                List.of("info", folder),
                List.of("convert", image, folder.resolve("no-such-folder/x.nii")),
                List.of("convert", image, folder.resolve("x.unknown")),
                List.of("convert", image, out, "--resample", "nan"),
                List.of("convert", image, out, "--resample", "0.0001"),
                List.of("convert", image, out, "--orient", "XYZ"),
                List.of("segment", "--method", "nothing", "--image", image, "--out", out),
                List.of("segment", "--method", "random-walker", "--image", image, "--prompt", "point:ijk:24,20,99", "--out", out),
                List.of("segment", "--method", "random-walker", "--image", image, "--prompt", "point:1,NaN,2", "--out", out),
                List.of("segment", "--method", "random-walker", "--image", image, "--prompt", "circle:1,2", "--out", out),
                List.of("segment", "--method", "random-walker", "--image", image, "--out", out),
                List.of("segment", "--method", "random-walker", "--image", image, "--prompt", "point:ijk:24,20,16", "--set", "beta=lots", "--out",
                        out),
                List.of("segment", "--method", "random-walker", "--image", image, "--prompt", "point:ijk:24,20,16", "--model", "x", "--out", out),
                List.of("evaluate", "--reference", truth + ":99", "--prediction", truth),
                List.of("evaluate", "--reference", truth, "--prediction", truth, "--metric", "no-such-metric"),
                List.of("study", "show", folder.resolve("no-study")),
                List.of("demo", "--spacing", "0", "--out", folder.resolve("demo")))) {
            Run run = Run.of(line.toArray());
            assertEquals(1, run.status(), line + "\n" + run.err());
            assertTrue(run.err().startsWith("error: "), line + "\n" + run.err());
            assertEquals(1, run.err().strip().lines().count(), line + "\n" + run.err());
            assertFalse(run.err().contains("\tat "), line + "\n" + run.err());
            assertFalse(run.err().contains("should not happen"), line + "\n" + run.err());
            assertEquals(before, files(), line.toString());
        }
    }

    @Test
    void wrongUsageIsStatusTwo() {
        for (List<String> line : List.of(List.of("segment"), List.of("no-such-command"), List.of("list", "nonsense"), List.of("info"),
                List.of("info", "--nonsense", "x"))) {
            Run run = Run.of(line.toArray());
            assertEquals(2, run.status(), line + "\n" + run.err());
            assertTrue(run.err().startsWith("error: "), line + "\n" + run.err());
        }
    }

    @Test
    void listsNameWhatIsInstalled() {
        for (String kind : List.of("methods", "prompts", "metrics", "formats", "simulators", "models", "backends", "meshes")) {
            Run run = Run.of("list", kind, "--json", "-");
            assertEquals(0, run.status(), run.err());
            JsonParser.parseString(run.out());
        }
        assertTrue(Run.of("list", "formats").out().contains(".nii.gz"));
        assertTrue(Run.of("list", "methods", "--long").out().contains("--set"));
    }

    @Test
    void demonstrationLeavesAReportAndAStudy() throws Exception {
        Path out = folder.resolve("demo");
        Run run = Run.of("demo", "--out", out, "--spacing", "6", "--structure", "liver");
        assertEquals(0, run.status(), run.err() + run.out());
        String page = Files.readString(out.resolve("report.html"));
        assertTrue(page.contains("liver"));
        for (var method : Contributions.ofPlatform().methods()) {
            assertTrue(page.contains(method.name()), method.name());
            if (!method.promptTypes().contains("point") && !method.promptTypes().contains("mesh") || !method.architecture().isEmpty()) {
                continue;
            }
            assertTrue(Files.exists(out.resolve("pictures/liver-" + method.id() + ".png")));
            assertTrue(Files.exists(out.resolve("masks/liver-" + method.id() + ".nii.gz")));
        }
        assertEquals(0, Run.of("study", "show", out.resolve("study")).status());
    }

    private Set<Path> files() throws Exception {
        try (var walk = Files.walk(folder)) {
            return new TreeSet<>(walk.toList());
        }
    }
}
