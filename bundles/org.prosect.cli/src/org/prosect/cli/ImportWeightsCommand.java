package org.prosect.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.model.CheckpointImport;
import org.prosect.core.model.CheckpointImport.Written;
import org.prosect.core.model.WeightMatch;
import org.prosect.core.registry.ArchitectureDescriptor;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Somebody else's weights as a model folder. */
@Command(name = "import-weights", mixinStandardHelpOptions = true,
        description = "Checks a checkpoint against an architecture, tensor by tensor, and writes it as a model folder.")
final class ImportWeightsCommand implements Callable<Integer> {

    private static final int SHOWN = 12;

    private final Services services;

    @Option(names = "--architecture", required = true, paramLabel = "ID", description = "The network (prosect list architectures).")
    private String architecture;

    @Option(names = "--in", required = true, paramLabel = "CHECKPOINT", description = "PyTorch, safetensors, ONNX or TensorFlow.js file.")
    private Path in;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Folder to write; must be new or empty.")
    private Path out;

    @Option(names = "--licence", paramLabel = "TEXT", description = "The licence of the weights, as their authors state it.")
    private String licence = "";

    @Mixin
    private JsonOutput json;

    ImportWeightsCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        Console console = services.console();
        json.prepare(console);
        ArchitectureDescriptor kind = services.contributions().architecture(architecture);
        JsonObject result = new JsonObject();
        Written written = new CheckpointImport(in, kind, licence, out).run(match -> report(console, match, result), Progress.NONE);
        result.add("model", written.card());
        console.line("%s: %,d parameters in %d tensors", out, written.parameters(), written.tensors());
        json.write(console, result);
        return 0;
    }

    private void report(Console console, WeightMatch match, JsonObject result) {
        list(console, "missing", match.missing().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList(), result);
        list(console, "misshapen", match.misshapen().stream().map(m -> m.name() + " is " + m.stored() + ", should be " + m.expected()).toList(),
                result);
        list(console, "unexpected", match.unexpected(), result);
        list(console, "not needed", match.ignored(), result);
        result.addProperty("fitting", match.sources().size());
        console.line("%-11s %d", "fitting", match.sources().size());
    }

    private static void list(Console console, String what, List<String> entries, JsonObject result) {
        JsonArray all = new JsonArray();
        entries.forEach(all::add);
        result.add(what.replace(' ', '-'), all);
        if (!entries.isEmpty()) {
            console.line("%-11s %d", what, entries.size());
            entries.stream().limit(SHOWN).forEach(e -> console.line("    %s", e));
            if (entries.size() > SHOWN) {
                console.line("    … and %d more", entries.size() - SHOWN);
            }
        }
    }
}
