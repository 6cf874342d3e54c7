package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Geometry;
import org.prosect.study.StudyFiles;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.ui.command.ImageImport;
import org.prosect.ui.session.OpenStudy;

class ImportTest extends UiTest {

    @Test
    void niftiIsCopiedAndTheImportCanBeUndone() throws Exception {
        Path file = imageFile("ct.nii");
        OpenStudy study = emptyStudy();
        new ImageImport(session, window, file).schedule();
        until("the image is in the study", () -> study.study().getImages().size() == 1);
        Image image = study.study().getImages().getFirst();
        Path copy = StudyImages.file(study.folder(), image);
        assertEquals("ct", image.getName());
        assertEquals(-1, Files.mismatch(file, copy), "a NIfTI file is copied as it is");
        assertEquals("images/ct.nii", image.getUri());
        assertEquals(file.toUri().toString(), image.getSource());
        assertEquals(StudyFiles.sha256(file), image.getSha256());
        assertTrue(Geometry.of(20, 18, 16, 1, 1, 2).sameGrid(image.getGeometry()));
        run(IWorkbenchCommandConstants.EDIT_UNDO);
        assertTrue(study.study().getImages().isEmpty());
    }

    @Test
    void secondImageOfTheSameFileGetsItsOwnNameAndCopy() throws Exception {
        Path file = imageFile("ct.nii");
        OpenStudy study = emptyStudy();
        new ImageImport(session, window, file).schedule();
        new ImageImport(session, window, file).schedule();
        until("both images are in the study", () -> study.study().getImages().size() == 2);
        assertEquals(List.of("ct", "ct 2"), study.study().getImages().stream().map(Image::getName).toList());
        assertEquals(2, study.study().getImages().stream().map(Image::getUri).distinct().count());
    }

    @Test
    void otherFormatIsConvertedToNifti() throws Exception {
        Path file = imageFile("scan.nrrd");
        OpenStudy study = emptyStudy();
        new ImageImport(session, window, file).schedule();
        until("the image is in the study", () -> study.study().getImages().size() == 1);
        Image image = study.study().getImages().getFirst();
        assertEquals("images/scan.nii.gz", image.getUri());
        assertEquals(StudyFiles.sha256(study.folder().resolve(image.getUri())), image.getSha256());
        assertEquals(300, StudyImages.read(study.folder(), image, files(), Progress.NONE).get(10, 9, 8));
    }

    @Test
    void damagedImageIsAProblemAndLeavesNothingBehind() throws Exception {
        Path whole = imageFile("whole.nii");
        Path cut = folder.resolve("cut.nii");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        OpenStudy study = emptyStudy();
        new ImageImport(session, window, cut).schedule();
        until("a problem is shown", () -> problems().size() == 1);
        assertTrue(study.study().getImages().isEmpty());
        try (var files = Files.list(study.folder().folder().resolve("images"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void importIntoAStudyThatWasClosedMeanwhileLeavesNothingBehind() throws Exception {
        Path file = imageFile("late.nii");
        OpenStudy study = emptyStudy();
        ImageImport job = new ImageImport(session, window, file);
        session.close();
        job.schedule();
        until("a problem is shown", () -> problems().size() == 1);
        try (var files = Files.list(study.folder().folder().resolve("images"))) {
            assertEquals(0, files.count());
        }
    }

    private OpenStudy emptyStudy() throws Exception {
        Path place = folder.resolve("new-study");
        session.create(place);
        assertTrue(Files.exists(place.resolve(StudyFolder.FILE)));
        return session.current().orElseThrow();
    }
}
