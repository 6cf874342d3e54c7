package org.prosect.core.method;

import java.util.Map;
import java.util.Optional;

import org.prosect.core.compute.DeviceChoice;
import org.prosect.core.model.Model;

/**
 * How a method is to work.
 *
 * @param parameters values by id; the rest are defaults
 * @param seed seed of all random numbers
 * @param model the trained weights, for a method that needs some
 * @param device where its networks run
 */
public record MethodSettings(Map<String, String> parameters, long seed, Optional<Model> model, DeviceChoice device) {

    public MethodSettings {
        parameters = Map.copyOf(parameters);
    }

    /** Defaults of everything, for a method that needs no model. */
    public static final MethodSettings DEFAULT = new MethodSettings(Map.of(), 0, Optional.empty(), DeviceChoice.BEST);

    /** For a method that needs no model. */
    public static MethodSettings of(Map<String, String> parameters, long seed) {
        return new MethodSettings(parameters, seed, Optional.empty(), DeviceChoice.BEST);
    }
}
