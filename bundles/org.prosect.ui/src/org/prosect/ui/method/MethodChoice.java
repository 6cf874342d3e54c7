package org.prosect.ui.method;

import java.util.Map;
import java.util.Optional;

import org.prosect.core.compute.DeviceChoice;

/**
 * How the user wants to segment, at one moment. Not part of the study: what was used is in the provenance of each result.
 *
 * @param method id of the method; empty: none chosen
 * @param parameters values by id that differ from the method's defaults
 * @param model id or folder of the trained model; empty: the first that fits
 * @param device where networks run
 * @param live whether the method runs after each change of the prompts
 * @param protecting whether a new mask leaves voxels alone that belong to other structures
 */
public record MethodChoice(Optional<String> method, Map<String, String> parameters, Optional<String> model, DeviceChoice device, boolean live,
        boolean protecting) {

    /** Before anything is chosen. */
    public static final MethodChoice NONE = new MethodChoice(Optional.empty(), Map.of(), Optional.empty(), DeviceChoice.BEST, false, true);

    public MethodChoice {
        parameters = Map.copyOf(parameters);
    }

    /** Another method; with its own values of parameters and its own model. */
    public MethodChoice withMethod(String id, Map<String, String> values, Optional<String> modelId) {
        return new MethodChoice(Optional.of(id), values, modelId, device, live, protecting);
    }

    public MethodChoice withParameters(Map<String, String> values) {
        return new MethodChoice(method, values, model, device, live, protecting);
    }

    public MethodChoice withModel(Optional<String> id) {
        return new MethodChoice(method, parameters, id, device, live, protecting);
    }

    public MethodChoice withDevice(DeviceChoice choice) {
        return new MethodChoice(method, parameters, model, choice, live, protecting);
    }

    public MethodChoice withLive(boolean value) {
        return new MethodChoice(method, parameters, model, device, value, protecting);
    }

    public MethodChoice withProtecting(boolean value) {
        return new MethodChoice(method, parameters, model, device, live, value);
    }
}
