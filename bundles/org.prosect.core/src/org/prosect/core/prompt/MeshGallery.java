package org.prosect.core.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.prosect.core.ProsectException;

/** Canonical meshes that a prompt can name by id. */
public interface MeshGallery {

    /** A gallery without meshes. */
    MeshGallery EMPTY = new MeshGallery() {

        @Override
        public List<String> ids() {
            return List.of();
        }

        @Override
        public Optional<Path> find(String id) {
            return Optional.empty();
        }
    };

    /** The ids of all meshes. */
    List<String> ids();

    /**
     * The file of the mesh of an id; empty when there is no such mesh.
     *
     * @throws ProsectException when its file is missing
     */
    Optional<Path> find(String id) throws ProsectException;
}
