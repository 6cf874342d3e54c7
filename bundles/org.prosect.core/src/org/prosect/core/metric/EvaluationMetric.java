package org.prosect.core.metric;

import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;

/** A number that says how well a prediction fits a reference; contributed to {@code org.prosect.core.evaluationMetrics}. Holds no state. */
public interface EvaluationMetric {

    /**
     * Measures.
     *
     * @param comparison what is compared; keeps intermediate results that several metrics share
     * @param tolerance in millimetres, for metrics that declare one; the declared default when the user gave none
     * @return the number in the declared unit, never NaN; empty where the definition gives none (such as two empty masks); infinite where it says so
     */
    OptionalDouble evaluate(Comparison comparison, OptionalDouble tolerance, Progress progress) throws ProsectException;
}
