package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.untilIdle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyPackage;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

class HistoryTest extends UiTest {

    private final List<String> said = new ArrayList<>();

    private OpenStudy open(Path place) throws Exception {
        session.open(place);
        return session.current().orElseThrow();
    }

    /** The folder as a crash now would leave it. */
    private Path crashed(Path place) throws Exception {
        Path copy = Files.createDirectory(folder.resolve("crashed"));
        for (String file : List.of(StudyFolder.FILE, "history.journal")) {
            Files.copy(place.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static void rename(OpenStudy study, String name) {
        study.set(study.study().getImages().getFirst(), StudyPackage.Literals.IMAGE__NAME, name, "Renaming to " + name);
    }

    @Test
    void afterACrashTheStudyIsAsItWasAndSaysSo() throws Exception {
        Path place = studyFolder();
        OpenStudy study = open(place);
        rename(study, "one");
        rename(study, "two");
        study.undo();
        StudySession.Listener listener = said::add;
        session.addListener(listener);
        OpenStudy recovered = open(crashed(place));
        session.removeListener(listener);
        assertEquals("one", recovered.study().getImages().getFirst().getName());
        assertTrue(recovered.isChanged());
        assertTrue(window.getShell().getText().startsWith("*"), window.getShell().getText());
        assertTrue(said.getLast().contains("One change since the last save was recovered"), said.getLast());
        assertEquals("Renaming to two", recovered.redoable().orElseThrow());
        assertTrue(problems().isEmpty(), "nothing to worry about");
    }

    @Test
    void whatWasDoneBeforeARestartIsUndoneByTheUndoCommand() throws Exception {
        Path place = studyFolder();
        OpenStudy study = open(place);
        rename(study, "renamed");
        study.delete(study.study().getImages(), "Deletion of the image");
        session.save();
        session.close();
        OpenStudy again = open(place);
        assertFalse(again.isChanged());
        assertTrue(again.study().getImages().isEmpty());
        run(IWorkbenchCommandConstants.EDIT_UNDO);
        Image image = again.study().getImages().getFirst();
        assertEquals("renamed", image.getName());
        assertEquals(image, again.study().getPromptSets().getFirst().getImage(), "references came back with it");
        run(IWorkbenchCommandConstants.EDIT_UNDO);
        assertEquals("ball", image.getName());
        run(IWorkbenchCommandConstants.EDIT_REDO);
        assertEquals("renamed", image.getName());
    }

    @Test
    void aClosedStudyForgetsWhatWasNotSaved() throws Exception {
        Path place = studyFolder();
        rename(open(place), "not wanted");
        session.close();
        OpenStudy again = open(place);
        assertEquals("ball", again.study().getImages().getFirst().getName());
        assertFalse(again.isChanged());
    }

    @Test
    void theSameStudyCanBeOpenedAgain() throws Exception {
        Path place = studyFolder();
        OpenStudy first = open(place);
        rename(first, "not wanted");
        OpenStudy second = open(place);
        assertNotSame(first, second);
        assertEquals("ball", second.study().getImages().getFirst().getName());
        rename(second, "kept");
        session.save();
        assertTrue(problems().isEmpty(), "it is not in use by somebody else");
    }

    @Test
    void aDiskThatTakesNoChangesIsToldOnceAndTheWorkGoesOn() throws Exception {
        Path place = studyFolder();
        // where the journal wants to be is a folder: it can be written neither by this user nor by another
        Files.createDirectories(place.resolve(".history.lock"));
        OpenStudy study = open(place);
        rename(study, "one");
        rename(study, "two");
        untilIdle();
        assertEquals(1, problems().size());
        problems().getFirst().close();
        run(IWorkbenchCommandConstants.EDIT_UNDO);
        assertEquals("one", study.study().getImages().getFirst().getName());
        assertTrue(problems().isEmpty());
        session.save();
        assertEquals("one", StudyFolder.open(place).study().getImages().getFirst().getName());
    }

    @Test
    void aJournalThatDoesNotBelongToTheStudyIsShownAsAProblem() throws Exception {
        Path place = studyFolder();
        rename(open(place), "mine");
        Path copy = crashed(place);
        StudyFolder other = StudyFolder.open(copy);
        other.study().setName("theirs");
        other.save();
        OpenStudy opened = open(copy);
        untilIdle();
        assertEquals("theirs", opened.study().getName());
        assertEquals(1, problems().size());
        try (var files = Files.list(copy)) {
            assertTrue(files.anyMatch(file -> file.getFileName().toString().matches("history-.*[.]journal")));
        }
    }

    @Test
    void anyCommandOnTheStackIsUndoneAndAnnounced() throws Exception {
        OpenStudy study = open(studyFolder());
        StudySession.Listener listener = said::add;
        session.addListener(listener);
        CommandStack stack = study.domain().getCommandStack();
        PromptSet prompts = study.study().getPromptSets().getFirst();
        var second = prompts.getPrompts().get(1);
        stack.execute(DeleteCommand.create(study.domain(), List.of(second)));
        assertEquals(2, prompts.getPrompts().size());
        assertEquals(1, said.size());
        assertEquals(prompts, study.affected().getFirst());
        assertEquals(stack.getUndoCommand().getLabel(), study.undoable().orElseThrow());
        stack.undo();
        assertEquals(second, prompts.getPrompts().get(1));
        assertEquals(List.of(second), stack.getMostRecentCommand().getAffectedObjects().stream().limit(1).toList());
        study.change("Two at once", () -> {
            prompts.setName("x");
            prompts.getPrompts().move(0, 2);
        });
        assertEquals("Two at once", said.getLast());
        study.undo();
        assertEquals("Clicks", prompts.getName());
        assertFalse(study.isChanged());
        session.removeListener(listener);
    }
}
