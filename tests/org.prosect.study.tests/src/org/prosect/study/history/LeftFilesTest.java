package org.prosect.study.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.study.AnswerNames;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFiles;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.SurfaceMesh;

/** Files with answers of methods, before and after nothing needs them any more. */
class LeftFilesTest {

    private static final String METHOD = "region-growing";

    @TempDir
    Path temp;

    private final List<HistoryNotice> notices = new ArrayList<>();
    private Path place;

    @BeforeEach
    void makeStudy() throws StudyException {
        place = StudyFolder.create(temp.resolve("s"), "A case").folder();
    }

    private StudyHistory open(int changes) throws StudyException {
        return StudyHistory.open(place, new HistoryLimits(changes, HistoryLimits.DEFAULT.bytes(), HistoryLimits.DEFAULT.maskBytes()), notices::add);
    }

    private StudyHistory open() throws StudyException {
        return open(HistoryLimits.DEFAULT.changes());
    }

    /** Writes an answer as methods' are written; the content is its number. */
    private StudyFolder.StoredFile write(StudyHistory history, StudyFolder.Part part, String name, int number) {
        try {
            Path file = Files.writeString(history.folder().unusedFile(part, name), "answer " + number);
            return new StudyFolder.StoredFile(history.folder().relativise(file), StudyFiles.sha256(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StudyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Result result, StudyFolder.StoredFile mask) {
        result.setMaskUri(mask.uri());
        result.setMaskSha256(mask.sha256());
        Provenance provenance = StudyFactory.eINSTANCE.createProvenance();
        provenance.setMethodId(METHOD);
        result.setProvenance(provenance);
    }

    private StudyFolder.StoredFile mask(StudyHistory history, int number) {
        return write(history, StudyFolder.Part.MASKS, AnswerNames.of("Left kidney", METHOD, ".nii.gz"), number);
    }

    private static Result add(StudyHistory history, StudyFolder.StoredFile mask) {
        Result result = StudyFactory.eINSTANCE.createResult();
        history.record("run", () -> {
            set(result, mask);
            history.folder().study().getResults().add(result);
        });
        return result;
    }

    private static void rename(StudyHistory history, String name) {
        history.record("rename", () -> history.folder().study().setName(name));
    }

    private List<String> masks() throws IOException {
        try (Stream<Path> files = Files.list(place.resolve("masks"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aRunThatWasTakenBackForGoodGoesWithTheNextSave() throws Exception {
        try (StudyHistory history = open()) {
            StudyFolder.StoredFile mesh = write(history, StudyFolder.Part.MESHES, AnswerNames.of("Left kidney", METHOD, ".ply"), 7);
            StudyFolder.StoredFile mask = mask(history, 1);
            history.record("run", () -> {
                SurfaceMesh surface = StudyFactory.eINSTANCE.createSurfaceMesh();
                surface.setUri(mesh.uri());
                surface.setSha256(mesh.sha256());
                history.folder().study().getMeshes().add(surface);
                Result result = StudyFactory.eINSTANCE.createResult();
                set(result, mask);
                history.folder().study().getResults().add(result);
            });
            history.undo();
            history.save(false);
            List<String> told = new ArrayList<>();
            history.addMaskHost(new MaskHost() {
                @Override
                public void changed(MaskDelta delta) {
                    throw new IllegalStateException("no mask was edited");
                }

                @Override
                public void save() {
                    // there are none in memory
                }

                @Override
                public void deleted(String uri) {
                    told.add(uri);
                }
            });
            assertEquals(List.of("Left kidney-region-growing.nii.gz"), masks(), "it can be done again");
            rename(history, "Another");
            assertEquals(1, masks().size(), "only saving deletes");
            history.save(false);
            assertEquals(List.of(), masks());
            assertFalse(Files.exists(history.folder().resolve(mesh.uri())));
            assertEquals(Set.of(mask.uri(), mesh.uri()), Set.copyOf(told));
        }
    }

    @Test
    void aReplacedMaskStaysAsLongAsUndoBringsItBack() throws Exception {
        try (StudyHistory history = open(4)) {
            Result result = add(history, mask(history, 0));
            for (int i = 1; i <= 3; i++) {
                StudyFolder.StoredFile next = mask(history, i);
                history.record("run", () -> set(result, next));
                history.save(false);
            }
            assertEquals(4, masks().size(), "all four can be brought back");
            for (int i = 4; i <= 8; i++) {
                StudyFolder.StoredFile next = mask(history, i);
                history.record("run", () -> set(result, next));
                history.save(false);
            }
            // a save deletes what was dropped before it
            history.save(false);
            List<String> kept = masks();
            assertTrue(kept.size() <= 5, kept.toString());
            int back = 0;
            do {
                assertEquals(result.getMaskSha256(), StudyFiles.sha256(history.folder().resolve(result.getMaskUri())));
                back++;
            } while (history.undo().isPresent());
            assertEquals(kept.size(), back, "every file that is left is one that undo shows");
        }
    }

    @Test
    void unsavedChangesThatAreGivenUpBringWhatTheyForgotBack() throws Exception {
        StudyHistory history = open();
        add(history, mask(history, 1));
        history.undo();
        history.save(false);
        rename(history, "Another");
        history.discard();
        history.close();
        try (StudyHistory again = open()) {
            again.redo();
            Result result = again.folder().study().getResults().getFirst();
            again.save(false);
            assertEquals(result.getMaskSha256(), StudyFiles.sha256(again.folder().resolve(result.getMaskUri())));
        }
    }

    @Test
    void afterACrashTheNextSaveDeletes() throws Exception {
        StudyHistory history = open();
        add(history, mask(history, 1));
        history.undo();
        history.save(false);
        rename(history, "Another");
        history.close();
        try (StudyHistory again = open()) {
            assertEquals(1, masks().size());
            again.save(false);
            assertEquals(List.of(), masks());
        }
        try (StudyHistory last = open()) {
            // the journal may still tell of the first answer: a new file of its name, which nothing names yet, is not that one
            mask(last, 1);
            rename(last, "A third");
            last.save(false);
            assertEquals(1, masks().size());
        }
    }

    @Test
    void whatAUserPutThereOrChangedIsLeftAlone() throws Exception {
        try (StudyHistory history = open()) {
            StudyFolder.StoredFile changed = mask(history, 1);
            add(history, changed);
            history.undo();
            StudyFolder.StoredFile named = write(history, StudyFolder.Part.MASKS, "mine.nii.gz", 2);
            add(history, named);
            history.undo();
            Path elsewhere = Files.writeString(temp.resolve("x-" + METHOD + ".nii.gz"), "3");
            add(history, new StudyFolder.StoredFile(history.folder().relativise(elsewhere), StudyFiles.sha256(elsewhere)));
            history.undo();
            StudyFolder.StoredFile noted = mask(history, 4);
            add(history, noted);
            history.undo();
            history.record("note", () -> history.folder().study().setName("see " + Path.of(noted.uri()).getFileName()));
            Path never = Files.writeString(place.resolve("masks/Spleen-" + METHOD + ".nii.gz"), "nobody told the history");
            Files.writeString(history.folder().resolve(changed.uri()), "drawn by hand");
            history.save(false);
            for (Path kept : List.of(history.folder().resolve(changed.uri()), history.folder().resolve(named.uri()), elsewhere,
                    history.folder().resolve(noted.uri()), never)) {
                assertTrue(Files.exists(kept), kept.toString());
            }
        }
    }

    @Test
    void aSecondWindowDeletesNothing() throws Exception {
        try (StudyHistory first = open(); StudyHistory second = open()) {
            rename(first, "First");
            add(second, mask(second, 1));
            second.undo();
            rename(second, "Second");
            second.save(true);
            assertEquals(1, masks().size());
        }
    }
}
