package org.prosect.testing.operators;

import java.util.Map;

import org.prosect.nn.Network;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;

/** Something that computes a network: an engine, or the {@link ReferenceInterpreter}. */
@FunctionalInterface
public interface Runner {

    /** The outputs of a network by name, for inputs by name; every parameter is among the weights. */
    Map<String, Tensor> run(Network network, Weights weights, Map<String, Tensor> inputs);
}
