package org.prosect.nn.training;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.prosect.nn.Network;
import org.prosect.nn.Value;

/**
 * What is trained, and how.
 *
 * @param network the network with its losses
 * @param loss the output that is made small; one number
 * @param optimiser how weights follow the gradient
 * @param frozen parameters that stay as they are
 * @param updates parameters that each step sets to an output, such as running statistics of a batch normalisation: parameter to output of its shape.
 *        They get no gradient
 * @param averaging share of the average weights that each step keeps (exponential moving average), such as 0.995; 0: the averages are the weights
 * themselves
 */
public record TrainingPlan(Network network, String loss, Optimiser optimiser, Set<String> frozen, Map<String, String> updates, double averaging) {

    public TrainingPlan {
        frozen = Set.copyOf(frozen);
        updates = Map.copyOf(updates);
        Value minimised = network.outputs().get(loss);
        if (minimised == null || minimised.shape().count() != 1) {
            throw new IllegalArgumentException("network " + network.name() + " has no output " + loss + " of one number among " + network.outputs());
        }
        Set<String> unknown = new TreeSet<>(frozen);
        unknown.addAll(updates.keySet());
        unknown.removeAll(network.parameters().keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("network " + network.name() + " has no parameters " + unknown);
        }
        updates.forEach((parameter, output) -> {
            Value made = network.outputs().get(output);
            Value set = network.parameters().get(parameter);
            if (made == null || !made.shape().equals(set.shape())) {
                throw new IllegalArgumentException("parameter " + set + " cannot be set to output " + (made == null ? output + ", which is none"
                        : made));
            }
        });
        if (!(averaging >= 0 && averaging < 1)) {
            throw new IllegalArgumentException("averaging " + averaging + " must be at least 0 and below 1");
        }
    }

    /** Every parameter is trained. */
    public static TrainingPlan of(Network network, String loss, Optimiser optimiser) {
        return new TrainingPlan(network, loss, optimiser, Set.of(), Map.of(), 0);
    }

    /** The same with some parameters kept. */
    public TrainingPlan freezing(Set<String> kept) {
        return new TrainingPlan(network, loss, optimiser, kept, updates, averaging);
    }

    /** The same with averaged weights. */
    public TrainingPlan averaging(double kept) {
        return new TrainingPlan(network, loss, optimiser, frozen, updates, kept);
    }

    /** Whether gradients change a parameter. */
    public boolean isTrained(String parameter) {
        return !frozen.contains(parameter) && !updates.containsKey(parameter);
    }
}
