package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.until;
import static org.prosect.ui.testing.Waiting.untilIdle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.junit.jupiter.api.Test;
import org.prosect.study.model.StudyPackage;
import org.prosect.ui.preview.PreviewView;
import org.prosect.ui.study.StudyView;

class PreviewTest extends UiTest {

    @Test
    void showsTheSelectedImageThenTheResult() throws Exception {
        session.open(studyFolder());
        PreviewView preview = (PreviewView) page().showView(PreviewView.ID);
        var study = session.current().orElseThrow().study();
        select(study.getImages().getFirst());
        until("the image is drawn", () -> preview.pictureSize().isPresent());
        assertEquals("Preview: ball", preview.getPartName());
        select(study.getResults().getFirst());
        until("the result is drawn", () -> preview.getPartName().equals("Preview: ball \u00b7 Ball by threshold"));
        assertTrue(preview.pictureSize().isPresent());
        assertTrue(preview.words().isEmpty(), preview.words());
    }

    @Test
    void missingFileIsSaidInPlaceOfThePicture() throws Exception {
        Path place = studyFolder();
        Files.delete(place.resolve("images/ball.nii.gz"));
        session.open(place);
        PreviewView preview = (PreviewView) page().showView(PreviewView.ID);
        select(session.current().orElseThrow().study().getImages().getFirst());
        until("the problem is said", () -> preview.words().contains("ball.nii.gz"));
        assertTrue(problems().isEmpty(), "looking is no reason for a dialog");
    }

    @Test
    void followsChangesOfWhatItShows() throws Exception {
        session.open(studyFolder());
        PreviewView preview = (PreviewView) page().showView(PreviewView.ID);
        var study = session.current().orElseThrow();
        var image = study.study().getImages().getFirst();
        select(image);
        until("the image is drawn", () -> preview.pictureSize().isPresent());
        study.set(image, StudyPackage.Literals.IMAGE__NAME, "new name", "Renaming");
        until("the new name is shown", () -> preview.getPartName().equals("Preview: new name"));
        study.delete(List.of(image), "Deletion");
        assertTrue(preview.pictureSize().isEmpty());
    }

    @Test
    void closedStudyLeavesNoPicture() throws Exception {
        session.open(studyFolder());
        PreviewView preview = (PreviewView) page().showView(PreviewView.ID);
        select(session.current().orElseThrow().study().getImages().getFirst());
        until("the image is drawn", () -> preview.pictureSize().isPresent());
        session.close();
        assertTrue(preview.pictureSize().isEmpty());
    }

    private void select(EObject element) throws Exception {
        StudyView view = studyView();
        page().activate(view);
        view.viewer().setSelection(new StructuredSelection(element), true);
        untilIdle();
    }
}
