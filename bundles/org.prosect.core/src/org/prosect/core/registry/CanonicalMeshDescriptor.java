package org.prosect.core.registry;

import java.io.IOException;
import java.nio.file.Path;

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
 * @param description where the mesh comes from
 * @param bundle symbolic name of the bundle that holds it
 */
public record CanonicalMeshDescriptor(String id, String name, String codeSystem, String code, String licence, String file, String description,
        String bundle) {

    /**
     * The mesh as a file on disk.
     *
     * @throws ProsectException when the bundle does not hold it
     */
    public Path path() throws ProsectException {
        try {
            return Bundles.file(bundle, file).orElseThrow(() -> new ProsectException("canonical mesh " + id + ": bundle " + bundle + " holds no "
                    + file,
                    "Update or remove bundle " + bundle));
        } catch (IOException e) {
            throw new ProsectException("canonical mesh " + id + ": " + file + " of bundle " + bundle + " cannot be unpacked (" + e.getMessage()
                    + ")",
                    "Check the disk's free space", e);
        }
    }
}
