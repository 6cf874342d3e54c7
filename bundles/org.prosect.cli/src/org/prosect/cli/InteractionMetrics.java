package org.prosect.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.prosect.core.ProsectException;
import org.prosect.core.metric.EvaluandKind;
import org.prosect.core.metric.InteractionStep;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.InteractionMetricDescriptor;

/**
 * What an interaction is judged by.
 *
 * @param scores the metrics of single answers: those the user chose, then those that metrics of the whole read
 * @param sums the metrics of the whole
 */
record InteractionMetrics(List<ChosenMetric> scores, List<InteractionMetricDescriptor> sums) {

    /**
     * Chooses. A metric that is read by one of the whole but not installed is left out: it is undefined then, and says so.
     *
     * @param texts {@code ID[@TOLERANCE]}, as the user gave them
     */
    static InteractionMetrics choose(List<String> texts, Contributions all) throws ProsectException {
        List<ChosenMetric> scores = new ArrayList<>();
        for (String text : texts) {
            add(scores, ChosenMetric.parse(text, all));
        }
        for (InteractionMetricDescriptor sum : all.interactionMetrics()) {
            for (String text : sum.uses()) {
                String id = ChosenMetric.id(text);
                boolean known = scores.stream().anyMatch(c -> c.metric().id().equals(id));
                if (!known && all.metrics().stream().anyMatch(m -> m.id().equals(id))) {
                    add(scores, ChosenMetric.parse(text, all));
                }
            }
        }
        return new InteractionMetrics(scores, all.interactionMetrics());
    }

    private static void add(List<ChosenMetric> scores, ChosenMetric chosen) throws ProsectException {
        if (chosen.metric().needs() != EvaluandKind.MASK) {
            throw new ProsectException("metric " + chosen.metric().id() + " does not compare masks, which is what an interaction makes",
                    "Choose another metric");
        }
        if (scores.stream().noneMatch(c -> c.label().equals(chosen.label()))) {
            scores.add(chosen);
        }
    }

    /** The metrics of the whole, in their order. */
    Map<InteractionMetricDescriptor, OptionalDouble> sumUp(List<InteractionStep> steps) throws ProsectException {
        Map<InteractionMetricDescriptor, OptionalDouble> values = new LinkedHashMap<>();
        for (InteractionMetricDescriptor sum : sums) {
            values.put(sum, sum.code().get().evaluate(steps));
        }
        return values;
    }

    /** What a metric of the whole read, with tolerances; empty when it reads none. */
    String read(InteractionMetricDescriptor sum) {
        return String.join(", ", sum.uses().stream().map(ChosenMetric::id)
                .flatMap(id -> scores.stream().filter(c -> c.metric().id().equals(id)).limit(1)).map(ChosenMetric::label).toList());
    }
}
