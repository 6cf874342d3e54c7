package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.until;
import static org.prosect.ui.testing.Waiting.untilIdle;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyPackage;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.start.FirstStepsView;
import org.prosect.ui.start.StartView;
import org.prosect.ui.view.ViewState;

/** The start page and what it leads to. */
class StartTest extends UiTest {

    private static final String SAMPLE_FOLDER = "org.prosect.ui.sampleFolder";
    private static final String TICK = "\u2713";

    @BeforeEach
    void useAFolderOfTheTest() {
        System.setProperty(SAMPLE_FOLDER, folder.resolve("sample").toString());
    }

    @AfterEach
    void hideViews() {
        System.clearProperty(SAMPLE_FOLDER);
        for (String id : List.of(StartView.ID, FirstStepsView.ID)) {
            IViewPart part = page().findView(id);
            if (part != null) {
                page().hideView(part);
            }
        }
    }

    private static <T extends Control> List<T> all(Control control, Class<T> type) {
        List<T> found = new ArrayList<>();
        if (type.isInstance(control)) {
            found.add(type.cast(control));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                found.addAll(all(child, type));
            }
        }
        return found;
    }

    /** The controls of the view that is shown. */
    private <T extends Control> List<T> shown(Class<T> type) {
        return all(window.getShell(), type).stream().filter(Control::isVisible).toList();
    }

    private void follow(String text) {
        Link link = shown(Link.class).stream().filter(l -> l.getText().equals("<a>" + text + "</a>")).findFirst().orElseThrow();
        link.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void theFirstSegmentationOpensTheSampleStudyAndTicksWhatIsDone() throws Exception {
        page().showView(StartView.ID);
        follow("First segmentation in one minute");
        until("the sample study is open", () -> session.current().isPresent());
        OpenStudy open = session.current().orElseThrow();
        Study study = open.study();
        assertEquals(List.of("liver", "spleen", "left kidney", "right kidney", "urinary bladder", "aorta"),
                study.getStructures().stream().map(s -> s.getName()).toList());
        assertEquals("CT", study.getImages().getFirst().getModality());
        until("the steps are shown", () -> page().findView(FirstStepsView.ID) != null);
        assertNull(page().findView(StartView.ID), "the start page stays in the way");
        ViewState state = window.getService(ViewState.class);
        assertEquals("liver", state.now().structure().orElseThrow().getName());
        assertEquals(study.getImages().getFirst(), state.now().image().orElseThrow());
        assertEquals(List.of(TICK, "2", "3", "4", "5", "6", "7"), marks());

        Image image = study.getImages().getFirst();
        addResult(study, image);
        assertTrue(study.getResults().getFirst().getPromptSet().getPrompts().size() == 1);
        assertEquals(List.of(TICK, TICK, TICK, "4", "5", "6", "7"), marks());
        open.set(study.getResults().getFirst(), StudyPackage.Literals.RESULT__STATE, ResultState.ACCEPTED, "Accept");
        assertEquals(List.of(TICK, TICK, TICK, "4", TICK, TICK, "7"), marks());
        session.save();
        assertEquals(TICK, marks().getLast());
        session.close();
        page().showView(StartView.ID);
        assertTrue(shown(Link.class).stream().anyMatch(l -> l.getText().equals("<a>sample</a>")), "the study is not among the recent ones");
    }

    private void addResult(Study study, Image image) {
        session.current().orElseThrow().change("A result", () -> {
            var set = org.prosect.study.Studies.promptSet(image, study.getStructures().getFirst());
            var point = org.prosect.study.model.StudyFactory.eINSTANCE.createPointPrompt();
            point.setPosition(new org.prosect.imaging.Point3(0, 0, 0));
            set.getPrompts().add(point);
            var result = org.prosect.study.model.StudyFactory.eINSTANCE.createResult();
            result.setName("liver");
            study.getResults().add(result);
            result.setImage(image);
            result.setPromptSet(set);
        });
    }

    private List<String> marks() {
        return shown(Label.class).stream().map(Label::getText).filter(t -> t.equals(TICK) || t.matches("[1-7]")).toList();
    }

    @Test
    void aDoubleClickMakesTheSampleOnce() throws Exception {
        page().showView(StartView.ID);
        follow("Open the sample study");
        follow("Open the sample study");
        until("the sample study is open", () -> session.current().isPresent());
        until("nothing runs any more", () -> org.eclipse.core.runtime.jobs.Job.getJobManager().find(folder.resolve("sample")).length == 0);
        untilIdle();
        assertEquals(List.of(), problems());
    }

    @Test
    void aSampleThatCannotBeWrittenIsToldAndTheWindowStays() throws Exception {
        java.nio.file.Files.writeString(folder.resolve("sample"), "no folder");
        page().showView(StartView.ID);
        follow("Open the sample study");
        until("a problem is told", () -> !problems().isEmpty());
        assertFalse(session.current().isPresent());
        assertTrue(problems().stream().anyMatch(Shell::isVisible));
        assertFalse(java.nio.file.Files.exists(folder.resolve("sample").resolve(StudyFolder.FILE)));
    }
}
