package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.prosect.ui.testing.Waiting.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.study.StudyImages;
import org.prosect.core.study.StudyResults;
import org.prosect.imaging.Mask;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;
import org.prosect.ui.mask.LiveMasks;
import org.prosect.ui.session.OpenStudy;

class LiveMasksTest extends UiTest {

    /** An answer of a method with so many voxels, in the study as one change. */
    private Result answer(OpenStudy study, int voxels) throws Exception {
        Image image = study.study().getImages().getFirst();
        Mask mask = Mask.empty(image.getGeometry());
        for (int i = 0; i < voxels; i++) {
            mask.set(i, true);
        }
        StudyFolder.StoredFile file = StudyResults.writeMask(study.folder(), "Ball", "grow", mask, files(), Progress.NONE);
        Result result = StudyFactory.eINSTANCE.createResult();
        result.setMaskUri(file.uri());
        result.setMaskSha256(file.sha256());
        Provenance provenance = StudyFactory.eINSTANCE.createProvenance();
        provenance.setMethodId("grow");
        result.setProvenance(provenance);
        study.change("Run", () -> {
            study.study().getResults().add(result);
            result.setImage(image);
        });
        return result;
    }

    @Test
    void aNameThatIsGivenAgainShowsTheNewMask() throws Exception {
        session.open(studyFolder());
        OpenStudy study = session.current().orElseThrow();
        LiveMasks masks = workbench.service(LiveMasks.class);
        Result first = answer(study, 3);
        CompletableFuture<Mask> opened = masks.open(first);
        until("it is read", opened::isDone);
        assertEquals(3, opened.join().count());
        Path file = study.folder().resolve(first.getMaskUri());
        study.undo();
        study.set(study.study(), StudyPackage.Literals.STUDY__NAME, "Another", "Rename");
        session.save();
        assertFalse(Files.exists(file), "nothing brings it back");
        Result second = answer(study, 5);
        assertEquals(first.getMaskUri(), second.getMaskUri());
        CompletableFuture<Mask> shown = masks.mask(second, part -> { });
        until("it is read", shown::isDone);
        assertEquals(5, shown.join().count());
        assertEquals(5, StudyImages.readMask(study.folder(), second, files(), Progress.NONE).count());
    }
}
