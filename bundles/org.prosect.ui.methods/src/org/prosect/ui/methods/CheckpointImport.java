package org.prosect.ui.methods;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
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

/**
 * A checkpoint that is to become a model folder.
 *
 * @param checkpoint the file
 * @param architecture the network whose weights it holds
 * @param licence of the weights, as their authors state it; may be empty
 * @param folder where the model goes; new or empty
 */
record CheckpointImport(Path checkpoint, ArchitectureDescriptor architecture, String licence, Path folder) {

    /**
     * Checks the checkpoint tensor by tensor, and writes the folder.
     *
     * @throws ProsectException when it does not fit the architecture, is damaged, or the folder cannot be written
     */
    void run(Progress progress) throws ProsectException {
        checkEmpty();
        try (Checkpoint opened = Checkpoints.open(checkpoint)) {
            Architecture network = architecture.code().get();
            progress.report(0.1, checkpoint.getFileName().toString());
            Weights stored = fitting(() -> network.arranged(opened.unwrapped()));
            WeightMatch match = fitting(() -> WeightMatch.of(network, stored));
            if (!match.isComplete()) {
                String first = match.missing().isEmpty() ? match.misshapen().getFirst().name() : match.missing().keySet().iterator().next();
                throw new ProsectException(NLS.bind(Messages.Import_incomplete, new Object[] {checkpoint, architecture.name(), match.missing().size(),
                    match.misshapen().size(), first}), Messages.Import_incomplete_remedy);
            }
            progress.check();
            progress.report(0.4, architecture.name());
            Weights weights = match.weights(stored);
            Map<String, Long> bad = WeightChecks.notFinite(weights);
            if (!bad.isEmpty()) {
                throw new ProsectException(NLS.bind(Messages.Import_notFinite, new Object[] {checkpoint, bad.size(), bad.keySet().iterator().next()}),
                        Messages.Import_notFinite_remedy);
            }
            progress.check();
            progress.report(0.6, folder.toString());
            Map<String, String> card = new LinkedHashMap<>();
            card.put("architectureVersion", architecture.code().version());
            card.put("source", checkpoint.getFileName().toString());
            if (Files.isRegularFile(checkpoint)) {
                card.put("sourceSha256", StudyImages.sha256(checkpoint, progress.part(0.6, 0.8)));
            }
            card.put("licence", licence);
            ModelFolder.write(folder, architecture.id(), weights, fitting(() -> network.settings(weights, opened.notes())), card);
        } catch (CheckpointException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }

    private void checkEmpty() throws ProsectException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            if (entries.findAny().isPresent()) {
                throw new ProsectException(NLS.bind(Messages.Import_notEmpty, folder), Messages.Import_notEmpty_remedy);
            }
        } catch (IOException e) {
            throw new ProsectException(NLS.bind(Messages.Import_unreadable, folder, ImageFiles.reason(e)), Messages.Import_unreadable_remedy, e);
        }
    }

    private <T> T fitting(Supplier<T> step) throws ProsectException {
        try {
            return step.get();
        } catch (IllegalArgumentException e) {
            throw new ProsectException(NLS.bind(Messages.Import_other, new Object[] {checkpoint, architecture.name(), e.getMessage()}),
                    Messages.Import_other_remedy, e);
        }
    }
}
