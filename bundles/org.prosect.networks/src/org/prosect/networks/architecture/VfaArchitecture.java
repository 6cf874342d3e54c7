package org.prosect.networks.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.prosect.networks.registration.Vfa;
import org.prosect.networks.registration.VfaConfiguration;
import org.prosect.nn.Network;
import org.prosect.nn.Weights;

/**
 * VFA with the names of its authors or of the copy for mesh prompts, which calls the encoder {@code encoder1} and may hold a second one that it never
 * uses.
 */
public final class VfaArchitecture extends NetworkArchitecture {

    @Override
    public Optional<String> name(String stored) {
        if (stored.startsWith("encoder2.") || stored.equals("decoder.R")) {
            return Optional.empty();
        }
        return Optional.of(stored.startsWith("encoder1.") ? "encoder." + stored.substring("encoder1.".length()) : stored);
    }

    /** What a model for mesh prompts must know beside its weights, when the checkpoint says it under the names of that method. */
    @Override
    public Map<String, String> settings(Weights weights, Map<String, String> notes) {
        Map<String, String> settings = new LinkedHashMap<>(notes);
        settings.keySet().removeIf(name -> !name.startsWith("mesh-prompt."));
        return settings;
    }

    @Override
    List<String> telling() {
        return List.of("encoder.in_conv.weight", "decoder.beta", "decoder.project.0.weight");
    }

    @Override
    List<Network> networks(Weights weights) {
        VfaConfiguration c = VfaConfiguration.of(weights, "encoder");
        int side = 2 << c.downsamples();
        return List.of(Vfa.network(c, "encoder", side, side, side));
    }
}
