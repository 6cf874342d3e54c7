package org.prosect.core.report;

import java.util.Locale;
import java.util.OptionalDouble;

import org.prosect.core.registry.ChosenMetric;
import org.prosect.study.model.MetricValue;

/** Measured values of a study as people read them. */
public final class MeasuredText {

    private MeasuredText() { }

    /** Id and tolerance, such as {@code nsd/deepmind@2mm}. */
    public static String label(MetricValue metric) {
        double tolerance = metric.getTolerance();
        return ChosenMetric.label(String.valueOf(metric.getMetricId()), tolerance < 0 ? OptionalDouble.empty() : OptionalDouble.of(tolerance));
    }

    /** The value; empty where the definition gives none. */
    public static OptionalDouble number(MetricValue metric) {
        return metric.isDefined() && !Double.isNaN(metric.getValue()) ? OptionalDouble.of(metric.getValue()) : OptionalDouble.empty();
    }

    /** Four digits and the unit, ∞ or –. */
    public static String value(MetricValue metric) {
        String unit = metric.getUnit() == null || metric.getUnit().isEmpty() ? "" : " " + metric.getUnit();
        return text(number(metric)) + (number(metric).isPresent() ? unit : "");
    }

    /** Four digits, ∞ or –. */
    public static String text(OptionalDouble value) {
        return value.isEmpty() ? "–" : Double.isInfinite(value.getAsDouble()) ? "∞" : String.format(Locale.ROOT, "%.4f", value.getAsDouble());
    }
}
