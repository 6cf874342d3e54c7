package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.ui.volume.VolumeStore;

class VolumeStoreTest extends UiTest {

    private final VolumeStore store = new VolumeStore(Display.getCurrent(), UiTest::files);

    @Test
    void everybodyGetsTheSameVoxelsInTheUserInterfaceThread() throws Exception {
        StudyFolder study = StudyFolder.open(studyFolder());
        Image image = study.study().getImages().getFirst();
        Thread[] completedIn = new Thread[1];
        CompletableFuture<Volume> first = store.volume(study, image, part -> { });
        CompletableFuture<Volume> second = store.volume(study, image, part -> { });
        first.thenRun(() -> completedIn[0] = Thread.currentThread());
        until("both are read", () -> first.isDone() && second.isDone());
        assertSame(first.join(), second.join());
        assertSame(Thread.currentThread(), completedIn[0]);
        assertSame(first.join(), store.volume(study, image, part -> { }).getNow(null), "at hand at once");
    }

    @Test
    void changedFileIsReadAgain() throws Exception {
        Path place = studyFolder();
        StudyFolder study = StudyFolder.open(place);
        Image image = study.study().getImages().getFirst();
        CompletableFuture<Volume> before = store.volume(study, image, part -> { });
        until("it is read", before::isDone);
        Files.setLastModifiedTime(place.resolve("images/ball.nii.gz"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        CompletableFuture<Volume> after = store.volume(study, image, part -> { });
        until("it is read again", after::isDone);
        assertNotSame(before.join(), after.join());
    }

    @Test
    void masksAreThoseOfTheResult() throws Exception {
        StudyFolder study = StudyFolder.open(studyFolder());
        CompletableFuture<Mask> mask = store.mask(study, study.study().getResults().getFirst(), part -> { });
        until("it is read", mask::isDone);
        assertTrue(mask.join().get(10, 9, 8));
        assertTrue(mask.join().count() < 1000);
    }

    @Test
    void missingFileIsNamed() throws Exception {
        Path place = studyFolder();
        StudyFolder study = StudyFolder.open(place);
        Files.delete(place.resolve("images/ball.nii.gz"));
        CompletableFuture<Volume> future = store.volume(study, study.study().getImages().getFirst(), part -> { });
        until("it has failed", future::isDone);
        CompletionException thrown = assertThrows(CompletionException.class, future::join);
        assertTrue(assertInstanceOf(ProsectException.class, thrown.getCause()).what().contains("ball.nii.gz"));
    }

    @Test
    void whoNoLongerWantsItIsLeftAlone() throws Exception {
        StudyFolder study = StudyFolder.open(studyFolder());
        Image image = study.study().getImages().getFirst();
        CompletableFuture<Volume> unwanted = store.volume(study, image, part -> { });
        unwanted.cancel(false);
        CompletableFuture<Volume> wanted = store.volume(study, image, part -> { });
        until("it is read", wanted::isDone);
        assertTrue(unwanted.isCancelled());
        assertEquals(20, wanted.join().geometry().sizeX());
    }
}
