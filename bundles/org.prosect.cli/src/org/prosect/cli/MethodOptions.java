package org.prosect.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.imaging.Volume;

import com.google.gson.JsonObject;

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

    /** The method that was chosen; an unknown one, or one whose model is missing, is an error. */
    MethodDescriptor method(Contributions all) throws ProsectException {
        MethodDescriptor method = all.method(id);
        if (!method.architecture().isEmpty() && all.models().stream().noneMatch(m -> m.architecture().equals(method.architecture()))) {
            throw new SegmentationException("method " + method.id() + " needs a trained model of architecture " + method.architecture()
                    + ", and none is installed",
                    "Install one, see 'prosect list models'");
        }
        return method;
    }

    long seed() {
        return seed;
    }

    /** The method opened on an image. */
    MethodRunner open(Contributions all, Volume image, ImageFiles images, Progress progress) throws ProsectException {
        return MethodRunner.open(method(all), image, settings, seed, all.promptTypes(), uri -> images.read(Path.of(uri), progress), progress);
    }

    /** Method, parameters and seed, into the JSON of a command. */
    void describe(JsonObject o) {
        o.addProperty("method", id);
        JsonObject set = new JsonObject();
        settings.forEach(set::addProperty);
        o.add("parameters", set);
        o.addProperty("seed", seed);
    }
}
