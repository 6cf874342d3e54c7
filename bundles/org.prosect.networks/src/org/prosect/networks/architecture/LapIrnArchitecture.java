package org.prosect.networks.architecture;

import java.util.List;

import org.prosect.networks.registration.LapIrn;
import org.prosect.networks.registration.LapIrnConfiguration;
import org.prosect.nn.Network;
import org.prosect.nn.Weights;

/**
 * LapIRN of any width with three levels. Weights of its velocity form (the authors' {@code diff}) have the same names and shapes, so that they fit
 * too, though they mean something else.
 */
public final class LapIrnArchitecture extends NetworkArchitecture {

    @Override
    List<String> telling() {
        return List.of("model_lvl2.model_lvl1.input_encoder_lvl1.0.weight", "model_lvl2.model_lvl1.resblock_group_lvl1.0.conv1.weight",
                "model_lvl2.up.weight", "output_lvl1.2.weight");
    }

    @Override
    List<Network> networks(Weights weights) {
        int side = LapIrn.MULTIPLE;
        return List.of(LapIrn.network(LapIrnConfiguration.of(weights), side, side, side));
    }
}
