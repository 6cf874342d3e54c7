package org.prosect.core.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.prosect.core.ProsectException;

/**
 * A canonical mesh as declared; data only.
 *
 * @param id name for command lines and prompts
 * @param name the structure, for people
 * @param codeSystem such as SCT for SNOMED CT; empty when there is no code
 * @param code of the structure in that system; empty when there is none
 * @param licence licence of the mesh
 * @param file path of the mesh in the bundle
 * @param thumbnail path of a picture of the mesh in the bundle, PNG; empty when the mesh is to be drawn
 * @param description where the mesh comes from
 * @param bundle symbolic name of the bundle that holds it
 */
public record CanonicalMeshDescriptor(String id, String name, String codeSystem, String code, String licence, String file, String thumbnail,
        String description, String bundle) {

    /**
     * The mesh as a file on disk.
     *
     * @throws ProsectException when the bundle does not hold it
     */
    public Path path() throws ProsectException {
        return path(file);
    }

    /**
     * The picture of the mesh as a file on disk; empty when none is declared.
     *
     * @throws ProsectException when the bundle does not hold it
     */
    public Optional<Path> thumbnailPath() throws ProsectException {
        return thumbnail.isEmpty() ? Optional.empty() : Optional.of(path(thumbnail));
    }

    private Path path(String entry) throws ProsectException {
        try {
            return Bundles.file(bundle, entry).orElseThrow(() -> new ProsectException("canonical mesh " + id + ": bundle " + bundle + " holds no "
                    + entry,
                    "Update or remove bundle " + bundle));
        } catch (IOException e) {
            throw new ProsectException("canonical mesh " + id + ": " + entry + " of bundle " + bundle + " cannot be unpacked (" + e.getMessage()
                    + ")",
                    "Check the disk's free space", e);
        }
    }
}
