package org.prosect.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.EvaluandKind;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MetricDescriptor;
import org.prosect.imaging.Mask;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How well a mask fits another. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Measures how well a mask fits a reference.")
final class EvaluateCommand implements Callable<Integer> {

    private final Services services;

    @Option(names = "--reference", required = true, paramLabel = "FILE[:LABEL]", description = "The truth: a mask, or one label of a label map.")
    private String reference;

    @Option(names = "--prediction", required = true, paramLabel = "FILE[:LABEL]", description = "What is judged.")
    private String prediction;

    @Option(names = "--metric", paramLabel = "ID[@MM]", description = "A metric and its tolerance; may be repeated (default: dice, iou, volume).")
    private List<String> metrics = List.of();

    @Mixin
    private JsonOutput json;

    EvaluateCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        Console console = services.console();
        json.prepare(console);
        List<Chosen> chosen = choose(services.contributions());
        FileAndLabel r = FileAndLabel.parse(reference);
        FileAndLabel p = FileAndLabel.parse(prediction);
        JsonObject result = new JsonObject();
        try (ProgressBar progress = console.progress("evaluating")) {
            Mask truth = r.read(services.images(), progress.part(0, 0.3));
            Mask judged = p.read(services.images(), progress.part(0.3, 0.6));
            if (!truth.geometry().sameGrid(judged.geometry())) {
                throw new ProsectException("the masks lie on different grids: " + truth.geometry() + " and " + judged.geometry(),
                        "Put one onto the other first: prosect convert " + p.file() + " OUT --like " + r.file() + " --interpolation nearest");
            }
            result.addProperty("reference", r.toString());
            result.addProperty("prediction", p.toString());
            result.addProperty("referenceVoxels", truth.count());
            result.addProperty("predictionVoxels", judged.count());
            result.add("spacing", GeometryJson.point(truth.geometry().spacing()));
            JsonArray values = new JsonArray();
            Comparison comparison = new Comparison(Evaluand.of(truth), Evaluand.of(judged));
            for (Chosen c : chosen) {
                MetricDescriptor m = c.metric;
                OptionalDouble value = m.code().get().evaluate(comparison, c.tolerance, progress.part(0.6, 1));
                String tolerance = c.tolerance.isPresent() ? "@" + c.tolerance.getAsDouble() + "mm" : "";
                console.line("%-28s %s %s", m.id() + tolerance, value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "–", m.unit());
                JsonObject o = new JsonObject();
                o.addProperty("metric", m.id());
                o.add("value", JsonOutput.number(value.orElse(Double.NaN)));
                o.addProperty("unit", m.unit());
                o.add("tolerance", JsonOutput.number(c.tolerance.orElse(Double.NaN)));
                o.addProperty("emptyRule", m.emptyRule());
                values.add(o);
            }
            result.add("metrics", values);
        }
        json.write(console, result);
        return 0;
    }

    private record Chosen(MetricDescriptor metric, OptionalDouble tolerance) { }

    private List<Chosen> choose(Contributions all) throws ProsectException {
        List<Chosen> result = new ArrayList<>();
        for (MetricDescriptor m : metrics.isEmpty() ? all.metrics() : List.<MetricDescriptor>of()) {
            if (m.isDefault()) {
                result.add(new Chosen(m, m.tolerance()));
            }
        }
        for (String text : metrics) {
            int at = text.indexOf('@');
            MetricDescriptor m = all.metric(at < 0 ? text : text.substring(0, at));
            if (m.needs() != EvaluandKind.MASK) {
                throw new ProsectException("metric " + m.id() + " compares meshes, not masks", "Choose another metric");
            }
            result.add(new Chosen(m, at < 0 ? m.tolerance() : tolerance(m, text, text.substring(at + 1))));
        }
        if (result.isEmpty()) {
            throw new ProsectException("no metric is installed", "Add a bundle that contributes some, such as org.prosect.metrics");
        }
        return result;
    }

    private static OptionalDouble tolerance(MetricDescriptor m, String text, String number) throws ProsectException {
        if (m.tolerance().isEmpty()) {
            throw new ProsectException("metric " + m.id() + " has no tolerance, but '" + text + "' gives one", "Write --metric " + m.id());
        }
        try {
            double mm = Double.parseDouble(number.endsWith("mm") ? number.substring(0, number.length() - 2) : number);
            if (mm >= 0 && Double.isFinite(mm)) {
                return OptionalDouble.of(mm);
            }
        } catch (NumberFormatException e) {
            throw new ProsectException("'" + text + "' has no tolerance in mm behind the @", "Write for example " + m.id() + "@2", e);
        }
        throw new ProsectException("a tolerance of " + number + " is not possible", "Write for example " + m.id() + "@2");
    }
}
