package org.prosect.cli;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.benchmark.BenchmarkCase;
import org.prosect.core.benchmark.BenchmarkPlan;
import org.prosect.core.benchmark.BenchmarkRow;
import org.prosect.core.benchmark.BenchmarkSummary;
import org.prosect.core.benchmark.Contender;
import org.prosect.core.benchmark.PromptKind;
import org.prosect.core.benchmark.Spread;
import org.prosect.core.benchmark.Structure;
import org.prosect.core.metric.EvaluandKind;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.core.report.HtmlPage;
import org.prosect.core.study.StudyImages;

/** A benchmark's tables for the terminal, and as a page with charts, pictures and what is needed to run it again. */
final class BenchmarkReport {

    private static final String STYLE = """
            <style>
            h2, thead th { text-transform: none }
            table.two td:nth-child(2), table.two th:nth-child(2) { text-align: left }
            .row { display: grid; grid-template-columns: repeat(3, 1fr); gap: .8rem; align-items: start; font-size: .8rem }
            .row figure { margin: .3rem 0 }
            </style>
            """;
    private static final int FAILURES_SHOWN = 40;
    private static final double SIGNIFICANT = 0.05;
    private static final String DICE = "dice";

    private final BenchmarkPlan plan;
    private final BenchmarkSummary summary;
    private final List<BenchmarkRow> rows;
    private final List<BenchmarkCase> known;
    private final BenchmarkFolder folder;
    private final Services services;
    private final String command;
    private final List<String> methods;
    private final List<String> structures;
    private final List<BenchmarkSummary.Cell> cells;

    /** Of the rows of a plan and of earlier ones; {@code known} are the cases whose images can be shown. */
    BenchmarkReport(BenchmarkPlan plan, BenchmarkSummary summary, List<BenchmarkRow> rows, List<BenchmarkCase> known, BenchmarkFolder folder,
            Services services, String command) {
        this.plan = plan;
        this.summary = summary;
        this.rows = List.copyOf(rows);
        this.known = known;
        this.folder = folder;
        this.services = services;
        this.command = command;
        this.cells = summary.cells();
        this.methods = cells.stream().map(BenchmarkSummary.Cell::method).distinct().toList();
        this.structures = cells.stream().map(BenchmarkSummary.Cell::structure).distinct().toList();
    }

    /** The first metric's table. */
    void print(Console console) {
        ChosenMetric first = plan.metrics().getFirst();
        int width = Math.max(20, methods.stream().mapToInt(String::length).max().orElse(0) + 2);
        StringBuilder head = new StringBuilder(String.format("%-" + width + "s", first.label()));
        structures.forEach(s -> head.append(String.format("  %16s", s)));
        console.line("%s", head.append(String.format("  %10s", "seconds")));
        for (String method : methods) {
            StringBuilder line = new StringBuilder(String.format("%-" + width + "s", method));
            structures.forEach(s -> line.append(String.format("  %16s", text(cell(s, method, first).spread()))));
            console.line("%s", line.append(String.format(Locale.ROOT, "  %10.2f", summary.seconds(method).mean())));
        }
        if (!summary.meshes().isEmpty()) {
            ChosenMetric metric = varied();
            for (String method : methods) {
                for (String s : structures) {
                    summary.variation(s, method, metric.label()).ifPresent(v -> console.line("%s, %s: over %d prompt meshes the standard deviation of"
                            + " %s is %.4f, mean of %d cases", method, s, v.meshes(), metric.label(), v.deviation(), v.cases()));
                }
            }
        }
        console.line("%s", "All tables, charts and pictures: " + folder.page());
    }

    /** Writes the page and what it shows. */
    void write(Progress progress) throws ProsectException {
        ChosenMetric first = plan.metrics().getFirst();
        BenchmarkCharts charts = new BenchmarkCharts(summary, methods, structures, folder, services.console());
        StringBuilder page = new StringBuilder(HtmlPage.head("Prosect benchmark")).append(STYLE);
        Set<String> cases = new LinkedHashSet<>();
        rows.forEach(r -> cases.add(r.key().caseName()));
        page.append("<h1>Benchmark</h1><p class=\"lead\">").append(methods.size()).append(" methods on ").append(cases.size())
                .append(cases.size() == 1 ? " case" : " cases")
                .append(", prompted from the reference. Mean ± standard deviation over the cases; bold: best mean; ")
                .append("*: differs from ").append(escape(methods.getFirst()))
                        .append(" (Wilcoxon's signed-rank test, two-sided, p &lt; 0.05 after Holm's correction over the "
                        + "table).</p>\n");
        for (ChosenMetric metric : plan.metrics()) {
            table(page, metric);
            figures(page, charts.values(metric), metric.metric().name());
        }
        shifts(page, first, charts);
        meshes(page, varied(), charts);
        pictures(page, first, progress);
        failures(page);
        provenance(page, progress);
        page.append("</body></html>\n");
        JsonOutput.writeText(folder.page(), page.toString());
    }

    /** What tells how much answers depend on the prompt mesh: Dice, else the first metric. */
    private ChosenMetric varied() {
        return plan.metrics().stream().filter(m -> m.metric().id().equals(DICE)).findFirst().orElse(plan.metrics().getFirst());
    }

    private BenchmarkSummary.Cell cell(String structure, String method, ChosenMetric metric) {
        return cells.stream().filter(c -> c.structure().equals(structure) && c.method().equals(method) && c.metric().equals(metric.label()))
                .findFirst().orElseThrow();
    }

    private void table(StringBuilder page, ChosenMetric metric) {
        String unit = metric.metric().unit();
        page.append("<h2>").append(escape(metric.metric().name())).append("</h2><p><small>").append(escape(metric.label()))
                .append(unit.isEmpty() ? "" : ", " + unit).append(": ")
                .append(escape(metric.metric().definition())).append(metric.metric().needs() == EvaluandKind.MESH ? ". " + surfaces() : "")
                .append("</small></p>\n<table><thead><tr><th>Method</th>");
        structures.forEach(s -> page.append("<th>").append(escape(s)).append("</th>"));
        page.append("<th>Seconds</th></tr></thead><tbody>\n");
        for (String method : methods) {
            page.append("<tr><td>").append(escape(method)).append("</td>");
            for (String s : structures) {
                BenchmarkSummary.Cell c = cell(s, method, metric);
                page.append(isBest(c, metric) ? "<td class=\"best\">" : "<td>").append(text(c.spread()));
                boolean differs = c.corrected().isPresent() && c.corrected().getAsDouble() < SIGNIFICANT;
                page.append(differs ? " *" : "").append(" <small>n ").append(c.spread().count());
                c.corrected().ifPresent(p -> page.append(", p ").append(p(p)));
                page.append(c.undefined() > 0 ? ", " + c.undefined() + " undefined" : "").append("</small>");
                page.append(c.failed() > 0 ? " <span class=\"failed\">" + c.failed() + " failed</span>" : "").append("</td>");
            }
            page.append("<td>").append(number(summary.seconds(method).mean())).append("</td></tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    private boolean isBest(BenchmarkSummary.Cell c, ChosenMetric metric) {
        OptionalDouble best = methods.stream().map(m -> cell(c.structure(), m, metric).spread().mean()).filter(v -> !v.isNaN())
                .mapToDouble(v -> metric.metric().higherIsBetter() ? v : -v).max();
        return methods.size() > 1 && best.isPresent() && c.spread().mean() == (metric.metric().higherIsBetter()
                ? best.getAsDouble() : -best.getAsDouble());
    }

    private void shifts(StringBuilder page, ChosenMetric metric, BenchmarkCharts charts) throws ProsectException {
        List<Integer> shifts = summary.shifts();
        if (shifts.size() < 2) {
            return;
        }
        page.append("<h2>Prompts in the wrong place</h2><p>").append(escape(metric.label()))
                .append(" when prompts are so many voxels of the image off along each axis, in "
                + "directions drawn for each case and structure and the same for all methods.</p>\n<table class=\"two\"><thead><tr><th>Structure</th>"
                + "<th>Method</th>");
        shifts.forEach(s -> page.append("<th>").append(s).append("</th>"));
        page.append("</tr></thead><tbody>\n");
        for (String structure : structures) {
            for (String method : methods) {
                page.append("<tr><td>").append(escape(structure)).append("</td><td>").append(escape(method)).append("</td>");
                int whole = summary.shifted(structure, method, metric.label(), 0).count();
                for (int s : shifts) {
                    Spread spread = summary.shifted(structure, method, metric.label(), s);
                    page.append("<td>").append(text(spread)).append(spread.count() == whole ? "" : " <small>n " + spread.count()
                            + "</small>").append("</td>");
                }
                page.append("</tr>\n");
            }
        }
        page.append("</tbody></table>\n");
        figures(page, charts.shifts(metric), "shift");
    }

    private void meshes(StringBuilder page, ChosenMetric metric, BenchmarkCharts charts) throws ProsectException {
        if (summary.meshes().isEmpty()) {
            return;
        }
        page.append("<h2>Other prompt meshes</h2><p>").append(escape(metric.label()))
                .append(" when each case is prompted with the surfaces of other cases. Deviation and variance are "
                + "over the meshes of one case, averaged over the cases.</p>\n<table class=\"two\"><thead><tr><th>Structure</th><th>Method</th>"
                + "<th>Meshes</th><th>Cases</th><th>Mean</th><th>Deviation</th><th>Variance</th></tr></thead><tbody>\n");
        for (String structure : structures) {
            for (String method : methods) {
                summary.variation(structure, method, metric.label()).ifPresent(v -> page.append("<tr><td>").append(escape(structure))
                        .append("</td><td>")
                        .append(escape(method)).append("</td><td>").append(v.meshes()).append("</td><td>").append(v.cases())
                                .append("</td><td>").append(number(v.mean()))
                        .append("</td><td>").append(small("%.4f", v.deviation())).append("</td><td>")
                        .append(small("%.2e", v.variance())).append("</td></tr>\n"));
            }
        }
        page.append("</tbody></table>\n<p>The meshes, by their numbers in the chart: ").append(escape(String.join(", ",
                summary.meshes()))).append(".</p>\n");
        figures(page, charts.meshes(metric), "prompt mesh");
    }

    private void pictures(StringBuilder page, ChosenMetric metric, Progress progress) throws ProsectException {
        List<BenchmarkPictures.Picture> pictures = new BenchmarkPictures(summary, known, folder, services.images(), metric)
                .draw(plan.structures(), methods, progress);
        if (pictures.isEmpty()) {
            return;
        }
        page.append("<h2>Best, median and worst cases</h2><p>By ").append(escape(metric.label()))
                .append("; the method in colour, the reference in yellow dashes.</p>\n");
        String shown = "";
        for (BenchmarkPictures.Picture p : pictures) {
            BenchmarkRow r = p.row();
            String line = r.key().structure() + "\n" + r.key().method();
            page.append(line.equals(shown) ? "" : (shown.isEmpty() ? "" : "</div>\n") + "<div class=\"row\">\n");
            shown = line;
            page.append("<figure><a href=\"").append(escape(p.link())).append("\"><img loading=\"lazy\" src=\"").append(escape(p.link()))
                    .append("\" alt=\"")
                    .append(escape(r.key().method() + ", " + p.what())).append("\"></a><figcaption><b>").append(escape(r.key().method()))
                            .append("</b>, ").append(escape(r.key().structure())).append(", ").append(p.what())
                    .append(": ").append(escape(r.key().caseName()));
            r.values().forEach((label, v) -> page.append(" · ").append(escape(label)).append(' ').append(v.isPresent()
                    ? number(v.getAsDouble()) : "–"));
            page.append("</figcaption></figure>\n");
        }
        page.append("</div>\n");
    }

    private void failures(StringBuilder page) {
        List<BenchmarkRow> failed = summary.failures();
        if (failed.isEmpty()) {
            return;
        }
        page.append("<h2>Failures</h2><ul>\n");
        failed.stream().limit(FAILURES_SHOWN).forEach(r -> page.append("<li>").append(escape(r.key().caseName())).append(", ")
                .append(escape(r.key().structure())).append(", ")
                .append(escape(r.key().method())).append(r.key().shift() > 0 ? ", shift " + r.key().shift() : "")
                        .append(": <span class=\"failed\">").append(escape(r.error()))
                .append("</span></li>\n"));
        page.append("</ul>").append(failed.size() > FAILURES_SHOWN ? "<p>And " + (failed.size() - FAILURES_SHOWN)
                + " more in results.csv.</p>" : "").append('\n');
    }

    private void provenance(StringBuilder page, Progress progress) throws ProsectException {
        page.append("<h2>How to get this again</h2><p><code>").append(escape(command)).append("</code></p>\n<table><tbody>\n");
        row(page, "Version", String.join(", ", new Version().getVersion()) + ", " + System.getProperty("os.name")
                + " " + System.getProperty("os.arch"));
        row(page, "Date", LocalDate.now().toString());
        row(page, "Seed", String.valueOf(plan.seed()));
        for (Contender c : plan.contenders()) {
            String prompt = switch (c.prompt()) {
                case MESH -> "a mesh, its centre of gravity at that of the structure";
                case POINT -> "a click on the deepest voxel";
                case BOX -> "the bounding box with a margin of " + number(plan.boxMargin()) + " mm";
            };
            row(page, c.name(), c.method().id() + (c.settings().parameters().isEmpty() ? "" : " " + c.settings().parameters())
                    + ", prompted with " + prompt
                    + c.settings().model().map(m -> "; model " + m.id() + ", SHA-256 " + m.sha256()).orElse(""));
        }
        if (plan.contenders().stream().anyMatch(c -> c.prompt() == PromptKind.MESH)) {
            for (Structure s : plan.structures()) {
                row(page, "Mesh of " + s.name(), mesh(s, progress));
            }
        }
        page.append("</tbody></table>\n<p>Every number: <code>results.csv</code>, these tables: <code>summary.csv</code>, the answers: "
                + "<code>masks</code>. Seconds are those of an answer, without opening the method on the image.</p>\n");
    }

    /** Which surfaces distances are between. */
    private String surfaces() {
        boolean some = known.stream().anyMatch(c -> c.mesh().isPresent());
        String steps = "the iso-surface at 0.5 of the labelled voxels, with all their steps";
        return "The true surface of a case is " + (some ? "its mesh in the list, where it has one, else " : "") + steps
                + "; that of an answer is the method's own mesh, else the iso-surface of its mask.";
    }

    private String mesh(Structure s, Progress progress) throws ProsectException {
        if (!plan.meshes().isGiven(s)) {
            return "the surface of another case";
        }
        Optional<java.nio.file.Path> file = plan.meshes().main("", s);
        return file.orElseThrow() + ", SHA-256 " + StudyImages.sha256(file.orElseThrow(), progress);
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("<tr><td>").append(escape(name)).append("</td><td style=\"text-align: left\">").append(escape(value)).append("</td></tr>\n");
    }

    private static void figures(StringBuilder page, List<String> links, String what) {
        links.forEach(link -> page.append("<figure><img src=\"").append(escape(link)).append("\" alt=\"").append(escape(what))
                .append("\"></figure>\n"));
    }

    /** Mean ± standard deviation, both with as many decimals as suit the mean. */
    private static String text(Spread spread) {
        if (spread.count() == 0 || Double.isInfinite(spread.mean()) || Double.isNaN(spread.deviation())) {
            return number(spread.mean());
        }
        return String.format(Locale.ROOT, Math.abs(spread.mean()) >= 10 ? "%.1f ± %.1f" : "%.3f ± %.3f", spread.mean(), spread.deviation());
    }

    private static String number(double v) {
        return Double.isNaN(v) ? "–" : Double.isInfinite(v) ? "∞" : String.format(Locale.ROOT, Math.abs(v) >= 10 ? "%.1f" : "%.3f", v);
    }

    private static String small(String format, double v) {
        return Double.isNaN(v) ? "–" : String.format(Locale.ROOT, format, v);
    }

    private static String p(double p) {
        return p < 0.001 ? "&lt; 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private static String escape(String text) {
        return HtmlPage.escape(text);
    }
}
