package org.prosect.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptTexts;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.core.registry.InteractionMetricDescriptor;
import org.prosect.core.simulation.Click;
import org.prosect.core.simulation.InteractionCurve;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Polarity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * An interaction as table, CSV and JSON. Click counts that were not asked for have their click and seconds, but no scores.
 *
 * @param curve what happened
 * @param judged what it was judged by
 * @param clicks the text form of each click, empty where there was none
 * @param sums the metrics of the whole
 */
record InteractionReport(InteractionCurve curve, InteractionMetrics judged, List<String> clicks,
        Map<InteractionMetricDescriptor, OptionalDouble> sums) {

    static InteractionReport of(InteractionCurve curve, InteractionMetrics judged, PromptTexts forms) throws ProsectException {
        List<String> clicks = new ArrayList<>();
        for (InteractionCurve.Entry entry : curve.entries()) {
            clicks.add(entry.click().isEmpty() ? "" : forms.format(entry.click().get().prompt()));
        }
        return new InteractionReport(curve, judged, clicks, judged.sumUp(curve.steps()));
    }

    void print(Console console) {
        List<String> labels = judged.scores().stream().map(ChosenMetric::label).toList();
        StringBuilder head = new StringBuilder(String.format("%6s  %-26s", "clicks", "added (mm, LPS)"));
        labels.forEach(label -> head.append("  ").append(label));
        console.line("%s", head + "  seconds");
        for (int i = 0; i < curve.entries().size(); i++) {
            InteractionCurve.Entry entry = curve.entries().get(i);
            StringBuilder row = new StringBuilder(String.format("%6d  %-26s", entry.step().clicks(), entry.click().map(InteractionReport::shortText)
                    .orElse("no error left to click on")));
            for (int m = 0; m < labels.size(); m++) {
                String value = entry.step().scores().isEmpty() ? "" : number(entry.step().scores().get(m).value());
                row.append("  ").append(" ".repeat(Math.max(0, labels.get(m).length() - value.length()))).append(value);
            }
            console.line("%s  %7s", row, entry.step().seconds().isEmpty() ? ""
                    : String.format(Locale.ROOT, "%.2f", entry.step().seconds().getAsDouble()));
            entry.failure().ifPresent(said -> console.warning("no answer to click " + entry.step().clicks() + ": " + said));
        }
        sums.forEach((sum, value) -> console.line("%-16s %8s %s%s", sum.id(), number(value), sum.unit(),
                judged.read(sum).isEmpty() ? "" : " (" + judged.read(sum) + ")"));
    }

    /** One row for each click count; cells without a number are empty. */
    String csv() {
        StringBuilder text = new StringBuilder("clicks,click");
        judged.scores().forEach(c -> text.append(",\"").append(c.label().replace("\"", "\"\"")).append('"'));
        text.append(",seconds\n");
        for (int i = 0; i < curve.entries().size(); i++) {
            InteractionCurve.Entry entry = curve.entries().get(i);
            text.append(entry.step().clicks()).append(",\"").append(clicks.get(i)).append('"');
            for (int m = 0; m < judged.scores().size(); m++) {
                text.append(',').append(entry.step().scores().isEmpty() ? "" : exact(entry.step().scores().get(m).value()));
            }
            text.append(',').append(exact(entry.step().seconds())).append('\n');
        }
        return text.toString();
    }

    void addTo(JsonObject o) {
        JsonArray steps = new JsonArray();
        for (int i = 0; i < curve.entries().size(); i++) {
            steps.add(InteractionJson.step(curve.entries().get(i), clicks.get(i)));
        }
        o.add("steps", steps);
        o.add("metrics", InteractionJson.sums(sums, judged));
    }

    private static String shortText(Click click) {
        Point3 p = click.position();
        return String.format(Locale.ROOT, "%s %.1f, %.1f, %.1f", click.polarity() == Polarity.POSITIVE ? "+" : "-", p.x(), p.y(), p.z());
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "–" : String.format(Locale.ROOT, "%.4f", value.getAsDouble());
    }

    private static String exact(OptionalDouble value) {
        return value.isEmpty() ? "" : String.valueOf(value.getAsDouble());
    }
}
