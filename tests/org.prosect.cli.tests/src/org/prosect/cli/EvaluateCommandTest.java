package org.prosect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class EvaluateCommandTest {

    private static final Geometry GRID = Geometry.of(20, 12, 10, 1, 1.5, 2);

    @TempDir
    private Path folder;
    private Path truth;
    private Path found;
    private Path empty;

    /** Labels 1, 2 and 5 in the truth; 1 is found, 2 is shifted by a voxel, 5 is missing, and 9 is made up. */
    @BeforeEach
    void writeMasks() throws Exception {
        truth = write("truth.nii.gz", new int[][] {{1, 2}, {2, 8}, {5, 14}});
        found = write("found.nii.gz", new int[][] {{1, 2}, {2, 9}, {9, 14}});
        empty = write("empty.nii.gz", new int[][] {});
    }

    /** Cubes of 3 × 3 × 3 voxels: label and first x. */
    private Path write(String name, int[][] cubes) throws Exception {
        Volume v = Volume.allocate(GRID, VoxelType.UINT8);
        for (int[] cube : cubes) {
            for (int i = 0; i < 27; i++) {
                v.set(GRID.offset(cube[1] + i % 3, 4 + i / 3 % 3, 4 + i / 9), cube[0]);
            }
        }
        Path file = folder.resolve(name);
        new ImageFiles(Contributions.ofPlatform().imageFormats()).write(v, file, Progress.NONE);
        return file;
    }

    private static JsonObject json(Run run) {
        assertEquals(0, run.status(), run.err());
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    private static JsonObject metric(JsonArray metrics, String id) {
        for (var m : metrics) {
            if (m.getAsJsonObject().get("metric").getAsString().equals(id)) {
                return m.getAsJsonObject();
            }
        }
        throw new AssertionError("no " + id + " in " + metrics);
    }

    @Test
    void theMetricsOfTheProofAreMeasured() {
        JsonArray metrics = json(Run.of("evaluate", "--reference", truth + ":2", "--prediction", found + ":2", "--metric", "dice", "--metric",
                "nsd/deepmind@2mm", "--metric", "hd95/deepmind", "--metric", "cldice", "--metric", "betti0-error", "--json", "-"))
                .getAsJsonArray("metrics");
        assertEquals(5, metrics.size());
        assertEquals(2.0 / 3, metric(metrics, "dice").get("value").getAsDouble(), 1e-9);
        assertEquals(1, metric(metrics, "nsd/deepmind").get("value").getAsDouble(), 1e-9);
        assertEquals(2, metric(metrics, "nsd/deepmind").get("tolerance").getAsDouble());
        assertEquals(1, metric(metrics, "hd95/deepmind").get("value").getAsDouble(), 1e-9);
        assertEquals("mm", metric(metrics, "hd95/deepmind").get("unit").getAsString());
        assertEquals(0, metric(metrics, "betti0-error").get("value").getAsDouble());
        assertFalse(metric(metrics, "cldice").get("emptyRule").getAsString().isEmpty());
    }

    @Test
    void labelMapsAreComparedLabelByLabelWithMeansOverTheReferencesLabels() {
        JsonObject o = json(Run.of("evaluate", "--reference", truth, "--prediction", found, "--metric", "dice", "--metric", "hd", "--metric",
                "precision", "--json", "-"));
        JsonArray labels = o.getAsJsonArray("labels");
        assertEquals(List.of(1, 2, 5, 9), labels.asList().stream().map(l -> l.getAsJsonObject().get("label").getAsInt()).toList());
        assertFalse(labels.get(3).getAsJsonObject().get("inReference").getAsBoolean());
        assertEquals(27, labels.get(2).getAsJsonObject().get("referenceVoxels").getAsInt());
        JsonObject dice = metric(o.getAsJsonArray("metrics"), "dice");
        assertEquals((1 + 2.0 / 3 + 0) / 3, dice.get("value").getAsDouble(), 1e-9);
        assertEquals(3, dice.get("classes").getAsInt());
        JsonObject precision = metric(o.getAsJsonArray("metrics"), "precision");
        assertEquals((1 + 2.0 / 3) / 2, precision.get("value").getAsDouble(), 1e-9, "undefined for the missing structure");
        assertEquals(1, precision.get("undefined").getAsInt());
        JsonObject hd = metric(o.getAsJsonArray("metrics"), "hd");
        assertTrue(hd.get("value").isJsonNull());
        assertEquals("infinite", hd.get("state").getAsString());
        assertEquals(1, hd.get("infinite").getAsInt());
    }

    @Test
    void aTableForPeopleShowsLabelsMeansAndWhatWasLeftOut() {
        Run run = Run.of("evaluate", "--reference", truth, "--prediction", found, "--metric", "precision", "--metric", "hd");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("1 of 3 classes undefined, left out of the mean"), run.out());
        assertTrue(run.out().lines().anyMatch(l -> l.startsWith("5 ") && l.contains("–") && l.contains("∞")), run.out());
        assertTrue(run.out().lines().anyMatch(l -> l.startsWith("mean ") && l.contains("0.8333")), run.out());
        assertTrue(run.out().contains("spacing 1.0 × 1.5 × 2.0 mm"), run.out());
    }

    @Test
    void csvHasALineForEachLabelAndMetricAndForTheMeans() throws Exception {
        Path csv = folder.resolve("values.csv");
        Run run = Run.of("evaluate", "--reference", truth, "--prediction", found, "--metric", "nsd/deepmind@1", "--metric", "hd", "--csv", csv);
        assertEquals(0, run.status(), run.err());
        List<String> lines = Files.readAllLines(csv);
        assertEquals(1 + 4 * 2 + 2, lines.size());
        assertEquals("label,in_reference,metric,tolerance_mm,value,state,unit,spacing_mm,undefined_classes,empty_rule", lines.getFirst());
        assertTrue(lines.contains("1,true,nsd/deepmind,1.0,1.0,finite,,1.0 1.5 2.0,0,both empty: undefined; one empty: 0"), lines.toString());
        assertTrue(lines.contains("5,true,hd,,inf,infinite,mm,1.0 1.5 2.0,0,both empty: undefined; one empty: infinite"), lines.toString());
        assertEquals(lines.size(), Run.of("evaluate", "--reference", truth, "--prediction", found, "--metric", "nsd/deepmind@1", "--metric", "hd",
                "--csv", "-").out().lines().count());
    }

    @Test
    void emptyMasksAreNeverAPerfectScore() {
        JsonArray metrics = json(Run.of("evaluate", "--reference", empty, "--prediction", empty, "--json", "-")).getAsJsonArray("metrics");
        assertTrue(metrics.size() >= 5);
        for (var m : metrics) {
            assertEquals("undefined", m.getAsJsonObject().get("state").getAsString(), m.toString());
            assertTrue(m.getAsJsonObject().get("value").isJsonNull(), m.toString());
        }
    }

    @Test
    void meshesArePairedVertexByVertexOnlyOnDemand() throws Exception {
        Path a = folder.resolve("a.ply");
        Path b = folder.resolve("b.ply");
        String head = "ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\nproperty float y\nproperty float z\nelement face 1\n"
                + "property list uchar int vertex_indices\nend_header\n";
        Files.writeString(a, head + "0 0 0\n10 0 0\n0 10 0\n3 0 1 2\n");
        Files.writeString(b, head + "10 0 0\n0 0 0\n0 10 3\n3 0 1 2\n");
        JsonArray chamfer = json(Run.of("evaluate", "--reference-mesh", a, "--prediction-mesh", b, "--json", "-")).getAsJsonArray("metrics");
        assertEquals(1, metric(chamfer, "chamfer").get("value").getAsDouble(), 1e-6);
        JsonArray both = json(Run.of("evaluate", "--reference-mesh", a, "--prediction-mesh", b, "--correspondence", "ear", "--metric", "p2p",
                "--json", "-")).getAsJsonArray("metrics");
        assertEquals(23 / 3.0, metric(both, "p2p").get("value").getAsDouble(), 1e-6);
        Run unknown = Run.of("evaluate", "--reference-mesh", a, "--prediction-mesh", b, "--metric", "p2p");
        assertEquals(1, unknown.status());
        assertTrue(unknown.err().contains("--correspondence"), unknown.err());
    }

    @Test
    void promptsAreMeasuredInMillimetresOrOnTheMasksGrid() throws Exception {
        Path points = folder.resolve("points.json");
        Files.writeString(points, "[\"point:0,0,0\", \"point:8,0,0,-\"]");
        JsonArray metrics = json(Run.of("evaluate", "--prediction-points", points, "--json", "-")).getAsJsonArray("metrics");
        assertEquals(0.2, metric(metrics, "hopkins").get("value").getAsDouble(), 0.01);
        Files.writeString(points, "[\"point:ijk:0,0,0\", \"point:ijk:8,0,0\"]");
        Run lost = Run.of("evaluate", "--prediction-points", points);
        assertEquals(1, lost.status());
        assertTrue(lost.err().contains("ijk"), lost.err());
        assertEquals(0, Run.of("evaluate", "--prediction-points", points, "--reference", truth, "--prediction", found, "--metric",
                "hopkins").status());
        Files.writeString(points, "[\"box:0,0,0,1,1,1\"]");
        assertEquals(1, Run.of("evaluate", "--prediction-points", points).status());
    }

    @Test
    void aMetricWithoutWhatItComparesNamesTheOption() {
        Run chamfer = Run.of("evaluate", "--reference", truth, "--prediction", found, "--metric", "chamfer");
        assertEquals(1, chamfer.status());
        assertTrue(chamfer.err().contains("--reference-mesh"), chamfer.err());
        Run hopkins = Run.of("evaluate", "--reference", truth, "--prediction", found, "--metric", "hopkins");
        assertTrue(hopkins.err().contains("--prediction-points"), hopkins.err());
        Run mask = Run.of("evaluate", "--prediction-points", truth, "--metric", "dice");
        assertEquals(1, mask.status());
        assertTrue(mask.err().contains("--reference FILE"), mask.err());
    }

    @Test
    void halfAComparisonIsWrongUsage() {
        for (List<Object> line : List.<List<Object>>of(List.of("evaluate"), List.of("evaluate", "--reference", truth),
                List.of("evaluate", "--reference-mesh", "a.ply"), List.of("evaluate", "--reference", truth, "--prediction", found, "--correspondence",
                        "x"),
                List.of("evaluate", "--reference", truth, "--prediction", found, "--csv", "-", "--json", "-"))) {
            Run run = Run.of(line.toArray());
            assertEquals(2, run.status(), line + "\n" + run.err());
        }
    }
}
