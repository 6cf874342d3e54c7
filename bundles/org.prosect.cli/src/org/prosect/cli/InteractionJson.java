package org.prosect.cli;

import java.util.Map;
import java.util.OptionalDouble;

import org.prosect.core.metric.InteractionScore;
import org.prosect.core.metric.InteractionStep;
import org.prosect.core.registry.InteractionMetricDescriptor;
import org.prosect.core.simulation.InteractionCurve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** An interaction as JSON, with the definition of each number that sums it up. */
final class InteractionJson {

    private InteractionJson() { }

    /**
     * One click count.
     *
     * @param click the text form of its click, empty where there was none
     */
    static JsonObject step(InteractionCurve.Entry entry, String click) {
        InteractionStep s = entry.step();
        JsonObject step = new JsonObject();
        step.addProperty("clicks", s.clicks());
        step.addProperty("click", click.isEmpty() ? null : click);
        step.add("seconds", JsonOutput.number(s.seconds().orElse(Double.NaN)));
        step.addProperty("failure", entry.failure().orElse(null));
        JsonArray scores = new JsonArray();
        for (InteractionScore score : s.scores()) {
            JsonObject o = new JsonObject();
            o.addProperty("metric", score.metric());
            o.add("tolerance", JsonOutput.number(score.tolerance().orElse(Double.NaN)));
            o.add("value", JsonOutput.number(score.value().orElse(Double.NaN)));
            scores.add(o);
        }
        step.add("scores", scores);
        return step;
    }

    /** The numbers that sum it up. */
    static JsonArray sums(Map<InteractionMetricDescriptor, OptionalDouble> sums, InteractionMetrics judged) {
        JsonArray metrics = new JsonArray();
        sums.forEach((sum, value) -> {
            JsonObject m = new JsonObject();
            m.addProperty("metric", sum.id());
            m.add("value", JsonOutput.number(value.orElse(Double.NaN)));
            m.addProperty("unit", sum.unit());
            m.addProperty("reads", judged.read(sum));
            m.addProperty("definition", sum.definition());
            m.addProperty("undefinedRule", sum.undefinedRule());
            metrics.add(m);
        });
        return metrics;
    }
}
