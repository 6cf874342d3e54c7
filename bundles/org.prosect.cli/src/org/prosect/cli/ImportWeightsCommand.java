package org.prosect.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.model.ModelFolder;
import org.prosect.core.model.WeightMatch;
import org.prosect.core.registry.ArchitectureDescriptor;
import org.prosect.core.study.StudyImages;
import org.prosect.nn.Architecture;
import org.prosect.nn.Weights;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.CheckpointException;
import org.prosect.nn.checkpoint.Checkpoints;
import org.prosect.nn.checkpoint.WeightChecks;

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
        OutputFolder.checkEmpty(out);
        JsonObject result = new JsonObject();
        try (Checkpoint checkpoint = Checkpoints.open(in)) {
            Architecture network = kind.code().get();
            Weights stored = fitting(kind, () -> network.arranged(checkpoint.unwrapped()));
            WeightMatch match = fitting(kind, () -> WeightMatch.of(network, stored));
            report(console, match, result);
            if (!match.isComplete()) {
                throw new ProsectException(in + " does not hold the weights of " + kind.id() + ": " + match.missing().size() + " parameters are missing, "
                        + match.misshapen().size() + " have another shape", "Choose another architecture, or get the checkpoint of this one");
            }
            Weights weights = match.weights(stored);
            Map<String, Long> bad = WeightChecks.notFinite(weights);
            if (!bad.isEmpty()) {
                throw new ProsectException(in + " holds values that are not finite, in " + bad.size() + " tensors such as " + bad.keySet().iterator().next(),
                        "Get the checkpoint again; a training that failed writes such files");
            }
            write(kind, weights, fitting(kind, () -> network.settings(weights, checkpoint.notes())), result);
            long count = weights.names().stream().mapToLong(n -> weights.shape(n).count()).sum();
            console.line("%s: %,d parameters in %d tensors", out, count, weights.names().size());
        } catch (CheckpointException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
        json.write(console, result);
        return 0;
    }

    private <T> T fitting(ArchitectureDescriptor kind, Supplier<T> step) throws ProsectException {
        try {
            return step.get();
        } catch (IllegalArgumentException e) {
            throw new ProsectException(in + " is no checkpoint of " + kind.id() + ": " + e.getMessage(),
                    "See what it holds with 'prosect info " + in + "', and choose its architecture", e);
        }
    }

    private void report(Console console, WeightMatch match, JsonObject result) {
        list(console, "missing", match.missing().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList(), result);
        list(console, "misshapen", match.misshapen().stream().map(m -> m.name() + " is " + m.stored() + ", should be " + m.expected()).toList(), result);
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

    private void write(ArchitectureDescriptor kind, Weights weights, Map<String, String> settings, JsonObject result) throws ProsectException {
        Map<String, String> card = new LinkedHashMap<>();
        card.put("architectureVersion", kind.code().version());
        card.put("source", in.getFileName().toString());
        if (Files.isRegularFile(in)) {
            card.put("sourceSha256", StudyImages.sha256(in, Progress.NONE));
        }
        card.put("licence", licence);
        result.add("model", ModelFolder.write(out, kind.id(), weights, settings, card));
    }
}
