package org.prosect.ui.results.compare;

import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.EList;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;

/**
 * What metrics gave for a result.
 *
 * @param result what was measured; of the live study
 * @param values in the order of the metrics; empty where a definition gives none
 */
record Measured(Result result, List<OptionalDouble> values) {

    /** Keeps the values with the result, in place of older ones of the same metrics and reference. Changes the study. */
    void keep(List<ChosenMetric> metrics, Result reference) {
        String against = reference.getName() + " (" + reference.getMaskUri() + ")";
        EList<MetricValue> kept = result.getMetrics();
        for (int i = 0; i < metrics.size(); i++) {
            ChosenMetric metric = metrics.get(i);
            double tolerance = metric.tolerance().orElse(-1);
            kept.removeIf(old -> metric.metric().id().equals(old.getMetricId()) && old.getTolerance() == tolerance
                    && against.equals(old.getReference()));
            MetricValue value = StudyFactory.eINSTANCE.createMetricValue();
            value.setMetricId(metric.metric().id());
            value.setUnit(metric.metric().unit());
            value.setTolerance(tolerance);
            value.setReference(against);
            value.setDefined(values.get(i).isPresent());
            value.setValue(values.get(i).orElse(0));
            kept.add(value);
        }
    }
}
