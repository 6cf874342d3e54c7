package org.prosect.core.registry;

import java.util.OptionalDouble;

import org.prosect.core.metric.EvaluandKind;
import org.prosect.core.metric.EvaluationMetric;

/**
 * An evaluation metric as declared.
 *
 * @param id name for command lines and tables; names the definition where there are several, such as {@code nsd/deepmind}
 * @param name name for people
 * @param definition the formula or its source, in words
 * @param unit {@code mm}, {@code ml} or empty
 * @param higherIsBetter which direction is better
 * @param emptyRule what it gives for empty masks, in words
 * @param tolerance default tolerance in millimetres; empty: it has none
 * @param needs what it compares
 * @param isDefault whether an evaluation without a choice includes it
 * @param code the metric
 */
public record MetricDescriptor(String id, String name, String definition, String unit, boolean higherIsBetter, String emptyRule,
        OptionalDouble tolerance, EvaluandKind needs, boolean isDefault, Contribution<EvaluationMetric> code) { }
