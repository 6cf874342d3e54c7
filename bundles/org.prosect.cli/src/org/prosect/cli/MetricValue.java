package org.prosect.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import com.google.gson.JsonObject;

import org.prosect.core.registry.ChosenMetric;

/**
 * What a metric gave, with all that is needed to read it.
 *
 * @param chosen the metric and its tolerance
 * @param value empty: undefined; may be infinite
 */
record MetricValue(ChosenMetric chosen, OptionalDouble value) {

    /** The mean over classes; undefined values are left out, infinite ones make it infinite. */
    static MetricValue mean(ChosenMetric chosen, List<MetricValue> values) {
        return new MetricValue(chosen, values.stream().map(MetricValue::value).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).average());
    }

    /** {@code finite}, {@code infinite} or {@code undefined}. */
    String state() {
        return value.isEmpty() ? "undefined" : Double.isInfinite(value.getAsDouble()) ? "infinite" : "finite";
    }

    /** For people: four digits, ∞ or –. */
    String text() {
        return value.isEmpty() ? "–" : Double.isInfinite(value.getAsDouble()) ? "∞" : String.format(Locale.ROOT, "%.4f", value.getAsDouble());
    }

    /** For tables: all digits, inf or nothing. */
    String exact() {
        return value.isEmpty() ? "" : Double.isInfinite(value.getAsDouble()) ? "inf" : Double.toString(value.getAsDouble());
    }

    /** Id, value (null when it is not finite), state, unit, tolerance, empty rule. */
    JsonObject json() {
        JsonObject o = new JsonObject();
        o.addProperty("metric", chosen.metric().id());
        o.add("value", JsonOutput.number(value.orElse(Double.NaN)));
        o.addProperty("state", state());
        o.addProperty("unit", chosen.metric().unit());
        o.add("tolerance", JsonOutput.number(chosen.tolerance().orElse(Double.NaN)));
        o.addProperty("emptyRule", chosen.metric().emptyRule());
        return o;
    }
}
