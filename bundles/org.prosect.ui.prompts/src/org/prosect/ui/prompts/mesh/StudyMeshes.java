package org.prosect.ui.prompts.mesh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.prosect.core.ProsectException;
import org.prosect.core.gallery.GalleryEntry;
import org.prosect.core.gallery.MeshCard;
import org.prosect.geometry.TriangleMesh;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFiles;
import org.prosect.study.StudyFolder;
import org.prosect.study.StudyFolder.StoredFile;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.SurfaceMesh;

/** Copies of canonical meshes in the folder of a study, so that it stays whole when it is moved. */
public final class StudyMeshes {

    private StudyMeshes() { }

    /**
     * The element of the study for a mesh of the gallery: the one that is there with the same file, else a new one that is not in the study
     * yet. Its file is copied into the study's folder unless an equal one lies there.
     *
     * @throws ProsectException when the mesh cannot be read or copied
     */
    public static SurfaceMesh of(StudyFolder folder, GalleryEntry entry, TriangleMesh mesh) throws ProsectException {
        Path source = entry.origin().mesh();
        try {
            String hash = StudyFiles.sha256(source);
            Optional<SurfaceMesh> known = folder.study().getMeshes().stream().filter(m -> hash.equals(m.getSha256()) && isThere(folder, m))
                    .findFirst();
            if (known.isPresent()) {
                return known.get();
            }
            SurfaceMesh added = StudyFactory.eINSTANCE.createSurfaceMesh();
            // an undone choice leaves its file, which redo needs
            Path left = folder.folder().resolve(StudyFolder.Part.MESHES.folderName()).resolve(String.valueOf(source.getFileName()));
            StoredFile file = Files.isRegularFile(left) && StudyFiles.sha256(left).equals(hash) ? new StoredFile(folder.relativise(left), hash)
                    : folder.addFile(source, StudyFolder.Part.MESHES);
            added.setName(entry.card().name());
            added.setUri(file.uri());
            added.setSha256(file.sha256());
            added.setVertexCount(mesh.vertexCount());
            added.setSpace("canonical");
            added.setCorrespondenceId(entry.card().correspondence().isEmpty() ? MeshCard.correspondence(mesh) : entry.card().correspondence());
            return added;
        } catch (StudyException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        } catch (IOException e) {
            throw new ProsectException(source + " cannot be read (" + e + ")", "Check the file and your rights", e);
        }
    }

    private static boolean isThere(StudyFolder folder, SurfaceMesh mesh) {
        try {
            return mesh.getUri() != null && Files.isRegularFile(folder.resolve(mesh.getUri()));
        } catch (StudyException e) {
            // it names no file here: another copy is made
            return false;
        }
    }
}
