package org.prosect.core.study;

import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.MeshFiles;
import org.prosect.geometry.TriangleMesh;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.SurfaceMesh;

/** Surfaces from files into a study. */
public final class MeshImport {

    private MeshImport() { }

    /**
     * Reads a mesh in full and writes it into the study's folder of meshes as PLY. May be called from any thread.
     *
     * @return the mesh, not yet in the study; its positions are patient millimetres LPS
     * @throws ProsectException when the file cannot be read or the copy not be written; nothing is left then
     */
    public static SurfaceMesh prepare(StudyFolder folder, Path file, MeshFiles files, Progress progress) throws ProsectException {
        TriangleMesh mesh = files.read(file, progress.part(0, 0.6));
        String name = StudyImages.baseName(file);
        Path place;
        try {
            place = folder.unusedFile(StudyFolder.Part.MESHES, name + ".ply");
        } catch (StudyException e) {
            throw StudyImages.problem(e);
        }
        files.write(mesh, place, progress.part(0.6, 1));
        SurfaceMesh surface = StudyFactory.eINSTANCE.createSurfaceMesh();
        surface.setName(name);
        surface.setUri(folder.relativise(place));
        surface.setSha256(StudyImages.sha256(place, Progress.NONE));
        surface.setVertexCount(mesh.vertexCount());
        surface.setSpace("patient");
        return surface;
    }
}
