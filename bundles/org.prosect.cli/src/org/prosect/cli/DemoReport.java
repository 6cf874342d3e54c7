package org.prosect.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.prosect.core.report.HtmlPage;

/** The demonstration's results as a table for the terminal, CSV, JSON, and a page with pictures. */
final class DemoReport {

    private static final String DICE = "dice";
    private static final String VOLUME = "volume";

    private final String simulator;
    private final long seed;
    private final double spacing;
    private final List<DemoResult> results;

    DemoReport(String simulator, long seed, double spacing, List<DemoResult> results) {
        this.simulator = simulator;
        this.seed = seed;
        this.spacing = spacing;
        this.results = results;
    }

    String csv() {
        Set<String> metrics = metrics();
        StringBuilder text = new StringBuilder("method,structure,seconds");
        metrics.forEach(m -> text.append(',').append(m));
        text.append(",prompts,failure\n");
        for (DemoResult r : results) {
            text.append(r.methodId()).append(',').append(r.structure()).append(',').append(String.format(Locale.ROOT, "%.3f", r.seconds()));
            for (String m : metrics) {
                OptionalDouble v = r.metrics().getOrDefault(m, OptionalDouble.empty());
                text.append(',').append(v.isPresent() ? Double.toString(v.getAsDouble()) : "");
            }
            text.append(",\"").append(r.prompts()).append("\",\"").append(r.failure().replace("\"", "\"\"")).append("\"\n");
        }
        return text.toString();
    }

    JsonObject json() {
        JsonArray list = new JsonArray();
        for (DemoResult r : results) {
            JsonObject o = new JsonObject();
            o.addProperty("method", r.methodId());
            o.addProperty("structure", r.structure());
            o.addProperty("seconds", r.seconds());
            o.addProperty("prompts", r.prompts());
            o.addProperty("failure", r.failure());
            JsonObject values = new JsonObject();
            r.metrics().forEach((id, v) -> values.add(id, JsonOutput.number(v.orElse(Double.NaN))));
            o.add("metrics", values);
            list.add(o);
        }
        JsonObject all = new JsonObject();
        all.addProperty("simulator", simulator);
        all.addProperty("seed", seed);
        all.addProperty("spacing", spacing);
        all.add("results", list);
        return all;
    }

    /** Dice of each method on each structure, and its seconds. */
    String table() {
        Set<String> structures = structures();
        StringBuilder text = new StringBuilder(String.format("%-24s", "Dice"));
        structures.forEach(s -> text.append(String.format("  %16s", s)));
        text.append(String.format("%12s%n", "seconds"));
        byMethod().forEach((method, of) -> {
            text.append(String.format("%-24s", method));
            double seconds = 0;
            for (String s : structures) {
                DemoResult r = of.get(s);
                text.append(String.format("  %16s", r == null || r.skipped() ? "not run" : !r.failure().isEmpty() ? "failed" : number(dice(r))));
                seconds += r == null ? 0 : r.seconds();
            }
            text.append(String.format(Locale.ROOT, "%12.2f%n", seconds));
        });
        for (DemoResult r : results) {
            if (!r.failure().isEmpty() && !r.skipped()) {
                text.append(r.methodId()).append(", ").append(r.structure()).append(": ").append(r.failure()).append(System.lineSeparator());
            }
        }
        return text.toString().stripTrailing();
    }

    String html() {
        StringBuilder page = new StringBuilder();
        page.append(HtmlPage.head("Prosect demonstration"));
        page.append("<h1>Prosect demonstration</h1><p class=\"lead\">").append(escape(simulator)).append(", patient ").append(seed).append(", ")
                .append(spacing).append(" mm voxels. A simulated image whose truth is known, segmented by every installed method from the same "
                        + "clicks, boxes or canonical meshes.</p>\n");
        page.append("<figure><img src=\"pictures/truth.png\" alt=\"The image with the true structures outlined\">"
                + "<figcaption>The image, with the true structures outlined. Voxels: <code>image.nii.gz</code>, truth: "
                + "<code>labels.nii.gz</code>.</figcaption></figure>\n");
        table(page);
        for (String structure : structures()) {
            page.append("<h2>").append(escape(structure)).append("</h2>\n");
            for (DemoResult r : results) {
                if (r.structure().equals(structure)) {
                    figure(page, r);
                }
            }
        }
        page.append("<p>Again, with another patient: <code>prosect demo --seed ").append(seed + 1)
                .append("</code>. Everything is also in a study with prompts and provenance: <code>prosect workbench study</code>. Numbers: "
                        + "<code>metrics.csv</code>, <code>metrics.json</code>.</p>\n</body></html>\n");
        return page.toString();
    }

    private void table(StringBuilder page) {
        Set<String> structures = structures();
        page.append("<table><thead><tr><th>Dice</th>");
        structures.forEach(s -> page.append("<th>").append(escape(s)).append("</th>"));
        page.append("</tr></thead><tbody>\n");
        Map<String, Double> best = new LinkedHashMap<>();
        results.forEach(r -> dice(r).ifPresent(d -> best.merge(r.structure(), d, Math::max)));
        byMethod().forEach((method, of) -> {
            page.append("<tr><td>").append(escape(method)).append("</td>");
            for (String s : structures) {
                DemoResult r = of.get(s);
                if (r == null || !r.failure().isEmpty()) {
                    page.append("<td>").append(r == null || r.skipped() ? "–" : "failed").append("</td>");
                } else {
                    OptionalDouble d = dice(r);
                    boolean top = d.isPresent() && d.getAsDouble() >= best.getOrDefault(s, 2.0) - 5e-4;
                    page.append(top ? "<td class=\"best\">" : "<td>").append(number(d)).append(" <small>")
                            .append(String.format(Locale.ROOT, "%.2f s", r.seconds())).append("</small></td>");
                }
            }
            page.append("</tr>\n");
        });
        page.append("</tbody></table>\n");
    }

    private static void figure(StringBuilder page, DemoResult r) {
        page.append("<figure>");
        if (!r.picture().isEmpty()) {
            page.append("<img loading=\"lazy\" src=\"pictures/").append(escape(r.picture())).append("\" alt=\"")
                    .append(escape(r.structure() + " by " + r.method())).append("\">");
        }
        page.append("<figcaption><b>").append(escape(r.method())).append("</b>");
        if (!r.failure().isEmpty()) {
            page.append(r.skipped() ? " was not run: " : " <span class=\"failed\">failed</span>: ").append(escape(r.failure()));
        } else {
            page.append(" · ").append(escape(r.prompts()));
            r.metrics().forEach((id, v) -> page.append(" · ").append(escape(id)).append(' ').append(number(v))
                    .append(id.equals(VOLUME) ? " ml" : ""));
            page.append(String.format(Locale.ROOT, " · %.2f s", r.seconds()));
        }
        page.append("</figcaption></figure>\n");
    }

    private Map<String, Map<String, DemoResult>> byMethod() {
        Map<String, Map<String, DemoResult>> map = new LinkedHashMap<>();
        results.forEach(r -> map.computeIfAbsent(r.method(), m -> new LinkedHashMap<>()).put(r.structure(), r));
        return map;
    }

    private Set<String> structures() {
        Set<String> names = new LinkedHashSet<>();
        results.forEach(r -> names.add(r.structure()));
        return names;
    }

    private Set<String> metrics() {
        Set<String> ids = new LinkedHashSet<>();
        results.forEach(r -> ids.addAll(r.metrics().keySet()));
        return ids;
    }

    private static OptionalDouble dice(DemoResult r) {
        return r.metrics().getOrDefault(DICE, OptionalDouble.empty());
    }

    private static String number(OptionalDouble v) {
        return v.isPresent() ? number(v.getAsDouble()) : "–";
    }

    private static String number(double v) {
        return Double.isInfinite(v) ? "∞" : String.format(Locale.ROOT, v >= 10 ? "%.1f" : "%.3f", v);
    }

    private static String escape(String text) {
        return HtmlPage.escape(text);
    }
}
