package org.prosect.core.training;

import java.util.Map;

import org.prosect.nn.Weights;

/**
 * What a training gave.
 *
 * @param weights the parameters
 * @param settings what the method must know beside them, such as sizes
 * @param card what people should know: training data, intended use, scores, as key and text
 */
public record TrainedModel(Weights weights, Map<String, String> settings, Map<String, String> card) { }
