package org.prosect.core.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.ProsectException;

/** The file of the rows and the tables made of them. */
class ResultsTest {

    @TempDir
    private Path folder;

    private static BenchmarkRow row(String name, String method, int shift, String mesh, double dice) {
        Map<String, OptionalDouble> values = new LinkedHashMap<>();
        values.put("dice", Double.isNaN(dice) ? OptionalDouble.empty() : OptionalDouble.of(dice));
        values.put("hd95", OptionalDouble.of(Double.POSITIVE_INFINITY));
        return new BenchmarkRow(new BenchmarkRow.Key(name, "liver", method, shift, mesh), values, 0.25, "");
    }

    private static BenchmarkRow failed(String name, String method) {
        return BenchmarkRow.failed(new BenchmarkRow.Key(name, "liver", method, 0, ""), 1, "no \"model\", really\nnone");
    }

    @Test
    void rowsComeBackAsTheyWereWritten() throws Exception {
        ResultsFile file = new ResultsFile(folder.resolve("results.csv"));
        assertEquals(List.of(), file.read(List.of("dice")));
        BenchmarkRow first = row("a, b", "m\"1\"", 5, "c", 0.1 + 0.2);
        file.write(List.of(first));
        BenchmarkRow undefined = row("b", "m", 0, "", Double.NaN);
        file.append(undefined);
        file.append(failed("c", "m"));
        List<BenchmarkRow> read = file.read(List.of("dice", "hd95"));
        assertEquals(List.of(first, undefined), read.subList(0, 2));
        assertEquals("no \"model\", really none", read.get(2).error());
        assertTrue(read.get(2).hasFailed());
        assertEquals(3, read.size());
    }

    @Test
    void rowsThatWereCutOffOrLackAMetricAreLeftOut() throws Exception {
        Path csv = folder.resolve("results.csv");
        ResultsFile file = new ResultsFile(csv);
        file.write(List.of(row("a", "m", 0, "", 0.5), row("b", "m", 0, "", 0.6)));
        assertEquals(2, file.read(List.of("dice", "hd95")).size());
        assertEquals(0, file.read(List.of("dice", "iou")).size());
        String text = Files.readString(csv);
        Files.writeString(csv, text.substring(0, text.length() - 4));
        assertEquals(1, file.read(List.of("dice", "hd95")).size());
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        Path csv = Files.writeString(folder.resolve("results.csv"), "image,labels\na,b\n");
        assertThrows(ProsectException.class, () -> new ResultsFile(csv).read(List.of()));
        Files.writeString(csv, "case,structure,method,shift,mesh,metric,value,seconds,error\na,s,m,zero,,dice,1,1,\n");
        ProsectException e = assertThrows(ProsectException.class, () -> new ResultsFile(csv).read(List.of()));
        assertTrue(e.what().contains("line 2"), e.what());
    }

    @Test
    void tablesAreMeansOverCasesWithoutFailuresAndShifts() {
        BenchmarkSummary summary = new BenchmarkSummary(List.of(row("a", "m", 0, "", 0.8), row("b", "m", 0, "", 0.6),
                row("c", "m", 0, "", Double.NaN), failed("d", "m"), row("a", "m", 5, "", 0.1), row("a", "m", 0, "x", 0.7),
                row("a", "m", 0, "y", 0.9)), List.of("m"), List.of("liver"), List.of("dice"));
        BenchmarkSummary.Cell cell = summary.cells().getFirst();
        assertEquals(0.7, cell.spread().mean(), 1e-12);
        assertEquals(Math.sqrt(0.02), cell.spread().deviation(), 1e-12);
        assertEquals(List.of(2, 1, 1), List.of(cell.spread().count(), cell.failed(), cell.undefined()));
        assertEquals(List.of(0, 5), summary.shifts());
        assertEquals(0.1, summary.shifted("liver", "m", "dice", 5).mean(), 1e-12);
        BenchmarkSummary.Variation v = summary.variation("liver", "m", "dice").orElseThrow();
        assertEquals(2, v.meshes());
        assertEquals(0.8, v.mean(), 1e-12);
        assertEquals(0.02, v.variance(), 1e-12);
        assertEquals(0.6, summary.worstFirst("liver", "m", "dice").getFirst().value("dice").getAsDouble());
    }

    @Test
    void methodsAreComparedWithTheFirstOnTheCasesThatBothHave() {
        List<BenchmarkRow> rows = new java.util.ArrayList<>();
        double[] first = {0.9, 0.8, 0.7, 0.6, 0.5, 0.4};
        for (int i = 0; i < first.length; i++) {
            rows.add(row("case" + i, "first", 0, "", first[i]));
            rows.add(row("case" + i, "worse", 0, "", first[i] - 0.01 * (i + 1)));
            rows.add(row("case" + (i + 6), "elsewhere", 0, "", first[i]));
        }
        List<BenchmarkSummary.Cell> cells = new BenchmarkSummary(rows, List.of("first", "worse", "elsewhere"), List.of("liver"), List.of("dice"))
                .cells();
        assertTrue(cells.get(0).p().isEmpty());
        // all six differ in one direction: 2 / 2^6
        assertEquals(0.03125, cells.get(1).p().getAsDouble(), 1e-12);
        assertEquals(0.03125, cells.get(1).corrected().getAsDouble(), 1e-12);
        assertTrue(cells.get(2).p().isEmpty());
    }

    @Test
    void infiniteDistancesMakeInfiniteMeansAndNoTest() {
        BenchmarkSummary summary = new BenchmarkSummary(List.of(row("a", "m", 0, "", 1), row("a", "n", 0, "", 1)), List.of("m", "n"),
                List.of("liver"), List.of("hd95"));
        assertEquals(Double.POSITIVE_INFINITY, summary.cells().get(1).spread().mean());
        assertTrue(summary.cells().get(1).p().isEmpty());
        assertTrue(summary.csv().contains("liver,n,hd95,inf,,1,0,0,,"), summary.csv());
    }

    @Test
    void theFileOfTablesSaysHowMuchAnswersDependOnThePromptMesh() {
        BenchmarkSummary summary = new BenchmarkSummary(List.of(row("a", "m", 0, "", 0.8), row("a", "m", 0, "x", 0.75), row("a", "m", 0, "y", 1.25),
                row("b", "m", 0, "x", 0.5), row("b", "m", 0, "y", 0.5), row("a", "n", 0, "", 0.5)), List.of("m", "n"), List.of("liver"),
                List.of("dice"));
        List<String> lines = summary.csv().lines().toList();
        assertTrue(lines.getFirst().endsWith(",prompt_meshes,prompt_mesh_cases,prompt_mesh_mean,prompt_mesh_sd,prompt_mesh_variance"),
                lines.getFirst());
        // of one case the meshes differ by 0.5, of the other not
        String[] cells = lines.get(1).split(",");
        assertEquals(List.of("2", "2", "0.75"), List.of(cells).subList(10, 13));
        assertEquals(Math.sqrt(0.125) / 2, Double.parseDouble(cells[13]), 1e-12);
        assertEquals(0.0625, Double.parseDouble(cells[14]), 1e-12);
        assertTrue(lines.get(2).endsWith(",,,,,"), lines.get(2));
    }
}
