package org.prosect.core.registry;

import java.io.IOException;
import java.nio.file.Path;

import org.prosect.core.ProsectException;

/**
 * Trained weights as declared; data only.
 *
 * @param id name for command lines and provenance
 * @param name name for people
 * @param architecture id of the architecture the weights fit
 * @param file path of the weights in the bundle
 * @param sha256 SHA-256 of that file
 * @param licence licence of the weights
 * @param trainingData what they were trained on
 * @param intendedUse what they are for, and what not
 * @param mesh id of the canonical mesh that they are for; empty: they are for any structure
 * @param bundle symbolic name of the bundle that holds them
 */
public record ModelDescriptor(String id, String name, String architecture, String file, String sha256, String licence, String trainingData,
        String intendedUse, String mesh, String bundle) {

    /**
     * The weights as a file on disk.
     *
     * @throws ProsectException when the bundle does not hold it
     */
    public Path path() throws ProsectException {
        try {
            return Bundles.file(bundle, file).orElseThrow(() -> new ProsectException("model " + id + ": bundle " + bundle + " holds no " + file,
                    "Update or remove bundle " + bundle));
        } catch (IOException e) {
            throw new ProsectException("model " + id + ": " + file + " of bundle " + bundle + " cannot be unpacked (" + e.getMessage() + ")",
                    "Check the disk's free space", e);
        }
    }
}
