package org.prosect.core.model;

import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.registry.ModelDescriptor;
import org.prosect.core.study.StudyImages;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.CheckpointException;
import org.prosect.nn.checkpoint.Checkpoints;

/**
 * Trained weights on disk and what a user must know of them; installed with a bundle, or in a folder of the user's own.
 *
 * @param id name for command lines and provenance
 * @param name name for people
 * @param architecture id of the architecture the weights fit
 * @param file the weights
 * @param sha256 SHA-256 that the file must have
 * @param licence licence of the weights; empty when it is not known
 * @param trainingData what they were trained on; empty when it is not known
 * @param intendedUse what they are for, and what not; empty when it is not known
 */
public record Model(String id, String name, String architecture, Path file, String sha256, String licence, String trainingData, String intendedUse) {

    /**
     * An installed model.
     *
     * @throws ProsectException when its bundle does not hold the file
     */
    public static Model of(ModelDescriptor d) throws ProsectException {
        return new Model(d.id(), d.name(), d.architecture(), d.path(), d.sha256(), d.licence(), d.trainingData(), d.intendedUse());
    }

    /**
     * Opens the weights after checking that the file is the one the card is about. What a method must know beside the weights stands in
     * {@link Checkpoint#notes}, which the SHA-256 covers.
     *
     * @throws ProsectException when the file is missing, another one, or no checkpoint
     */
    public Checkpoint open(Progress progress) throws ProsectException {
        String actual = StudyImages.sha256(file, progress);
        if (!actual.equals(sha256)) {
            throw new ProsectException("model " + id + ": " + file + " has SHA-256 " + actual + ", its card says " + sha256,
                    "Install or import the model again; somebody or something changed the file");
        }
        try {
            return Checkpoints.open(file);
        } catch (CheckpointException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }
}
