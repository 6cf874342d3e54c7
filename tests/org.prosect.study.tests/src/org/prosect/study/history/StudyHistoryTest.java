package org.prosect.study.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.study.EllipseBundle;
import org.prosect.study.Examples;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Study;

class StudyHistoryTest {

    @TempDir
    Path temp;

    private final List<HistoryNotice> notices = new ArrayList<>();

    private Path study() throws StudyException {
        StudyFolder folder = StudyFolder.create(temp.resolve("s"), "A case");
        Examples.fill(folder.study());
        folder.save();
        return folder.folder();
    }

    private StudyHistory open(Path place) throws StudyException {
        return StudyHistory.open(place, HistoryLimits.DEFAULT, notices::add);
    }

    /** Does not force to the disk, which these many changes would wait for. */
    private StudyHistory quick(Path place) throws StudyException {
        return StudyHistory.open(place, HistoryLimits.DEFAULT, notices::add, (file, at, bytes) -> {
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                out.setLength(at);
                out.seek(at);
                out.write(bytes);
            }
        });
    }

    private static Study study(StudyHistory history) {
        return history.folder().study();
    }

    private static String xml(StudyHistory history) {
        return RandomEdits.xml(study(history));
    }

    /** What study.xmi says that this version does not know. */
    private static void addUnknownContent(Path place) throws Exception {
        Path file = place.resolve(StudyFolder.FILE);
        String xml = Files.readString(file);
        String strange = xml.replaceFirst("<prompts ", "<prompts xmlns:newer=\"http://example.org/newer\" newer:hint=\"a &amp; b\" ")
                .replaceFirst("</promptSets>", "  <prompts "
                        + "xmlns:x=\"http://example.org/x/1.0\" xsi:type=\"x:StarPrompt\" xmi:id=\"_star\" rays=\"5\">"
                        + "<tip xmi:id=\"_tip\"/></prompts>\n    <later><deep/></later>\n  </promptSets>");
        assertFalse(strange.equals(xml));
        Files.writeString(file, strange);
    }

    @Test
    void everyKindOfChangeLeadsBackAndForthAlsoAfterReopening() throws Exception {
        for (long seed = 1; seed <= 2; seed++) {
            try (EllipseBundle ellipses = new EllipseBundle().install()) {
                Path place = StudyFolder.create(temp.resolve("seed-" + seed), "A case").folder();
                StudyFolder folder = StudyFolder.open(place);
                Examples.fill(folder.study());
                folder.save();
                addUnknownContent(place);
                backAndForth(place, new Random(seed), ellipses, "seed " + seed);
            }
        }
    }

    private static void assertState(String expected, StudyHistory history, String what) {
        // what is not known keeps the namespaces of the file around it, and these are other ones when a third party's prompt came or went
        String namespace = " xmlns:ellipse=(\"|&quot;)" + EllipseBundle.NAMESPACE + "(\"|&quot;)";
        String[] wanted = expected.replaceAll(namespace, "").split("\n");
        String[] found = xml(history).replaceAll(namespace, "").split("\n");
        for (int i = 0; i < Math.min(wanted.length, found.length); i++) {
            assertEquals(wanted[i].strip(), found[i].strip(), what + ", line " + i);
        }
        assertEquals(wanted.length, found.length, what);
    }

    private void backAndForth(Path place, Random random, EllipseBundle ellipses, String what) throws StudyException {
        List<String> states = new ArrayList<>();
        StudyHistory history = quick(place);
        states.add(xml(history));
        RandomEdits edits = new RandomEdits(study(history), random, ellipses);
        for (int i = 0; i < 70; i++) {
            if (history.record("change " + i, edits::change).isPresent()) {
                states.add(xml(history));
            }
            assertState(states.getLast(), history, what);
            if (random.nextInt(20) == 0) {
                history.save(false);
            }
        }
        assertTrue(states.size() > 40, "most edits change something");
        for (int i = states.size() - 2; i >= 0; i--) {
            history.undo();
            assertState(states.get(i), history, what + ", undo to " + i);
        }
        assertEquals(Optional.empty(), history.undo());
        for (int i = 1; i < states.size(); i++) {
            history.redo();
            assertState(states.get(i), history, what + ", redo to " + i);
        }
        assertEquals(Optional.empty(), history.redo());
        for (int i = states.size() - 2; i >= 0; i--) {
            history.close();
            history = quick(place);
            assertState(states.get(i + 1), history, what + ", opened at " + (i + 1));
            history.undo();
            assertState(states.get(i), history, what + ", opened and undone to " + i);
        }
        for (int i = 1; i < states.size(); i++) {
            if (i % 3 == 0) {
                history.close();
                history = quick(place);
            }
            history.redo();
            assertState(states.get(i), history, what + ", opened and redone to " + i);
            if (i % 10 == 0) {
                history.save(false);
            }
        }
        history.close();
        assertTrue(notices.stream().allMatch(HistoryNotice.Recovered.class::isInstance), notices.toString());
    }

    @Test
    void whatComesBackIsTheSameObjectWhileSomebodyHoldsIt() throws Exception {
        try (StudyHistory history = open(study())) {
            PromptSet set = study(history).getPromptSets().getFirst();
            Prompt prompt = set.getPrompts().get(1);
            history.record("delete", () -> set.getPrompts().remove(prompt));
            history.undo();
            assertSame(prompt, set.getPrompts().get(1));
            history.redo();
            prompt.setEnabled(!prompt.isEnabled());
            boolean changedOutside = prompt.isEnabled();
            history.undo();
            assertSame(prompt, set.getPrompts().get(1));
            assertEquals(!changedOutside, prompt.isEnabled(), "it is what it was in the study");
        }
    }

    @Test
    void tellsWhatIsConcerned() throws Exception {
        try (StudyHistory history = open(study())) {
            PromptSet set = study(history).getPromptSets().getFirst();
            Prompt prompt = set.getPrompts().get(1);
            assertEquals(set, history.record("delete", () -> set.getPrompts().remove(prompt)).orElseThrow().affected().getFirst());
            assertEquals(prompt, history.undo().orElseThrow().affected().getFirst());
            Image image = study(history).getImages().getFirst();
            assertEquals(List.of(image), history.record("rename", () -> image.setName("x")).orElseThrow().affected());
        }
    }

    @Test
    void anEditThatThrowsLeavesTheStudyAsItWas() throws Exception {
        try (StudyHistory history = open(study())) {
            String before = xml(history);
            assertThrows(IllegalArgumentException.class, () -> history.record("fails", () -> {
                study(history).getPromptSets().getFirst().getPrompts().clear();
                study(history).getImages().remove(0);
                study(history).setName("half");
                throw new IllegalArgumentException("in the middle");
            }));
            assertEquals(before, xml(history));
            assertFalse(history.isChanged());
            assertTrue(history.undoable().isEmpty());
        }
    }

    @Test
    void nothingIsRecordedWhenNothingChanges() throws Exception {
        Path place = study();
        try (StudyHistory history = open(place)) {
            Study study = study(history);
            assertEquals(Optional.empty(), history.record("there and back", () -> {
                String name = study.getName();
                study.setName("x");
                study.setName(name);
                Prompt prompt = study.getPromptSets().getFirst().getPrompts().removeFirst();
                study.getPromptSets().getFirst().getPrompts().addFirst(prompt);
            }));
            assertFalse(history.isChanged());
        }
        assertFalse(Files.exists(place.resolve(Journal.FILE)));
    }

    @Test
    void aChangeThatNobodyRecordedIsRecordedAllTheSame() throws Exception {
        Path place = study();
        String expected;
        try (StudyHistory history = open(place)) {
            study(history).setName("past the history");
            history.record("named", () -> study(history).getImages().getFirst().setName("y"));
            study(history).getPromptSets().getFirst().getPrompts().removeLast();
            expected = xml(history);
        }
        try (StudyHistory history = open(place)) {
            assertEquals(expected, xml(history));
            history.undo();
            assertEquals(Optional.of("named"), history.undoable());
            history.undo();
            assertEquals(Optional.of(""), history.undoable());
        }
    }

    @Test
    void aNewChangeEndsWhatCouldBeDoneAgain() throws Exception {
        Path place = study();
        String expected;
        try (StudyHistory history = open(place)) {
            Study study = study(history);
            history.record("1", () -> study.setName("1"));
            history.record("2", () -> study.setName("2"));
            history.save(false);
            history.undo();
            history.undo();
            history.record("3", () -> study.getImages().getFirst().setName("3"));
            assertEquals(Optional.empty(), history.redoable());
            assertTrue(history.isChanged());
            expected = xml(history);
        }
        try (StudyHistory history = open(place)) {
            assertEquals(List.of(new HistoryNotice.Recovered(3)), notices, "two back, one forth");
            assertEquals(expected, xml(history));
            assertEquals(Optional.of("3"), history.undoable());
            history.undo();
            assertEquals("A case", study(history).getName());
            assertEquals(Optional.empty(), history.undo());
        }
    }

    @Test
    void savingAndUndoingTellWhetherThereAreChanges() throws Exception {
        try (StudyHistory history = open(study())) {
            Study study = study(history);
            history.record("1", () -> study.setName("1"));
            assertTrue(history.isChanged());
            history.undo();
            assertFalse(history.isChanged());
            history.redo();
            history.save(false);
            assertFalse(history.isChanged());
            history.undo();
            assertTrue(history.isChanged());
            history.redo();
            assertFalse(history.isChanged());
        }
    }

    @Test
    void discardedChangesDoNotComeBackAndEarlierOnesCanBeUndone() throws Exception {
        Path place = study();
        String saved;
        try (StudyHistory history = open(place)) {
            history.record("1", () -> study(history).setName("1"));
            history.save(false);
            saved = xml(history);
            history.undo();
            history.record("2", () -> study(history).getImages().clear());
            history.discard();
        }
        try (StudyHistory history = open(place)) {
            assertEquals(saved, xml(history));
            assertFalse(history.isChanged());
            assertEquals(Optional.of("1"), history.undoable());
        }
        assertEquals(List.of(), notices);
    }

    @Test
    void aStudyEditedByAnotherProgramIsOpenedAsItIsAndTheJournalPutBeside() throws Exception {
        Path place = study();
        try (StudyHistory history = open(place)) {
            history.record("1", () -> study(history).setName("1"));
        }
        StudyFolder other = StudyFolder.open(place);
        other.study().setName("theirs");
        other.save();
        try (StudyHistory history = open(place)) {
            assertEquals("theirs", study(history).getName());
            HistoryNotice.SetAside aside = (HistoryNotice.SetAside) notices.getFirst();
            assertTrue(aside.why().contains("another program"), aside.why());
            assertTrue(Files.size(aside.file()) > 0);
            assertFalse(Files.exists(place.resolve(Journal.FILE)));
            history.record("2", () -> study(history).setName("2"));
        }
        try (StudyHistory history = open(place)) {
            assertEquals("2", study(history).getName());
        }
    }

    @Test
    void aMissingBundleOfARecoveredChangePutsTheJournalBeside() throws Exception {
        Path place = study();
        try (EllipseBundle ellipses = new EllipseBundle().install(); StudyHistory history = open(place)) {
            history.record("an ellipse", () -> study(history).getPromptSets().getFirst().getPrompts().add(ellipses.create(ellipses.ellipse)));
        }
        String saved = RandomEdits.xml(StudyFolder.open(place).study());
        try (StudyHistory history = open(place)) {
            HistoryNotice.SetAside aside = (HistoryNotice.SetAside) notices.getFirst();
            assertTrue(aside.why().contains("EllipsePrompt"), aside.why());
            assertEquals(saved, xml(history));
        }
    }

    @Test
    void undoThatNeedsAMissingBundleSaysSoAndChangesNothing() throws Exception {
        Path place = study();
        try (EllipseBundle ellipses = new EllipseBundle().install(); StudyHistory history = open(place)) {
            history.record("an ellipse", () -> study(history).getPromptSets().getFirst().getPrompts().add(ellipses.create(ellipses.ellipse)));
            history.record("none", () -> study(history).getPromptSets().getFirst().getPrompts().removeLast());
            history.save(false);
        }
        try (StudyHistory history = open(place)) {
            String before = xml(history);
            StudyException e = assertThrows(StudyException.class, history::undo);
            assertTrue(e.what().contains("EllipsePrompt"), e.what());
            assertEquals(before, xml(history));
            assertEquals(Optional.of("none"), history.undoable());
        }
    }

    @Test
    void twoHistoriesOfOneFolderNeverWriteOneJournal() throws Exception {
        Path place = study();
        try (StudyHistory first = open(place)) {
            first.record("mine", () -> study(first).setName("mine"));
            long size = Files.size(place.resolve(Journal.FILE));
            try (StudyHistory second = open(place)) {
                assertEquals(List.of(new HistoryNotice.InUse(place)), notices);
                second.record("theirs", () -> study(second).setName("theirs"));
                assertEquals("theirs", study(second).getName());
                second.undo();
                assertEquals("A case", study(second).getName(), "it has what is saved, and its own undo");
                assertEquals(size, Files.size(place.resolve(Journal.FILE)));
            }
            first.record("mine 2", () -> study(first).setName("mine 2"));
        }
        notices.clear();
        try (StudyHistory again = open(place)) {
            assertEquals("mine 2", study(again).getName());
            assertEquals(List.of(new HistoryNotice.Recovered(2)), notices);
        }
    }
}
