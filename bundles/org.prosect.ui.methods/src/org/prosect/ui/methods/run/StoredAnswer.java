package org.prosect.ui.methods.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.study.StudyImages;
import org.prosect.core.study.StudyResults;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Mask;
import org.prosect.study.AnswerNames;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;

/**
 * What a method made, in files of the study that no element names yet.
 *
 * @param mask the mask
 * @param mesh the method's own surface, where it made one
 */
record StoredAnswer(StudyFolder.StoredFile mask, Optional<StoredMesh> mesh) {

    /**
     * A surface that was written.
     *
     * @param file where
     * @param vertices how many it has
     */
    record StoredMesh(StudyFolder.StoredFile file, int vertices) { }

    /**
     * Writes them. May be called on any thread.
     *
     * @param mask the method's mask, without what is protected
     * @throws ProsectException when one cannot be written; nothing is left then
     */
    static StoredAnswer write(StudyFolder folder, String structure, MethodRunner.Outcome outcome, Mask mask, ImageFiles images, MeshFiles meshes,
            Progress progress) throws ProsectException {
        String method = outcome.provenance().getMethodId();
        StoredAnswer answer = new StoredAnswer(StudyResults.writeMask(folder, structure, method, mask, images, progress), Optional.empty());
        if (outcome.segmentation().mesh().isEmpty()) {
            return answer;
        }
        try {
            TriangleMesh mesh = outcome.segmentation().mesh().get();
            Path file = folder.unusedFile(StudyFolder.Part.MESHES, AnswerNames.of(structure, method, ".ply"));
            meshes.write(mesh, file, Progress.NONE);
            StudyFolder.StoredFile stored = new StudyFolder.StoredFile(folder.relativise(file), StudyImages.sha256(file, Progress.NONE));
            return new StoredAnswer(answer.mask, Optional.of(new StoredMesh(stored, mesh.vertexCount())));
        } catch (StudyException e) {
            answer.discard(folder);
            throw new ProsectException(e.what(), e.remedy(), e);
        } catch (ProsectException | RuntimeException e) {
            answer.discard(folder);
            throw e;
        }
    }

    /** Deletes the files, which nobody wants any more. */
    void discard(StudyFolder folder) {
        delete(folder, mask);
        mesh.ifPresent(m -> delete(folder, m.file));
    }

    private static void delete(StudyFolder folder, StudyFolder.StoredFile file) {
        try {
            Files.deleteIfExists(folder.resolve(file.uri()));
        } catch (IOException | StudyException e) {
            // it takes room and does no harm
            ILog.of(StoredAnswer.class).warn(file.uri() + " could not be deleted", e);
        }
    }
}
