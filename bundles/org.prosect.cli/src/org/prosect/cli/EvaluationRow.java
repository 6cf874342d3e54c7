package org.prosect.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.imaging.Mask;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The values of one comparison.
 *
 * @param label the class of a label map; empty for a comparison as a whole
 * @param referenceVoxels of masks, else 0
 * @param predictionVoxels of masks, else 0
 * @param values in the order of the metrics
 */
record EvaluationRow(OptionalInt label, long referenceVoxels, long predictionVoxels, List<MetricValue> values) {

    static EvaluationRow measure(OptionalInt label, Evaluand reference, Evaluand prediction, List<ChosenMetric> metrics, Progress progress)
            throws ProsectException {
        List<OptionalDouble> answers = ChosenMetric.evaluateAll(new Comparison(reference, prediction), metrics, progress);
        List<MetricValue> values = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            values.add(new MetricValue(metrics.get(i), answers.get(i)));
        }
        return new EvaluationRow(label, count(reference.mask()), count(prediction.mask()), List.copyOf(values));
    }

    private static long count(Optional<Mask> mask) {
        return mask.map(Mask::count).orElse(0L);
    }

    /** Classes that the reference does not have are shown and stay out of means. */
    boolean inReference() {
        return referenceVoxels > 0;
    }

    JsonObject json() {
        JsonObject o = new JsonObject();
        o.addProperty("label", label.orElseThrow());
        o.addProperty("inReference", inReference());
        o.addProperty("referenceVoxels", referenceVoxels);
        o.addProperty("predictionVoxels", predictionVoxels);
        JsonArray list = new JsonArray();
        values.forEach(v -> list.add(v.json()));
        o.add("metrics", list);
        return o;
    }
}
