package org.prosect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

import com.google.gson.JsonParser;

/** The command benchmark on bright and dark balls in noise, from arguments to tables, page and exit status. */
class BenchmarkCommandTest {

    private static final Geometry GRID = Geometry.of(30, 28, 16, 2, 2, 3);

    @TempDir
    Path folder;
    private Path data;
    private Path out;

    @BeforeEach
    void writeCases() throws Exception {
        data = folder.resolve("data");
        out = folder.resolve("out");
        Files.createDirectories(data.resolve("images"));
        Files.createDirectories(data.resolve("labels"));
        for (int i = 1; i <= 3; i++) {
            write(i, 11);
        }
    }

    private void write(int number, double radius) throws Exception {
        Volume image = Volume.allocate(GRID, VoxelType.INT16);
        Volume labels = Volume.allocate(GRID, VoxelType.UINT8);
        SplittableRandom random = new SplittableRandom(number);
        Point3 bright = GRID.toPatient(9 + number, 14, 8);
        Point3 dark = GRID.toPatient(22, 12 + number, 8);
        for (int i = 0; i < image.length(); i++) {
            Point3 p = GRID.toPatient(i % 30, i / 30 % 28, i / (30 * 28));
            int label = p.distance(bright) < radius ? 1 : p.distance(dark) < 9 ? 2 : 0;
            image.set(i, (label == 1 ? 200 : label == 2 ? -100 : 50) + 5 * random.nextGaussian());
            labels.set(i, label);
        }
        ImageFiles files = new ImageFiles(Contributions.ofPlatform().imageFormats());
        files.write(image, data.resolve("images/case" + number + ".nii.gz"), Progress.NONE);
        files.write(labels, data.resolve("labels/case" + number + ".nii.gz"), Progress.NONE);
    }

    private Run benchmark(Object... options) {
        List<Object> line = new ArrayList<>(List.of("benchmark", "--data", data, "--out", out));
        line.addAll(List.of(options));
        return Run.of(line.toArray());
    }

    private List<String> results() throws Exception {
        return Files.readAllLines(out.resolve("results.csv"));
    }

    @Test
    void everyMethodIsMeasuredOnEveryStructureOfEveryCase() throws Exception {
        Run run = benchmark("--method", "region-growing", "--method", "wide=threshold,low=150,high=300", "--label", "1=bright", "--label", "2=dark",
                "--metric", "dice", "--metric", "chamfer");
        assertEquals(0, run.status(), run.err());
        List<String> lines = results();
        assertEquals("case,structure,method,shift,mesh,metric,value,seconds,error", lines.getFirst());
        assertEquals(1 + 3 * 2 * 2 * 2, lines.size());
        assertTrue(run.out().contains("region-growing") && run.out().contains("bright"), run.out());
        // the value of the table is that of evaluate on the mask that was kept
        String line = lines.stream().filter(l -> l.startsWith("case2,bright,region-growing,0,,dice,")).findFirst().orElseThrow();
        double dice = Double.parseDouble(line.split(",")[6]);
        assertTrue(dice > 0.7, line);
        Run evaluate = Run.of("evaluate", "--reference", data.resolve("labels/case2.nii.gz") + ":1", "--prediction",
                out.resolve("masks/bright/region-growing/case2.nii.gz"), "--metric", "dice", "--json", "-");
        assertEquals(JsonParser.parseString(evaluate.out()).getAsJsonObject().getAsJsonArray("metrics").get(0).getAsJsonObject()
                .get("value").getAsDouble(), dice, 1e-12);
        List<String> summary = Files.readAllLines(out.resolve("summary.csv"));
        assertEquals(1 + 2 * 2 * 2, summary.size());
        String page = Files.readString(out.resolve("index.html"));
        for (String link : List.of("plots/dice.png", "plots/chamfer.png", "pictures/bright/region-growing-best.png",
                "pictures/dark/wide-worst.png")) {
            assertTrue(page.contains("src=\"" + link + "\""), link);
            assertTrue(Files.size(out.resolve(link)) > 1000, link);
        }
        assertTrue(page.contains("<code>prosect benchmark --data "), page);
    }

    @Test
    void clicksOffTheStructureFindItNoMore() throws Exception {
        Run run = benchmark("--method", "region-growing", "--label", "1", "--shifts", "0,6", "--metric", "dice", "--cases", "case1,case3");
        assertEquals(0, run.status(), run.err());
        List<String> lines = results();
        assertEquals(1 + 2 * 2, lines.size());
        for (String name : List.of("case1", "case3")) {
            double right = value(lines, name + ",label 1,region-growing,0,");
            double wrong = value(lines, name + ",label 1,region-growing,6,");
            assertTrue(right > 0.7 && wrong < 0.1, right + " " + wrong);
        }
        assertTrue(Files.readString(out.resolve("index.html")).contains("plots/shift-"));
    }

    private static double value(List<String> lines, String start) {
        return Double.parseDouble(lines.stream().filter(l -> l.startsWith(start)).findFirst().orElseThrow().split(",")[6]);
    }

    @Test
    void whatIsThereIsNotRunAgainAndFoldsComeIntoOneTable() throws Exception {
        assertEquals(0, benchmark("--method", "region-growing", "--label", "1", "--metric", "dice", "--folds", 2, "--fold", 1).status());
        List<String> first = results();
        assertEquals(3, first.size());
        assertEquals(1, benchmark("--method", "region-growing", "--label", "1", "--metric", "dice").status());
        Run run = benchmark("--method", "region-growing", "--label", "1", "--metric", "dice", "--folds", 2, "--fold", 2, "--resume");
        assertEquals(0, run.status(), run.err());
        List<String> second = results();
        assertEquals(first, second.subList(0, 3));
        assertEquals(4, second.size());
        assertTrue(Files.readAllLines(out.resolve("summary.csv")).get(1).contains(",3,0,0,"));
        Run other = benchmark("--method", "region-growing", "--label", "1", "--seed", 5, "--resume");
        assertEquals(1, other.status());
        assertTrue(other.err().contains("seed"), other.err());
    }

    @Test
    void aMethodThatFailsIsARowAndTheOthersGoOn() throws Exception {
        Run run = benchmark("--method", "region-growing", "--method", "off=random-walker,background=0", "--label", "1", "--metric", "dice");
        assertEquals(0, run.status(), run.err());
        List<String> lines = results();
        assertEquals(3, lines.stream().filter(l -> l.contains(",region-growing,0,,dice,0.")).count(), String.join("\n", lines));
        List<String> failed = lines.stream().filter(l -> l.contains(",off,")).toList();
        assertEquals(3, failed.size());
        failed.forEach(l -> assertTrue(l.contains(",off,0,,,,") && l.split(",", 9)[8].length() > 10, l));
        assertTrue(run.err().contains("3 of 6 answers failed"), run.err());
        assertTrue(Files.readString(out.resolve("index.html")).contains("3 failed"));
        Run again = benchmark("--method", "off=random-walker,background=0", "--label", "1", "--metric", "dice", "--resume");
        assertEquals(lines, results(), again.err());
    }

    @Test
    void casesThatAreDamagedFailAndTheOthersGoOn() throws Exception {
        Path image = data.resolve("images/case2.nii.gz");
        byte[] bytes = Files.readAllBytes(image);
        Files.write(image, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Run run = benchmark("--method", "region-growing", "--label", "1", "--metric", "dice");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.err().contains("1 of 3 answers failed"), run.err());
        List<String> failed = results().stream().filter(l -> l.startsWith("case2,")).toList();
        assertEquals(1, failed.size());
        assertTrue(failed.getFirst().contains("case2.nii.gz"), failed.getFirst());
        assertTrue(Files.readString(out.resolve("index.html")).contains("1 failed"));
    }

    @Test
    void listsNameImagesAndLabels() throws Exception {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, "labels,image\ndata/labels/case1.nii.gz,data/images/case1.nii.gz\n");
        Run run = Run.of("benchmark", "--manifest", list, "--method", "region-growing", "--label", "all", "--metric", "dice", "--out", out);
        assertEquals(0, run.status(), run.err());
        assertEquals(2, results().size());
    }

    /** A ball of rings and sectors around a place, patient millimetres. */
    private static TriangleMesh ball(Point3 centre, double radius) {
        int rings = 12;
        int sectors = 16;
        float[] v = new float[3 * (rings + 1) * sectors];
        int[] t = new int[6 * rings * sectors];
        for (int i = 0; i <= rings; i++) {
            for (int j = 0; j < sectors; j++) {
                double polar = Math.PI * i / rings;
                double turn = 2 * Math.PI * j / sectors;
                int at = 3 * (i * sectors + j);
                v[at] = (float) (centre.x() + radius * Math.sin(polar) * Math.cos(turn));
                v[at + 1] = (float) (centre.y() + radius * Math.sin(polar) * Math.sin(turn));
                v[at + 2] = (float) (centre.z() + radius * Math.cos(polar));
                if (i < rings) {
                    int a = i * sectors + j;
                    int b = i * sectors + (j + 1) % sectors;
                    System.arraycopy(new int[] {a, a + sectors, b, b, a + sectors, b + sectors}, 0, t, 6 * (i * sectors + j), 6);
                }
            }
        }
        return TriangleMesh.of(v, t);
    }

    /** Bright balls of 11 mm with their true meshes, and a prompt mesh of 7 mm whose vertices correspond. */
    private Path listWithMeshes(Path prompt) throws Exception {
        MeshFiles meshes = new MeshFiles(Contributions.ofPlatform().meshFormats());
        StringBuilder list = new StringBuilder("image,labels,mesh\n");
        for (int i = 1; i <= 2; i++) {
            meshes.write(ball(GRID.toPatient(9 + i, 14, 8), 11), data.resolve("true" + i + ".ply"), Progress.NONE);
            list.append("data/images/case" + i + ".nii.gz,data/labels/case" + i + ".nii.gz,data/true" + i + ".ply\n");
        }
        meshes.write(ball(new Point3(0, 0, 0), 7), prompt, Progress.NONE);
        return Files.writeString(folder.resolve("list.csv"), list);
    }

    @Test
    void verticesCorrespondToTheTrueMeshByThemselvesAndByTheNearestPlaces() throws Exception {
        Path prompt = folder.resolve("prompt.ply");
        Path list = listWithMeshes(prompt);
        Run run = Run.of("benchmark", "--manifest", list, "--method", "mesh-translation", "--method", "region-growing", "--label", "1",
                "--mesh", prompt, "--shifts", "4", "--out", out);
        assertEquals(0, run.status(), run.err());
        List<String> lines = results();
        for (String name : List.of("case1.nii.gz#1", "case2.nii.gz#2")) {
            String start = name + ",label 1,mesh-translation,0,,";
            // a smaller ball in the same place: 4 mm for every vertex, up to the voxels that the centre is known to
            assertEquals(4, value(lines, start + "p2p,"), 0.1);
            assertEquals(4, value(lines, start + "p2p/nearest,"), 0.1);
            assertEquals(4, value(lines, start + "chamfer/surface,"), 0.2);
            assertTrue(value(lines, name + ",label 1,mesh-translation,4,,p2p/nearest,") > 8);
            String growing = name + ",label 1,region-growing,0,,";
            assertTrue(lines.stream().anyMatch(l -> l.startsWith(growing + "p2p,,")));
            // the answer's surface is the ball's but for its voxels
            double nearest = value(lines, growing + "p2p/nearest,");
            assertTrue(nearest > 0.1 && nearest < 3, "" + nearest);
        }
        String page = Files.readString(out.resolve("index.html"));
        assertTrue(page.contains("p2p/nearest") && page.contains("drawn to the nearest place"), page);
        assertTrue(page.contains("its mesh in the list, where it has one, else the iso-surface at 0.5"), page);
        for (String metric : List.of("chamfer/surface", "p2p/nearest")) {
            assertTrue(page.contains("src=\"plots/" + BenchmarkFolder.name(metric) + ".png\""), metric);
        }
    }

    @Test
    void methodsWithoutMeshPromptsAreJudgedByThePromptMeshToo() throws Exception {
        Path prompt = folder.resolve("prompt.ply");
        Path list = listWithMeshes(prompt);
        Run run = Run.of("benchmark", "--manifest", list, "--method", "region-growing", "--label", "1", "--mesh", prompt, "--metric", "p2p/nearest",
                "--out", out);
        assertEquals(0, run.status(), run.err());
        assertTrue(value(results(), "case1.nii.gz#1,label 1,region-growing,0,,p2p/nearest,") < 3);
        Path other = folder.resolve("other");
        Run useless = Run.of("benchmark", "--manifest", list, "--method", "region-growing", "--label", "1", "--mesh", prompt, "--metric", "dice",
                "--out", other);
        assertEquals(1, useless.status());
        assertTrue(useless.err().contains("no method takes mesh prompts"), useless.err());
    }

    @Test
    void summariesSayHowMuchAnswersDependOnThePromptMesh() throws Exception {
        write(2, 9);
        write(3, 7.5);
        Run run = benchmark("--method", "mesh-translation", "--method", "region-growing", "--label", "1", "--prompt-meshes", 2,
                "--metric", "hd95/deepmind", "--metric", "dice");
        assertEquals(0, run.status(), run.err());
        List<String> lines = results();
        double sum = 0;
        for (String name : List.of("case1", "case2", "case3")) {
            double[] dice = lines.stream().filter(l -> l.matches(name + ",label 1,mesh-translation,0,case.,dice,.*"))
                    .mapToDouble(l -> Double.parseDouble(l.split(",")[6])).toArray();
            assertEquals(2, dice.length);
            sum += Math.abs(dice[0] - dice[1]) / Math.sqrt(2);
        }
        List<String> summary = Files.readAllLines(out.resolve("summary.csv"));
        List<String> names = List.of(summary.getFirst().split(","));
        String[] cells = summary.stream().filter(l -> l.startsWith("label 1,mesh-translation,dice,")).findFirst().orElseThrow().split(",", -1);
        assertEquals("2", cells[names.indexOf("prompt_meshes")]);
        assertEquals("3", cells[names.indexOf("prompt_mesh_cases")]);
        double deviation = Double.parseDouble(cells[names.indexOf("prompt_mesh_sd")]);
        assertTrue(deviation > 0);
        assertEquals(sum / 3, deviation, 1e-9);
        assertTrue(summary.stream().filter(l -> l.startsWith("label 1,region-growing,dice,")).findFirst().orElseThrow().endsWith(",,,,"));
        assertTrue(Files.readString(out.resolve("index.html")).contains(String.format(Locale.ROOT, "<td>%.4f</td>", deviation)));
        String said = "over 2 prompt meshes the standard deviation of dice is " + String.format(Locale.ROOT, "%.4f", deviation);
        assertTrue(run.out().contains(said), run.out());
    }

    @Test
    void badInputIsOneClearLineBeforeAnythingIsWritten() throws Exception {
        Files.copy(data.resolve("images/case1.nii.gz"), folder.resolve("spare.nii.gz"));
        for (List<Object> options : List.<List<Object>>of(
                List.of("--method", "no-such-method"),
                List.of("--method", "region-growing", "--label", "9"),
                List.of("--method", "region-growing", "--label", "liver"),
                List.of("--method", "region-growing", "--label", "1=a", "--label", "2=a"),
                List.of("--method", "region-growing,no-such-parameter=1"),
                List.of("--method", "region-growing@model"),
                List.of("--method", "region-growing", "--method", "region-growing"),
                List.of("--method", "region-growing", "--metric", "no-such-metric"),
                List.of("--method", "region-growing", "--metric", "hopkins"),
                List.of("--method", "region-growing", "--mesh", folder.resolve("none.ply")),
                List.of("--method", "region-growing", "--prompt-meshes", 3),
                List.of("--method", "region-growing", "--cases", "case9"),
                List.of("--method", "region-growing", "--folds", 9, "--fold", 9))) {
            Run run = benchmark(options.toArray());
            assertEquals(1, run.status(), options + "\n" + run.err());
            assertTrue(run.err().startsWith("error: "), options + "\n" + run.err());
            assertEquals(1, run.err().strip().lines().count(), options + "\n" + run.err());
            assertFalse(run.err().contains("should not happen"), options + "\n" + run.err());
            assertFalse(Files.exists(out.resolve("results.csv")), options.toString());
        }
        Files.copy(folder.resolve("spare.nii.gz"), data.resolve("images/extra.nii.gz"));
        Run run = benchmark("--method", "region-growing");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("extra has an image and no labels"), run.err());
        assertEquals(2, benchmark("--method", "region-growing", "--folds", 2).status());
        assertEquals(2, benchmark("--method", "region-growing", "--shifts", "5,-1").status());
    }
}
