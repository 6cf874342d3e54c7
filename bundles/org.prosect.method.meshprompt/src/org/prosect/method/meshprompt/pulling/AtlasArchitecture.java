package org.prosect.method.meshprompt.pulling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.prosect.method.meshprompt.model.IntensityForm;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.RegistrationNetwork;
import org.prosect.method.meshprompt.model.SdmForm;
import org.prosect.networks.registration.VfaConfiguration;
import org.prosect.nn.Architecture;
import org.prosect.nn.Shape;
import org.prosect.nn.Weights;

/** VFA together with the atlas that it registers. */
public final class AtlasArchitecture implements Architecture {

    private static final int FIRST_SPATIAL = 2;

    @Override
    public Map<String, Shape> parameters(Weights weights) {
        for (String name : List.of(Atlas.IMAGE, Atlas.MASK, "encoder.in_conv.weight", "decoder.beta", "decoder.project.0.weight")) {
            if (!weights.names().contains(name)) {
                throw new IllegalArgumentException("it has no tensor " + name);
            }
        }
        Shape atlas = weights.shape(Atlas.IMAGE);
        if (atlas.rank() != FIRST_SPATIAL + 3) {
            throw new IllegalArgumentException(Atlas.IMAGE + " is " + atlas + ", not (1, 1, x, y, z)");
        }
        // neither the spacing nor the forms matter to the parameters
        ModelSettings model = new ModelSettings(atlas.size(FIRST_SPATIAL), atlas.size(FIRST_SPATIAL + 1), atlas.size(FIRST_SPATIAL + 2), 1,
                SdmForm.CLIPPED, false, 1, IntensityForm.QUANTILES, "");
        Map<String, Shape> parameters = new LinkedHashMap<>();
        AtlasNetwork.network(VfaConfiguration.of(weights, RegistrationNetwork.ENCODER), model).parameters()
                .forEach((name, value) -> parameters.put(name, value.shape()));
        parameters.put(Atlas.MASK, parameters.get(Atlas.IMAGE));
        return parameters;
    }

    @Override
    public Map<String, String> settings(Weights weights, Map<String, String> notes) {
        Map<String, String> settings = new LinkedHashMap<>(notes);
        settings.keySet().removeIf(name -> !name.startsWith(ModelSettings.PREFIX));
        return settings;
    }
}
