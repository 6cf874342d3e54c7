package org.prosect.networks.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.prosect.nn.Architecture;
import org.prosect.nn.Network;
import org.prosect.nn.Shape;
import org.prosect.nn.Weights;

/** An architecture whose parameters are those of networks built for the size of a checkpoint. */
abstract class NetworkArchitecture implements Architecture {

    @Override
    public final Map<String, Shape> parameters(Weights weights) {
        for (String name : telling()) {
            if (!weights.names().contains(name)) {
                throw new IllegalArgumentException("it has no tensor " + name);
            }
        }
        Map<String, Shape> parameters = new LinkedHashMap<>();
        for (Network network : networks(weights)) {
            network.parameters().forEach((name, value) -> parameters.put(name, value.shape()));
        }
        parameters.putAll(more(weights));
        return parameters;
    }

    /** Tensors without which a checkpoint is of something else. */
    abstract List<String> telling();

    /** The networks of a checkpoint, for inputs of any size that they take. */
    abstract List<Network> networks(Weights weights);

    /** Parameters that belong to no network, because code uses them. */
    Map<String, Shape> more(Weights weights) {
        return Map.of();
    }
}
