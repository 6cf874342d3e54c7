package org.prosect.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.registry.TestRegistry;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;

class ImageFilesTest {

    private static final Volume IMAGE = Volume.ofUint8(Geometry.of(3, 1, 1, 1, 1, 1), new byte[] {5, 6, 7});

    @TempDir
    private Path folder;

    private final ImageFiles files = files("");

    /** The formats of a registry: one of single files, one whose suffix ends the other's, one that only reads, one that cannot be loaded. */
    private static ImageFiles files(String more) {
        return new ImageFiles(new TestRegistry().with("org.absent", "imageFormats", format("gone", ".gone", true, "org.example.Gone"))
                .with("org.formats", "imageFormats", format("raw", ".raw,.r", true, ByteFormat.class.getName())
                        + format("packed", ".raw.gz", true, ByteFormat.Packed.class.getName()) + format("gz", ".gz", true,
                                ByteFormat.Packed.class.getName())
                        + format("old", ".old", false, ByteFormat.class.getName()) + format("bad", ".bad", true,
                                ByteFormat.Failing.class.getName()) + more)
                .contributions().imageFormats());
    }

    private static String format(String id, String suffixes, boolean writes, String type) {
        return "<format id='" + id + "' name='N' suffixes='" + suffixes + "' writes='" + writes + "' description='d' class='" + type + "'/>";
    }

    @ParameterizedTest
    @CsvSource({"a.raw,raw", "a.R,raw", "A.RAW,raw", "a.raw.gz,packed", "a.txt.gz,gz", "a.old,old", ".raw,raw"})
    void nameChoosesTheFormatOfTheLongestSuffix(String name, String format) throws Exception {
        assertEquals(format, files.forReading(file(name, "whatever")).id());
    }

    @ParameterizedTest
    @CsvSource({"noname,RAW:x,raw", "a.dat,RAW:x,raw", "a.dat,PACKED:x,packed", "raw,RAW,raw"})
    void contentChoosesTheFormatWhenTheNameSaysNothing(String name, String content, String format) throws Exception {
        assertEquals(format, files.forReading(file(name, content)).id());
    }

    @Test
    void nameCountsMoreThanContent() throws Exception {
        assertEquals("raw", files.forReading(file("a.raw", "PACKED:x")).id());
    }

    @Test
    void formatSeesAtMostTheFirst512Bytes() throws Exception {
        Path file = file("long", "RAW:" + "x".repeat(5000));
        assertEquals(512, ((ByteFormat) files.forReading(file).code().get()).headLength());
    }

    @Test
    void unknownFileIsRefusedWithItsFirstBytesAndWhatIsReadable() throws IOException {
        Path file = file("a.dat", "\u0001\u0002MZ");
        ProsectException e = refused(() -> files.forReading(file));
        assertEquals(file + ": neither its name nor its first bytes (01 02 4d 5a) belong to a known image format", e.what());
        assertEquals("Readable are .gone, .raw, .r, .raw.gz, .gz, .old, .bad", e.remedy());
    }

    @Test
    void withoutAnyFormatTheErrorSaysSo() throws IOException {
        Path file = file("a.raw", "RAW");
        assertEquals("Readable are none: no format is installed", refused(() -> new ImageFiles(List.of()).forReading(file)).remedy());
    }

    @Test
    void missingFileFolderAndEmptyFileAreRefused() throws IOException {
        Path missing = folder.resolve("missing.raw");
        assertEquals(missing + ": there is no such file", refused(() -> files.read(missing, Progress.NONE)).what());
        Path folderLikeAFile = Files.createDirectory(folder.resolve("folder.raw"));
        assertEquals(folderLikeAFile + ": this is a folder, not an image file", refused(() -> files.readHeader(folderLikeAFile)).what());
        Path empty = file("empty.raw", "");
        assertEquals(empty + ": the file is empty (0 bytes)", refused(() -> files.read(empty, Progress.NONE)).what());
        Path root = folder.getRoot();
        assertTrue(refused(() -> files.read(root, Progress.NONE)).what().contains("folder"));
    }

    @Test
    void fileThatMayNotBeReadIsRefused() throws IOException {
        Path file = file("secret.raw", "RAW");
        Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "skipped: no POSIX rights here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "skipped: this user may read everything");
        assertEquals(file + ": it cannot be read (no permission)", refused(() -> files.read(file, Progress.NONE)).what());
    }

    @Test
    void formatOfAFailedBundleDoesNotHinderTheOthers() throws Exception {
        // "gone" comes first in the list and cannot be loaded
        assertEquals("raw", files.forReading(file("noname", "RAW")).id());
        ProsectException e = refused(() -> files.read(file("a.gone", "x"), Progress.NONE));
        assertTrue(e.what().contains("org.absent") && e.what().contains("ClassNotFoundException"), e::what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runtime", "link", "stack"})
    void formatThatBreaksItsContractBecomesAnErrorOfTheFile(String how) throws IOException {
        Path file = file("a.bad", how);
        ProsectException e = refused(() -> files.read(file, Progress.NONE));
        assertTrue(e.what().startsWith(file + ": format bad failed ("), e::what);
        assertTrue(e.remedy().contains("org.formats"), e::remedy);
        assertTrue(refused(() -> files.readHeader(file)).what().startsWith(file + ": format bad failed ("));
    }

    @Test
    void imageLargerThanMemoryIsRefused() throws IOException {
        ProsectException e = refused(() -> files.read(file("a.bad", "memory"), Progress.NONE));
        assertTrue(e.what().contains("does not fit into the memory"), e::what);
    }

    @Test
    void imageIsWrittenAndReadBack() throws Exception {
        Path file = folder.resolve("a.raw");
        files.write(IMAGE, file, Progress.NONE);
        assertEquals(6, files.read(file, Progress.NONE).get(1));
        assertEquals(IMAGE.geometry(), files.readHeader(file).geometry());
        assertEquals(List.of("a.raw"), names());
    }

    @Test
    void formatWritesAsideUnderTheSameSuffixWhileTheOldFileStays() throws Exception {
        Path file = file("a.raw.gz", "old");
        files.write(IMAGE, file, new Progress() {
            @Override
            public void report(double fraction, String what) {
                assertTrue(what.endsWith("a.raw.gz") && !what.equals("a.raw.gz"), what);
                assertEquals("old", content(file));
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertFalse(content(file).equals("old"));
        assertEquals(List.of("a.raw.gz"), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"runtime", "link", "stack", "format", "cancel"})
    void writingThatFailsKeepsTheOldFileAndLeavesNothingElse(String how) throws IOException {
        Path file = file("a.bad", "old");
        writingFails(file, how);
        assertEquals("old", content(file));
        assertEquals(List.of("a.bad"), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"runtime", "format", "cancel"})
    void writingThatFailsLeavesNoNewFile(String how) throws IOException {
        Path file = folder.resolve("new.bad");
        writingFails(file, how);
        assertEquals(List.of(), names());
    }

    @Test
    void errorOfWritingNamesTheWantedFile() {
        Path file = folder.resolve("new.bad");
        assertEquals(file + ": it holds no 8-bit images", refused(() -> files.write(IMAGE, file, saying("format"))).what());
    }

    @Test
    void namesThatNoFormatWritesAreRefusedBeforeWork() {
        for (String name : List.of("a.old", "a.xyz", "noname")) {
            ProsectException e = refused(() -> files.forWriting(folder.resolve(name)));
            assertEquals("Choose one of .gone, .raw, .r, .raw.gz, .gz, .bad", e.remedy());
        }
        refused(() -> files.forWriting(folder.getRoot()));
    }

    @Test
    void writingIntoAMissingFolderOrOntoAFolderIsRefused() throws IOException {
        Path inMissing = folder.resolve("missing").resolve("a.raw");
        assertEquals(inMissing + ": there is no folder " + inMissing.getParent(), refused(() -> files.write(IMAGE, inMissing, Progress.NONE))
                .what());
        Path isFolder = Files.createDirectory(folder.resolve("f.raw"));
        assertEquals(isFolder + ": this is a folder", refused(() -> files.write(IMAGE, isFolder, Progress.NONE)).what());
    }

    @Test
    void cancellingReachesTheCaller() throws IOException {
        Path file = file("a.bad", "cancel");
        CancellationException thrown = assertThrows(CancellationException.class, () -> files.read(file, Progress.NONE));
        assertSame(CancellationException.class, thrown.getClass());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).toList();
        }
    }

    /** A progress that tells {@link ByteFormat.Failing} how to fail when writing. */
    private static Progress saying(String how) {
        return new ByteFormat.Failing.Instruction(how);
    }

    private static ProsectException refused(Executable work) {
        return assertThrows(ProsectException.class, work);
    }

    private void writingFails(Path file, String how) {
        Class<? extends Exception> expected = how.equals("cancel") ? CancellationException.class : FormatException.class;
        assertThrows(expected, () -> files.write(IMAGE, file, saying(how)));
    }
}
