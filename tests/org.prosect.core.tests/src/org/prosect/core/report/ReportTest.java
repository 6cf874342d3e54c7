package org.prosect.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.prompt.PromptTexts;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;

class ReportTest {

    private static final String HOSTILE = "<script>alert('x')</script>\"&";
    private static final PromptTexts NO_TEXTS = new PromptTexts(List.of());

    private static Result result(String name) {
        StudyFactory make = StudyFactory.eINSTANCE;
        Result result = make.createResult();
        result.setName(name);
        Provenance p = make.createProvenance();
        p.setMethodId("region-growing");
        p.setMethodVersion("0.1.0");
        p.setSeed(7);
        p.setStarted(Instant.parse("2026-01-02T03:04:05Z"));
        p.setDurationMillis(1500);
        p.setModelId("hippo");
        p.setModelSha256("abc123");
        ParameterValue parameter = make.createParameterValue();
        parameter.setName("tolerance");
        parameter.setValue(name);
        p.getParameters().add(parameter);
        p.getPrompts().add(make.createPointPrompt());
        result.setProvenance(p);
        result.getMetrics().add(metric("dice", 0.5, -1, true));
        result.getMetrics().add(metric("nsd/deepmind", 0, 2, false));
        return result;
    }

    private static MetricValue metric(String id, double value, double tolerance, boolean defined) {
        MetricValue metric = StudyFactory.eINSTANCE.createMetricValue();
        metric.setMetricId(id);
        metric.setValue(value);
        metric.setTolerance(tolerance);
        metric.setDefined(defined);
        return metric;
    }

    @Test
    void provenanceIsToldInFull() {
        String text = ProvenanceText.lines(ProvenanceText.of(result("r"), NO_TEXTS));
        for (String line : List.of("result: r", "state: proposed", "method: region-growing", "method version: 0.1.0", "model: hippo",
                "model sha256: abc123", "parameter tolerance: r", "seed: 7", "started: 2026-01-02T03:04:05Z", "duration: 1500 ms",
                "metric dice: 0.5000", "metric nsd/deepmind@2mm: \u2013")) {
            assertTrue(text.lines().toList().contains(line), line + " is not in\n" + text);
        }
        assertTrue(text.contains("prompt 1: PointPrompt: prompts of type PointPrompt have no text form here"), "a prompt without its bundle is told: "
                + text);
    }

    @Test
    void everyTextOfAReportIsEscaped(@TempDir Path folder) throws Exception {
        StudyFolder study = StudyFolder.create(folder.resolve("case"), HOSTILE);
        study.study().getResults().add(result(HOSTILE));
        String html = new StudyReport(study, study.study().getResults(), new ImageFiles(List.of()), NO_TEXTS).html(Progress.NONE);
        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("&lt;script&gt;alert('x')&lt;/script&gt;&quot;&amp;"));
        assertTrue(html.contains("It lies on no image."));
        assertTrue(html.contains("region-growing") && html.contains("nsd/deepmind@2mm"));
        assertFalse(html.contains("http://") || html.contains("https://"), "it needs nothing else");
    }

    @Test
    void tableQuotesCellsAndMarksFormulas() {
        String csv = MetricTable.csv(List.of(result("a,\"b\""), result("=1+1")));
        List<String> lines = csv.lines().toList();
        assertEquals(5, lines.size());
        assertTrue(lines.get(1).startsWith("\"a,\"\"b\"\"\","), lines.get(1));
        assertTrue(lines.get(1).endsWith(",dice,,0.5,,"), lines.get(1));
        assertTrue(lines.get(2).endsWith(",nsd/deepmind,2.0,,,"), "undefined is empty: " + lines.get(2));
        assertTrue(lines.get(3).startsWith("'=1+1,"), lines.get(3));
    }
}
