package org.prosect.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.prosect.imaging.Point3;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The results of an evaluation as a table for the terminal, JSON and CSV.
 *
 * @param head what was compared
 * @param spacing of the masks, millimetres; empty when no masks were compared
 * @param whole comparisons as a whole: two masks, two meshes, points
 * @param labels one row for each class of a label map
 */
record EvaluationReport(JsonObject head, Optional<Point3> spacing, List<EvaluationRow> whole, List<EvaluationRow> labels) {

    /** A metric over all classes of the reference. */
    private record Mean(MetricValue value, int classes, int undefined, int infinite) { }

    private List<Mean> means() {
        List<EvaluationRow> counted = labels.stream().filter(EvaluationRow::inReference).toList();
        List<Mean> means = new ArrayList<>();
        for (int m = 0; !labels.isEmpty() && m < labels.getFirst().values().size(); m++) {
            int metric = m;
            List<MetricValue> values = counted.stream().map(r -> r.values().get(metric)).toList();
            means.add(new Mean(MetricValue.mean(labels.getFirst().values().get(metric).chosen(), values), values.size(),
                    (int) values.stream().filter(v -> v.state().equals("undefined")).count(),
                    (int) values.stream().filter(v -> v.state().equals("infinite")).count()));
        }
        return means;
    }

    void print(Console console) {
        for (EvaluationRow row : whole) {
            row.values().forEach(v -> console.line("%-28s %10s %-3s (%s)", v.chosen().label(), v.text(), v.chosen().metric().unit(),
                    v.chosen().metric().emptyRule()));
        }
        if (!labels.isEmpty()) {
            table(console);
        }
        spacing.ifPresent(s -> console.line("spacing %s × %s × %s mm", s.x(), s.y(), s.z()));
    }

    private void table(Console console) {
        List<Mean> means = means();
        StringBuilder titles = new StringBuilder(String.format("%-8s", "label"));
        StringBuilder last = new StringBuilder(String.format("%-8s", "mean"));
        means.forEach(m -> titles.append("  ").append(column(m, m.value.chosen().label() + unit(m))));
        console.line("%s", titles);
        for (EvaluationRow row : labels) {
            StringBuilder line = new StringBuilder(String.format("%-8s", row.label().orElseThrow() + (row.inReference() ? "" : "*")));
            for (int m = 0; m < means.size(); m++) {
                line.append("  ").append(column(means.get(m), row.values().get(m).text()));
            }
            console.line("%s", line);
        }
        means.forEach(m -> last.append("  ").append(column(m, m.value.text())));
        console.line("%s", last);
        if (labels.stream().anyMatch(r -> !r.inReference())) {
            console.line("* not in the reference, left out of the means");
        }
        for (Mean m : means) {
            String left = m.undefined > 0 ? String.format("; %d of %d classes undefined, left out of the mean", m.undefined, m.classes) : "";
            String infinite = m.infinite > 0 ? String.format("; %d of %d classes infinite", m.infinite, m.classes) : "";
            console.line("%s (%s)%s%s", m.value.chosen().label(), m.value.chosen().metric().emptyRule(), left, infinite);
        }
    }

    private static String unit(Mean m) {
        String unit = m.value.chosen().metric().unit();
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static String column(Mean m, String text) {
        return String.format("%" + Math.max(8, (m.value.chosen().label() + unit(m)).length()) + "s", text);
    }

    /** The values of the comparison as a whole are "metrics"; of a label map these are the means, and "labels" has the classes. */
    JsonObject json() {
        JsonObject all = head.deepCopy();
        spacing.ifPresent(s -> all.add("spacing", GeometryJson.point(s)));
        JsonArray metrics = new JsonArray();
        whole.forEach(row -> row.values().forEach(v -> metrics.add(v.json())));
        for (Mean m : means()) {
            JsonObject o = m.value.json();
            o.addProperty("classes", m.classes);
            o.addProperty("undefined", m.undefined);
            o.addProperty("infinite", m.infinite);
            metrics.add(o);
        }
        all.add("metrics", metrics);
        if (!labels.isEmpty()) {
            JsonArray rows = new JsonArray();
            labels.forEach(r -> rows.add(r.json()));
            all.add("labels", rows);
        }
        return all;
    }

    /** A line for each label and metric, and for the means; the label of a comparison as a whole is empty. */
    String csv() {
        StringBuilder text = new StringBuilder("label,in_reference,metric,tolerance_mm,value,state,unit,spacing_mm,undefined_classes,empty_rule\n");
        whole.forEach(row -> row.values().forEach(v -> line(text, "", "true", v, v.state().equals("undefined") ? 1 : 0)));
        labels.forEach(row -> row.values().forEach(v -> line(text, String.valueOf(row.label().orElseThrow()), String.valueOf(row.inReference()), v,
                v.state().equals("undefined") ? 1 : 0)));
        means().forEach(m -> line(text, "mean", "true", m.value, m.undefined));
        return text.toString();
    }

    private void line(StringBuilder text, String label, String inReference, MetricValue v, int undefined) {
        var metric = v.chosen().metric();
        String tolerance = v.chosen().tolerance().isPresent() ? Double.toString(v.chosen().tolerance().getAsDouble()) : "";
        String mm = spacing.map(s -> String.format(Locale.ROOT, "%s %s %s", s.x(), s.y(), s.z())).orElse("");
        text.append(String.join(",", label, inReference, quoted(metric.id()), tolerance, v.exact(), v.state(), quoted(metric.unit()), mm,
                String.valueOf(undefined), quoted(metric.emptyRule()))).append('\n');
    }

    private static String quoted(String text) {
        return text.matches("[^\",\n\r]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
