package org.prosect.networks.architecture;

import java.util.List;

import org.prosect.networks.unet.ScribblePromptUnet;
import org.prosect.nn.Network;
import org.prosect.nn.Weights;

/** ScribblePrompt-UNet of any width. */
public final class ScribblePromptUnetArchitecture extends NetworkArchitecture {

    @Override
    List<String> telling() {
        return List.of("downs.0.conv.0.weight", "bottleneck.conv.0.weight");
    }

    @Override
    List<Network> networks(Weights weights) {
        return List.of(ScribblePromptUnet.network(ScribblePromptUnet.Configuration.of(weights), 1, 128, 128));
    }
}
