package org.prosect.core.metric;

import java.util.OptionalDouble;

/**
 * What an evaluation metric said of one answer during an interaction.
 *
 * @param metric id of the metric, such as {@code nsd/deepmind}
 * @param tolerance in millimetres, for metrics that have one
 * @param value the number in the metric's unit; empty where its definition gives none
 */
public record InteractionScore(String metric, OptionalDouble tolerance, OptionalDouble value) { }
