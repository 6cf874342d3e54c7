package org.prosect.networks.architecture;

import java.util.Arrays;
import java.util.List;

import org.prosect.networks.brain.MeshNet;
import org.prosect.nn.Network;
import org.prosect.nn.Weights;

/** MeshNet of any width and depth, with batch normalisation. */
public final class MeshNetArchitecture extends NetworkArchitecture {

    @Override
    List<String> telling() {
        return List.of("model.0.0.weight", "model.0.1.running_mean");
    }

    @Override
    List<Network> networks(Weights weights) {
        MeshNet.Configuration c = MeshNet.Configuration.of(weights);
        int[] dilations = new int[c.layers()];
        // parameters do not depend on them
        Arrays.fill(dilations, 1);
        return List.of(MeshNet.network(c, dilations, 8, 8, 8));
    }
}
