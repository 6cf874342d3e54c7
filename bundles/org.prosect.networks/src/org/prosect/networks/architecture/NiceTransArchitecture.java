package org.prosect.networks.architecture;

import java.util.Arrays;
import java.util.List;

import org.prosect.networks.registration.NiceTrans;
import org.prosect.networks.registration.NiceTransConfiguration;
import org.prosect.nn.Network;
import org.prosect.nn.Weights;

/** NICE-Trans in two or three dimensions. */
public final class NiceTransArchitecture extends NetworkArchitecture {

    @Override
    List<String> telling() {
        return List.of("Encoder.conv_1.Conv_1.weight", "Decoder.reghead_1.reg_head.weight",
                "Decoder.trans_5.blocks.0.attn.relative_position_bias_table");
    }

    @Override
    List<Network> networks(Weights weights) {
        NiceTransConfiguration c = NiceTransConfiguration.of(weights);
        int[] sizes = new int[weights.shape("Encoder.conv_1.Conv_1.weight").rank() - 2];
        Arrays.fill(sizes, 32);
        return List.of(NiceTrans.network(c, sizes));
    }
}
