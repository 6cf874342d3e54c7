package org.prosect.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.prosect.core.ProsectException;
import org.prosect.core.metric.EvaluandKind;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.core.registry.Contributions;

/** Which metrics an evaluation measures. */
final class MetricChoice {

    private MetricChoice() { }

    /**
     * The metrics of the texts, or, when there are none, the default ones of what is compared.
     *
     * @param given what is compared
     * @throws ProsectException for a metric that is unknown or compares what was not given
     */
    static List<ChosenMetric> choose(Contributions all, List<String> texts, Set<EvaluandKind> given) throws ProsectException {
        List<ChosenMetric> chosen = new ArrayList<>();
        for (String text : texts) {
            ChosenMetric c = ChosenMetric.parse(text, all);
            if (!given.contains(c.metric().needs())) {
                throw new ProsectException("metric " + c.metric().id() + switch (c.metric().needs()) {
                    case MASK -> " compares masks, and there are none";
                    case MESH -> " compares meshes, and there are none";
                    case POINTS -> " measures points, and there are none";
                }, switch (c.metric().needs()) {
                    case MASK -> "Give --reference FILE[:LABEL] and --prediction FILE[:LABEL]";
                    case MESH -> "Give --reference-mesh FILE and --prediction-mesh FILE";
                    case POINTS -> "Give --prediction-points FILE.json";
                });
            }
            chosen.add(c);
        }
        if (texts.isEmpty()) {
            for (EvaluandKind kind : given) {
                all.metrics().stream().filter(m -> m.needs() == kind && m.isDefault()).forEach(m -> chosen.add(new ChosenMetric(m, m.tolerance())));
            }
        }
        if (chosen.isEmpty()) {
            throw new ProsectException("no metric is installed", "Add a bundle that contributes some, such as org.prosect.metrics");
        }
        return chosen;
    }
}
