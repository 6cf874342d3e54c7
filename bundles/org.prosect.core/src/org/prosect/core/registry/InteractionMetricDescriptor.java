package org.prosect.core.registry;

import java.util.List;

import org.prosect.core.metric.InteractionMetric;

/**
 * A metric of interactions as declared.
 *
 * @param id name for command lines and tables, such as {@code dsc-auc}
 * @param name name for people
 * @param definition the formula or its source, in words
 * @param unit {@code s}, {@code clicks} or empty
 * @param higherIsBetter which direction is better
 * @param undefinedRule when it gives no number, in words
 * @param uses the metrics whose scores it reads, {@code ID[@TOLERANCE]} each
 * @param code the metric
 */
public record InteractionMetricDescriptor(String id, String name, String definition, String unit, boolean higherIsBetter, String undefinedRule,
        List<String> uses, Contribution<InteractionMetric> code) { }
