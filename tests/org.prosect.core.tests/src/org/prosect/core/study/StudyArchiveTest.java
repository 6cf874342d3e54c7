package org.prosect.core.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.StudyFactory;
import org.prosect.testing.CancelledProgress;

class StudyArchiveTest {

    @TempDir
    Path folder;

    private Path study;
    private byte[] xmi;

    @BeforeEach
    void makeStudy() throws Exception {
        StudyFolder made = StudyFolder.create(folder.resolve("case"), "Case");
        Files.write(made.folder().resolve("images/ct.nii"), new byte[] {1, 2, 3});
        Files.writeString(made.folder().resolve("history.journal"), "not for others");
        Image image = StudyFactory.eINSTANCE.createImage();
        image.setName("elsewhere");
        image.setUri(folder.resolve("elsewhere.nii").toString());
        made.study().getImages().add(image);
        made.save();
        study = made.folder();
        xmi = Files.readAllBytes(study.resolve(StudyFolder.FILE));
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(e.getKey()));
                out.write(e.getValue());
                out.closeEntry();
            }
        }
        return file;
    }

    private Map<String, byte[]> good(String more, byte[] content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(StudyFolder.FILE, xmi);
        entries.put(more, content);
        return entries;
    }

    private String refused(Path zip, ArchiveLimits limits) {
        Path target = folder.resolve("unpacked");
        ProsectException e = assertThrows(ProsectException.class, () -> StudyArchive.read(zip, target, limits, Progress.NONE));
        assertFalse(Files.exists(target), "nothing is left");
        return e.what();
    }

    /** Overwrites a number in the zip's table of contents, in the entry of a name. */
    private static void patch(Path zip, String name, int offset, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length - 46; at++) {
            if (buffer.getInt(at) == 0x02014b50 && name.equals(new String(bytes, at + 46, Math.min(text.length, bytes.length - at - 46),
                    StandardCharsets.UTF_8))) {
                buffer.putInt(at + offset, value);
                Files.write(zip, bytes);
                return;
            }
        }
        throw new IllegalStateException("no entry " + name);
    }

    @Test
    void whatWasWrittenIsReadAgainAndFilesElsewhereAreTold() throws Exception {
        Path archive = folder.resolve("case.zip");
        List<String> outside = StudyArchive.write(study, archive, Progress.NONE);
        assertEquals(List.of(StudyFolder.open(study).study().getImages().getFirst().getUri()), outside);
        Path target = StudyArchive.read(archive, folder.resolve("again"), ArchiveLimits.DEFAULT, Progress.NONE);
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(target.resolve("images/ct.nii")));
        assertArrayEquals(xmi, Files.readAllBytes(target.resolve(StudyFolder.FILE)));
        assertFalse(Files.exists(target.resolve("history.journal")), "history stays at home");
    }

    @Test
    void existingFolderIsNotTouched() throws Exception {
        Path archive = folder.resolve("case.zip");
        StudyArchive.write(study, archive, Progress.NONE);
        ProsectException e = assertThrows(ProsectException.class, () -> StudyArchive.read(archive, study, ArchiveLimits.DEFAULT, Progress.NONE));
        assertTrue(e.what().contains("there is something already"), e.what());
        assertTrue(Files.exists(study.resolve("history.journal")));
    }

    @Test
    void namesThatLeaveTheFolderAreRefused() throws Exception {
        for (String name : List.of("../evil.txt", "/etc/evil", "images/../../evil", "images\\..\\evil", "C:/evil", "images//evil", "./images/evil",
                "masks/a\u0000b")) {
            String told = refused(zip(good(name, new byte[] {1})), ArchiveLimits.DEFAULT);
            assertTrue(told.contains("does not stay in the study's folder"), name + ": " + told);
        }
        assertFalse(Files.exists(folder.resolve("evil.txt")));
        assertFalse(Files.exists(folder.resolve("evil")));
    }

    @Test
    void whatIsNoPartOfAStudyIsRefused() throws Exception {
        assertTrue(refused(zip(good("run.sh", new byte[] {1})), ArchiveLimits.DEFAULT).contains("run.sh"));
        assertTrue(refused(zip(Map.of("images/ct.nii", new byte[] {1})), ArchiveLimits.DEFAULT).contains("holds no study.xmi"));
    }

    @Test
    void namesThatAreOneOnOtherSystemsAreRefused() throws Exception {
        Map<String, byte[]> entries = good("images/ct.nii", new byte[] {1});
        entries.put("images/CT.nii", new byte[] {2});
        assertTrue(refused(zip(entries), ArchiveLimits.DEFAULT).contains("twice"));
    }

    @Test
    void linksAreRefused() throws Exception {
        Path zip = zip(good("images/link", "/etc/passwd".getBytes(StandardCharsets.UTF_8)));
        // made by Unix, and the mode of a symbolic link
        patch(zip, "images/link", 4, 3 << 8 | 20 | 20 << 16);
        patch(zip, "images/link", 38, 0120777 << 16);
        assertTrue(refused(zip, ArchiveLimits.DEFAULT).contains("is a link"));
    }

    @Test
    void bombsAreRefusedByRatioSizeAndNumber() throws Exception {
        Path zip = zip(good("images/zeros", new byte[8 << 20]));
        assertTrue(refused(zip, new ArchiveLimits(100, 1L << 40, 500)).contains("would grow"));
        assertTrue(refused(zip, new ArchiveLimits(100, 1 << 20, 5000)).contains("would fill more than 1 MB"));
        assertTrue(refused(zip, new ArchiveLimits(1, 1L << 40, 5000)).contains("2 files"));
    }

    @Test
    void entryThatIsLargerThanItDeclaresIsStopped() throws Exception {
        Path zip = zip(good("images/liar", new byte[300_000]));
        patch(zip, "images/liar", 24, 10);
        String told = refused(zip, ArchiveLimits.DEFAULT);
        assertTrue(told.contains("liar") || told.contains("damaged") || told.contains("unpacked"), told);
    }

    @Test
    void damagedFilesAndOtherFilesAreRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("text.zip"), "this is no archive");
        assertTrue(refused(text, ArchiveLimits.DEFAULT).contains("no zip archive"));
        Path archive = folder.resolve("case.zip");
        StudyArchive.write(study, archive, Progress.NONE);
        byte[] whole = Files.readAllBytes(archive);
        for (int length = 0; length < whole.length; length += 37) {
            Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, length));
            refused(cut, ArchiveLimits.DEFAULT);
        }
    }

    @Test
    void cancelledLeavesNothing() throws Exception {
        Progress cancelled = new CancelledProgress();
        assertThrows(CancellationException.class, () -> StudyArchive.write(study, folder.resolve("never.zip"), cancelled));
        try (var files = Files.list(folder)) {
            assertEquals(List.of("case"), files.map(f -> f.getFileName().toString()).toList());
        }
        StudyArchive.write(study, folder.resolve("case.zip"), Progress.NONE);
        assertThrows(CancellationException.class, () -> StudyArchive.read(folder.resolve("case.zip"), folder.resolve("never"), ArchiveLimits.DEFAULT,
                cancelled));
        assertFalse(Files.exists(folder.resolve("never")));
    }

    @Test
    void archiveInTheStudyItselfIsRefused() {
        assertThrows(ProsectException.class, () -> StudyArchive.write(study, study.resolve("images/case.zip"), Progress.NONE));
    }
}
