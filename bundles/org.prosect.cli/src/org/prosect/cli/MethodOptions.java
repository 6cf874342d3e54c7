package org.prosect.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.DeviceChoice;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.method.MethodSettings;
import org.prosect.core.model.Model;
import org.prosect.core.model.Models;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.imaging.Volume;

import com.google.gson.JsonObject;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose a method and say how it is to work. */
final class MethodOptions {

    @Option(names = "--method", required = true, paramLabel = "ID", description = "See 'prosect list methods'.")
    private String id = "";

    @Option(names = "--set", paramLabel = "NAME=VALUE",
            description = "A parameter of the method; may be repeated. See 'prosect list methods --long'.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers (default: 0).")
    private long seed;

    @Option(names = "--model", paramLabel = "ID|FOLDER",
            description = "Trained model, for methods that need one (default: the first installed that fits).")
    private String model;

    @Mixin
    private DeviceOptions devices;

    /**
     * What the options choose.
     *
     * @param method what runs
     * @param settings how
     */
    record Choice(MethodDescriptor method, MethodSettings settings) {

        /** The method opened on an image. */
        MethodRunner open(Volume image, Services services, Progress progress) throws ProsectException {
            return MethodRunner.open(method, image, settings, services.host(progress), progress);
        }
    }

    /** The method and its settings; an unknown one, one whose model is missing, or options that are of no use to it are errors. */
    Choice choice(Contributions all) throws ProsectException {
        MethodDescriptor method = all.method(id);
        Optional<Model> weights = Models.of(method, Optional.ofNullable(model), all);
        if (weights.isEmpty() && devices.areGiven()) {
            throw new ProsectException("method " + id + " has no network, but there is " + devices, "Leave it out");
        }
        return new Choice(method, new MethodSettings(settings, seed, weights, weights.isEmpty() ? DeviceChoice.BEST : devices.choice()));
    }

    long seed() {
        return seed;
    }

    /** Method, parameters and seed, into the JSON of a command. */
    void describe(JsonObject o) {
        o.addProperty("method", id);
        JsonObject set = new JsonObject();
        settings.forEach(set::addProperty);
        o.add("parameters", set);
        o.addProperty("seed", seed);
        if (model != null) {
            o.addProperty("model", model);
        }
    }
}
