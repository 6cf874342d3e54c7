package org.prosect.study.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.study.Examples;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Study;

class JournalTest {

    @TempDir
    Path temp;

    private final List<HistoryNotice> notices = new ArrayList<>();
    private Path place;
    private Path journal;
    private boolean full;

    @BeforeEach
    void makeStudy() throws StudyException {
        StudyFolder folder = StudyFolder.create(temp.resolve("s"), "A case");
        Examples.fill(folder.study());
        folder.save();
        place = folder.folder();
        journal = place.resolve(Journal.FILE);
    }

    private StudyHistory open() throws StudyException {
        return open(HistoryLimits.DEFAULT);
    }

    /** On a disk that is full while the test says so: half of what is written gets there. */
    private StudyHistory open(HistoryLimits limits) throws StudyException {
        return StudyHistory.open(place, limits, notices::add, (file, at, bytes) -> {
            if (full) {
                Journal.writeToDisk(file, at, Arrays.copyOf(bytes, bytes.length / 2));
                throw new IOException("No space left on device");
            }
            Journal.writeToDisk(file, at, bytes);
        });
    }

    private static Study study(StudyHistory history) {
        return history.folder().study();
    }

    private void rename(StudyHistory history, String name) {
        history.record("to " + name, () -> study(history).setName(name));
    }

    private void threeNames() throws StudyException {
        try (StudyHistory history = open()) {
            rename(history, "one");
            rename(history, "two");
            rename(history, "three");
        }
    }

    private String nameWhenOpened() throws StudyException {
        try (StudyHistory history = open()) {
            return study(history).getName();
        }
    }

    @Test
    void aRecordTornAtAnyByteIsCutOffAndTold() throws Exception {
        threeNames();
        byte[] whole = Files.readAllBytes(journal);
        try (StudyHistory history = open()) {
            history.undo();
        }
        byte[] undone = Files.readAllBytes(journal);
        for (int length = whole.length; length < undone.length; length++) {
            check(Arrays.copyOf(undone, length), whole.length, "three");
        }
        int before = whole.length;
        Files.write(journal, whole);
        try (StudyHistory history = open()) {
            rename(history, "four");
        }
        byte[] four = Files.readAllBytes(journal);
        for (int length = before; length < four.length; length++) {
            check(Arrays.copyOf(four, length), before, "three");
            // the system made room for the bytes and they never came
            check(Arrays.copyOf(Arrays.copyOf(four, length), four.length), before, "three");
        }
    }

    /** What a reader makes of every length, and the whole way for some of them, because that forces to the disk each time. */
    private void check(byte[] torn, int sound, String name) throws Exception {
        Files.write(journal, torn);
        JournalReader.Reading reading = JournalReader.read(journal, StudyFolder.open(place).sha256());
        assertEquals(torn.length > sound ? JournalReader.Ending.TORN : JournalReader.Ending.SOUND, reading.ending(), "torn at " + torn.length);
        assertEquals(sound, reading.length());
        if (torn.length % 16 != 0) {
            return;
        }
        notices.clear();
        assertEquals(name, nameWhenOpened(), "torn at " + torn.length);
        assertEquals(torn.length > sound, notices.contains(new HistoryNotice.Torn(torn.length - sound)), notices.toString());
        assertEquals(sound, Files.size(journal));
    }

    @Test
    void aJournalTornInItsBeginningIsNoHindrance() throws Exception {
        threeNames();
        byte[] whole = Files.readAllBytes(journal);
        for (int length = 0; length < Journal.HEADER + 20; length++) {
            Files.write(journal, Arrays.copyOf(whole, length));
            try (StudyHistory history = open()) {
                assertEquals("A case", study(history).getName());
                rename(history, "x");
            }
            assertEquals("x", nameWhenOpened());
            assertFalse(notices.stream().anyMatch(HistoryNotice.SetAside.class::isInstance), notices.toString());
        }
    }

    @Test
    void damageInTheMiddleIsToldCopiedAndEverythingBeforeItUsed() throws Exception {
        threeNames();
        byte[] whole = Files.readAllBytes(journal);
        for (int at = Journal.HEADER; at < whole.length; at += 20) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x20;
            Files.write(journal, damaged);
            notices.clear();
            String name = nameWhenOpened();
            assertTrue(List.of("A case", "one", "two").contains(name), name);
            HistoryNotice notice = notices.getFirst();
            switch (notice) {
                case HistoryNotice.Damaged copy -> assertArrayEquals(damaged, Files.readAllBytes(copy.copy()));
                case HistoryNotice.SetAside aside -> assertArrayEquals(damaged, Files.readAllBytes(aside.file()));
                case HistoryNotice.Torn torn -> assertEquals("two", name, "only the last record");
                default -> throw new AssertionError(notice);
            }
            try (var files = Files.list(place)) {
                for (Path aside : files.filter(f -> f.getFileName().toString().startsWith("history-")).toList()) {
                    Files.delete(aside);
                }
            }
        }
    }

    @Test
    void otherVersionsAndOtherFilesArePutBeside() throws Exception {
        byte[] newer = Journal.header();
        newer[newer.length - 1]++;
        for (byte[] content : List.of(newer, "something else altogether".getBytes(), new byte[100])) {
            Files.write(journal, content);
            notices.clear();
            assertEquals("A case", nameWhenOpened());
            HistoryNotice.SetAside aside = assertInstanceOf(HistoryNotice.SetAside.class, notices.getFirst());
            assertArrayEquals(content, Files.readAllBytes(aside.file()));
        }
    }

    @Test
    void hostileRecordsTakeNoMemoryAndChangeNothing() throws Exception {
        threeNames();
        byte[] whole = Files.readAllBytes(journal);
        byte[] huge = ByteBuffer.allocate(20).putInt(Integer.MAX_VALUE).putInt(~Integer.MAX_VALUE).array();
        byte[] text = ByteBuffer.allocate(24).putLong(9).putLong(0).putInt(Integer.MAX_VALUE - 1).array();
        byte[] list = ByteBuffer.allocate(24).putLong(9).putLong(0).putInt(0).putInt(Integer.MAX_VALUE).array();
        byte[] old = ByteBuffer.allocate(36).putLong(1).array();
        for (byte[] hostile : List.of(huge, Journal.record(Journal.CHANGE, text), Journal.record(Journal.CHANGE, list),
                Journal.record(Journal.CHANGE, old), Journal.record(Journal.CHANGE, new byte[0]), Journal.number(Journal.POSITION, 77),
                Journal.number(Journal.BASE, 77), Journal.record((byte) 9, new byte[3]), Journal.record(Journal.MARK, new byte[3]))) {
            Files.write(journal, whole);
            Files.write(journal, hostile, java.nio.file.StandardOpenOption.APPEND);
            notices.clear();
            assertEquals("three", nameWhenOpened());
            assertTrue(notices.getFirst() instanceof HistoryNotice.Damaged || notices.getFirst() instanceof HistoryNotice.Torn, notices.toString());
        }
    }

    @Test
    void changesThatDoNotFitTheStudyArePutBesideAndTheStudyIsAsSaved() throws Exception {
        threeNames();
        byte[] whole = Files.readAllBytes(journal);
        String id = ((org.eclipse.emf.ecore.xmi.XMLResource) StudyFolder.open(place).study().eResource()).getID(StudyFolder.open(place).study());
        Random random = new Random(5);
        List<Change.Step> steps = List.of(new Change.ValueStep("_none", "name", List.of(), List.of("x")),
                new Change.ValueStep("_none", "study", List.of(), List.of("x")),
                new Change.ListStep("_none", "images", 2, List.of(new Change.Splice(Integer.MAX_VALUE, List.of(), List.of("#_none")))));
        for (Change.Step step : steps) {
            Change change = new Change(9, java.time.Instant.EPOCH, "hostile " + id + random.nextInt(),
                    List.of(new Change.Node("_new", "http://www.eclipse.org/emf/2002/Ecore", "EClass", List.of(), Change.Kept.NOTHING)), List.of(),
                    List.of(step), List.of());
            Files.write(journal, whole);
            Files.write(journal, Journal.record(Journal.CHANGE, ChangeCodec.encode(change)), java.nio.file.StandardOpenOption.APPEND);
            notices.clear();
            assertEquals("A case", nameWhenOpened());
            assertInstanceOf(HistoryNotice.SetAside.class, notices.getFirst());
        }
    }

    @Test
    void randomBytesNeverThrow() throws Exception {
        threeNames();
        byte[] whole = Files.readAllBytes(journal);
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            byte[] changed = Arrays.copyOf(whole, random.nextInt(whole.length + 50));
            for (int k = 0; k < 4 && changed.length > 0; k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            Files.write(journal, changed);
            assertFalse(nameWhenOpened().isEmpty());
        }
    }

    @Test
    void onAFullDiskTheWorkStaysInMemoryIsToldOnceAndWrittenWhenThereIsRoom() throws Exception {
        try (StudyHistory history = open()) {
            rename(history, "one");
            full = true;
            rename(history, "two");
            rename(history, "three");
            history.undo();
            assertEquals("two", study(history).getName());
            assertEquals(1, notices.size(), notices.toString());
            StudyException problem = ((HistoryNotice.NotWritten) notices.getFirst()).problem();
            assertTrue(problem.what().contains("history.journal") && problem.what().contains("No space left"), problem.what());
            Path copy = Files.createDirectories(temp.resolve("crashed/s"));
            Files.copy(place.resolve(StudyFolder.FILE), copy.resolve(StudyFolder.FILE));
            Files.copy(journal, copy.resolve(Journal.FILE));
            try (StudyHistory crashed = StudyHistory.open(copy, HistoryLimits.DEFAULT, notice -> { })) {
                assertTrue(List.of("one", "two").contains(study(crashed).getName()), "what is there is whole: " + study(crashed).getName());
            }
            full = false;
            history.redo();
            assertEquals(new HistoryNotice.WrittenAgain(), notices.getLast());
        }
        assertEquals("three", nameWhenOpened());
    }

    @Test
    void aDiskThatIsFullFromTheBeginningLosesNothingEither() throws Exception {
        full = true;
        try (StudyHistory history = open()) {
            rename(history, "one");
            rename(history, "two");
            full = false;
            history.undo();
        }
        try (StudyHistory history = open()) {
            assertEquals("one", study(history).getName());
            history.redo();
            assertEquals("two", study(history).getName());
        }
    }

    @Test
    void savingWhileTheJournalCannotBeWrittenWorksAndMendsIt() throws Exception {
        try (StudyHistory history = open()) {
            rename(history, "one");
            full = true;
            rename(history, "two");
            history.save(false);
            assertEquals("two", StudyFolder.open(place).study().getName());
            full = false;
        }
        try (StudyHistory history = open()) {
            assertEquals("two", study(history).getName());
            assertEquals(Optional.of("to two"), history.undoable());
            assertFalse(history.isChanged());
        }
    }

    @Test
    void aFolderThatAllowsNoJournalIsToldWithTheFirstChange() throws Exception {
        // what a read-only folder comes to, also for a user who may do everything
        Files.createDirectories(place.resolve(FolderLock.FILE));
        try (StudyHistory history = open()) {
            assertEquals(List.of(), notices);
            rename(history, "one");
            rename(history, "two");
            assertEquals(1, notices.size());
            assertInstanceOf(HistoryNotice.NotWritten.class, notices.getFirst());
            assertFalse(Files.exists(journal));
            history.undo();
            assertEquals("one", study(history).getName());
            Files.delete(place.resolve(FolderLock.FILE));
            history.redo();
            assertEquals(new HistoryNotice.WrittenAgain(), notices.getLast());
        }
        assertEquals("two", nameWhenOpened());
    }

    @Test
    void aCrashBetweenTheMarkAndTheFileLosesNothing() throws Exception {
        try (StudyHistory history = open()) {
            rename(history, "one");
            byte[] xml = Files.readAllBytes(place.resolve(StudyFolder.FILE));
            history.save(false);
            rename(history, "two");
            byte[] saved = Files.readAllBytes(place.resolve(StudyFolder.FILE));
            Files.write(place.resolve(StudyFolder.FILE), xml);
            Path copy = Files.createDirectories(temp.resolve("crashed/s"));
            Files.copy(place.resolve(StudyFolder.FILE), copy.resolve(StudyFolder.FILE));
            Files.copy(journal, copy.resolve(Journal.FILE));
            Files.write(place.resolve(StudyFolder.FILE), saved);
            try (StudyHistory crashed = StudyHistory.open(copy, HistoryLimits.DEFAULT, notices::add)) {
                assertEquals("two", study(crashed).getName());
                assertEquals(List.of(new HistoryNotice.Recovered(2)), notices);
            }
        }
    }

    @Test
    void aRefusedSaveLeavesUndoAsItWas() throws Exception {
        try (StudyHistory history = open()) {
            rename(history, "one");
            Files.writeString(place.resolve(StudyFolder.FILE), "<changed/>");
            assertThrows(StudyException.class, () -> history.save(false));
            assertTrue(history.isChanged());
            history.undo();
            history.redo();
            history.save(true);
        }
        assertEquals("one", nameWhenOpened());
        assertEquals(List.of(), notices);
    }

    @Test
    void tooManyChangesAreDroppedWhenSavedAndTold() throws Exception {
        HistoryLimits few = new HistoryLimits(20, 64 << 20, 1 << 20);
        try (StudyHistory history = open(few)) {
            for (int i = 0; i < 30; i++) {
                rename(history, "name " + i);
            }
            assertEquals(List.of(), notices, "a session forgets nothing");
            history.save(false);
            assertEquals(List.of(new HistoryNotice.Dropped(12, HistoryNotice.Dropped.Reason.LENGTH)), notices);
        }
        try (StudyHistory history = open(few)) {
            assertEquals("name 29", study(history).getName());
            for (int i = 28; i >= 11; i--) {
                history.undo();
                assertEquals("name " + i, study(history).getName());
            }
            assertEquals(Optional.empty(), history.undo());
        }
    }

    @Test
    void aJournalWithMuchThatIsNotNeededIsMadeSmallWhenSaved() throws Exception {
        String long1 = "x".repeat(300_000);
        try (StudyHistory history = open()) {
            for (int i = 0; i < 8; i++) {
                rename(history, long1 + i);
                history.undo();
            }
            rename(history, "kept");
            rename(history, "undone");
            history.undo();
            assertTrue(Files.size(journal) > 2_000_000);
            history.save(false);
            assertTrue(Files.size(journal) < 10_000, "" + Files.size(journal));
            rename(history, "after");
            history.undo();
            history.record("other", () -> study(history).getImages().getFirst().setName("other"));
        }
        try (StudyHistory history = open()) {
            assertEquals("kept", study(history).getName());
            assertEquals("other", study(history).getImages().getFirst().getName());
            history.undo();
            history.undo();
            assertEquals("A case", study(history).getName());
            assertEquals(Optional.of("to kept"), history.redoable());
        }
    }
}
