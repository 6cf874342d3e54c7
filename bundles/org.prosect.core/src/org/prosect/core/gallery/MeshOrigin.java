package org.prosect.core.gallery;

import java.nio.file.Path;
import java.util.Optional;

import org.prosect.core.ProsectException;
import org.prosect.core.registry.CanonicalMeshDescriptor;

/** Where a mesh of the gallery lies. */
public sealed interface MeshOrigin {

    /**
     * The file of the mesh.
     *
     * @throws ProsectException when it is not there
     */
    Path mesh() throws ProsectException;

    /**
     * The file of a picture that was made for the mesh; empty when there is none.
     *
     * @throws ProsectException when it was promised but is not there
     */
    Optional<Path> thumbnail() throws ProsectException;

    /** The bundle or folder, for people. */
    String shown();

    /**
     * In an installed bundle.
     *
     * @param descriptor what the bundle declares
     */
    record OfBundle(CanonicalMeshDescriptor descriptor) implements MeshOrigin {

        @Override
        public Path mesh() throws ProsectException {
            return descriptor.path();
        }

        @Override
        public Optional<Path> thumbnail() throws ProsectException {
            return descriptor.thumbnailPath();
        }

        @Override
        public String shown() {
            return descriptor.bundle();
        }
    }

    /**
     * In a folder of the user's.
     *
     * @param folder absolute
     * @param file the mesh in it
     * @param picture NAME.png beside it, where there is one
     */
    record OfFolder(Path folder, Path file, Optional<Path> picture) implements MeshOrigin {

        @Override
        public Path mesh() {
            return file;
        }

        @Override
        public Optional<Path> thumbnail() {
            return picture;
        }

        @Override
        public String shown() {
            return folder.toString();
        }
    }
}
