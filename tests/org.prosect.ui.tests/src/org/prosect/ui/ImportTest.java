package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.StudyFiles;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.ui.exchange.FileImport;
import org.prosect.ui.exchange.FileKind;
import org.prosect.ui.session.OpenStudy;

class ImportTest extends UiTest {

    @Test
    void niftiIsCopiedAndTheImportCanBeUndone() throws Exception {
        Path file = imageFile("ct.nii");
        OpenStudy study = emptyStudy();
        importing(file).schedule();
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
        importing(file).schedule();
        importing(file).schedule();
        until("both images are in the study", () -> study.study().getImages().size() == 2);
        assertEquals(List.of("ct", "ct 2"), study.study().getImages().stream().map(Image::getName).toList());
        assertEquals(2, study.study().getImages().stream().map(Image::getUri).distinct().count());
    }

    @Test
    void otherFormatIsConvertedToNifti() throws Exception {
        Path file = imageFile("scan.nrrd");
        OpenStudy study = emptyStudy();
        importing(file).schedule();
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
        importing(cut).schedule();
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
        FileImport job = importing(file);
        session.close();
        job.schedule();
        until("a problem is shown", () -> problems().size() == 1);
        try (var files = Files.list(study.folder().folder().resolve("images"))) {
            assertEquals(0, files.count());
        }
    }

    private FileImport importing(Path... chosen) {
        return new FileImport(session, window, List.of(chosen), FileKind.GUESS, Optional.empty());
    }

    @Test
    void goodFilesAreImportedAsOneChangeAndBadOnesToldTogether() throws Exception {
        OpenStudy study = emptyStudy();
        Path empty = Files.createFile(folder.resolve("empty.nii"));
        Path text = Files.writeString(folder.resolve("notes.nrrd"), "this is no image");
        importing(imageFile("one.nii"), empty, imageFile("two.nrrd"), text).schedule();
        until("a problem is shown", () -> problems().size() == 1);
        assertEquals(List.of("one", "two"), study.study().getImages().stream().map(Image::getName).toList());
        String told = labels(problems().getFirst());
        assertTrue(told.contains("empty.nii") && told.contains("notes.nrrd"), told);
        run(IWorkbenchCommandConstants.EDIT_UNDO);
        assertTrue(study.study().getImages().isEmpty(), "one change");
    }

    @Test
    void labelMapOnTheGridOfAnImageBecomesAResultForEachLabel() throws Exception {
        OpenStudy study = emptyStudy();
        importing(imageFile("ct.nii")).schedule();
        until("the image is in the study", () -> study.study().getImages().size() == 1);
        Volume labels = Volume.allocate(Geometry.of(20, 18, 16, 1, 1, 2), VoxelType.UINT8);
        labels.set(5, 3);
        labels.set(6, 3);
        labels.set(99, 7);
        files().write(labels, folder.resolve("organs.nrrd"), Progress.NONE);
        importing(folder.resolve("organs.nrrd")).schedule();
        until("the masks are in the study", () -> study.study().getResults().size() == 2);
        Result first = study.study().getResults().getFirst();
        assertEquals("organs 3", first.getName());
        assertEquals("organs 3", first.getPromptSet().getStructure().getName());
        assertEquals(study.study().getImages().getFirst(), first.getImage());
        assertEquals(2, StudyImages.readMask(study.folder(), first, files(), Progress.NONE).count());
        assertEquals("import", first.getProvenance().getMethodId());
        run(IWorkbenchCommandConstants.EDIT_UNDO);
        assertTrue(study.study().getResults().isEmpty() && study.study().getStructures().isEmpty(), "one change");
    }

    @Test
    void maskOnNoImagesGridIsRefusedWhenItIsWantedAsAMask() throws Exception {
        OpenStudy study = emptyStudy();
        new FileImport(session, window, List.of(imageFile("alone.nii")), FileKind.MASK, Optional.empty()).schedule();
        until("a problem is shown", () -> problems().size() == 1);
        assertTrue(study.study().getResults().isEmpty());
        try (var files = Files.list(study.folder().folder().resolve("masks"))) {
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
