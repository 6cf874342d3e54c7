package org.prosect.core.registry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;

/**
 * A metric and the tolerance to use it with.
 *
 * @param metric the metric
 * @param tolerance in millimetres; empty when the metric has none
 */
public record ChosenMetric(MetricDescriptor metric, OptionalDouble tolerance) {

    /**
     * Reads {@code ID[@TOLERANCE]}, the tolerance in millimetres with or without the unit, such as {@code nsd/deepmind@2mm}.
     *
     * @throws ProsectException when no such metric is installed, or the tolerance is no number of 0 or more, or the metric has none
     */
    public static ChosenMetric parse(String text, Contributions installed) throws ProsectException {
        int at = text.indexOf('@');
        MetricDescriptor metric = installed.metric(id(text));
        if (at < 0) {
            return new ChosenMetric(metric, metric.tolerance());
        }
        if (metric.tolerance().isEmpty()) {
            throw new ProsectException("metric " + metric.id() + " has no tolerance, but '" + text + "' gives one", "Write " + metric.id());
        }
        String number = text.substring(at + 1);
        double mm;
        try {
            mm = Double.parseDouble(number.endsWith("mm") ? number.substring(0, number.length() - 2) : number);
        } catch (NumberFormatException e) {
            throw new ProsectException("'" + text + "' has no tolerance in mm behind the @", "Write for example " + metric.id() + "@2", e);
        }
        if (!(mm >= 0 && Double.isFinite(mm))) {
            throw new ProsectException("a tolerance of " + number + " is not possible", "Write for example " + metric.id() + "@2");
        }
        return new ChosenMetric(metric, OptionalDouble.of(mm));
    }

    /** The id in {@code ID[@TOLERANCE]}. */
    public static String id(String text) {
        int at = text.indexOf('@');
        return at < 0 ? text : text.substring(0, at);
    }

    /**
     * Measures with one metric after the other.
     *
     * @return values in the order of the metrics; empty where a definition gives none
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<OptionalDouble> evaluateAll(Comparison comparison, List<ChosenMetric> metrics, Progress progress) throws ProsectException {
        List<OptionalDouble> values = new ArrayList<>();
        for (ChosenMetric metric : metrics) {
            Progress part = progress.part((double) values.size() / metrics.size(), (values.size() + 1.0) / metrics.size());
            part.check();
            part.report(0, metric.metric().id());
            values.add(metric.evaluate(comparison, part));
        }
        return List.copyOf(values);
    }

    /** Measures. */
    public OptionalDouble evaluate(Comparison comparison, Progress progress) throws ProsectException {
        return metric.code().get().evaluate(comparison, tolerance, progress);
    }

    /** Id and tolerance for tables, such as {@code nsd/deepmind@2mm}. */
    public String label() {
        return label(metric.id(), tolerance);
    }

    /** {@link #label()} of a metric that is known by its id only. */
    public static String label(String id, OptionalDouble tolerance) {
        return tolerance.isEmpty() ? id : id + "@" + BigDecimal.valueOf(tolerance.getAsDouble()).stripTrailingZeros().toPlainString() + "mm";
    }
}
