package org.prosect.core.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.OutputFolder;
import org.prosect.core.registry.ArchitectureDescriptor;
import org.prosect.core.study.StudyImages;
import org.prosect.nn.Architecture;
import org.prosect.nn.Weights;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.CheckpointException;
import org.prosect.nn.checkpoint.Checkpoints;
import org.prosect.nn.checkpoint.WeightChecks;

import com.google.gson.JsonObject;

/**
 * Somebody else's weights that are to become a model folder.
 *
 * @param checkpoint the file
 * @param architecture the network whose weights it holds
 * @param licence of the weights, as their authors state it; may be empty
 * @param folder where the model goes; new or empty
 */
public record CheckpointImport(Path checkpoint, ArchitectureDescriptor architecture, String licence, Path folder) {

    /**
     * What was written.
     *
     * @param card of the model
     * @param tensors their number
     * @param parameters the number of values in all of them
     */
    public record Written(JsonObject card, int tensors, long parameters) { }

    /**
     * Checks the checkpoint tensor by tensor, and writes the folder.
     *
     * @param compared hears how the tensors fit, before they are refused or written
     * @throws ProsectException when the folder holds something or cannot be written, or the checkpoint is damaged or does not fit; nothing is written
     * then
     */
    public Written run(Consumer<WeightMatch> compared, Progress progress) throws ProsectException {
        OutputFolder.checkEmpty(folder);
        try (Checkpoint opened = Checkpoints.open(checkpoint)) {
            progress.report(0.1, checkpoint.getFileName().toString());
            Architecture network = architecture.code().get();
            Weights stored = fitting(() -> network.arranged(opened.unwrapped()));
            WeightMatch match = fitting(() -> WeightMatch.of(network, stored));
            compared.accept(match);
            checkComplete(match);
            progress.check();
            progress.report(0.4, architecture.name());
            Weights weights = match.weights(stored);
            checkFinite(weights);
            progress.check();
            progress.report(0.6, folder.toString());
            Map<String, String> settings = fitting(() -> network.settings(weights, opened.notes()));
            JsonObject card = ModelFolder.write(folder, architecture.id(), weights, settings, card(progress.part(0.6, 0.8)));
            return new Written(card, weights.names().size(), weights.names().stream().mapToLong(n -> weights.shape(n).count()).sum());
        } catch (CheckpointException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }

    private void checkComplete(WeightMatch match) throws ProsectException {
        if (!match.isComplete()) {
            String first = match.missing().isEmpty() ? match.misshapen().getFirst().name() : match.missing().keySet().iterator().next();
            throw new ProsectException(checkpoint + " does not hold the weights of " + architecture.id() + ": " + match.missing().size()
                    + " parameters are missing, " + match.misshapen().size() + " have another shape, such as " + first,
                    "Choose another architecture, or get the checkpoint of this one");
        }
    }

    private void checkFinite(Weights weights) throws ProsectException {
        Map<String, Long> bad = WeightChecks.notFinite(weights);
        if (!bad.isEmpty()) {
            throw new ProsectException(checkpoint + " holds values that are not finite, in " + bad.size() + " tensors such as "
                    + bad.keySet().iterator().next(), "Get the checkpoint again; a training that failed writes such files");
        }
    }

    private Map<String, String> card(Progress progress) throws ProsectException {
        Map<String, String> card = new LinkedHashMap<>();
        card.put("architectureVersion", architecture.code().version());
        card.put("source", checkpoint.getFileName().toString());
        if (Files.isRegularFile(checkpoint)) {
            card.put("sourceSha256", StudyImages.sha256(checkpoint, progress));
        }
        card.put("licence", licence);
        return card;
    }

    private <T> T fitting(Supplier<T> step) throws ProsectException {
        try {
            return step.get();
        } catch (IllegalArgumentException e) {
            throw new ProsectException(checkpoint + " is no checkpoint of " + architecture.id() + ": " + e.getMessage(),
                    "Choose the architecture that it is of; 'prosect info " + checkpoint + "' shows what it holds", e);
        }
    }
}
