package org.prosect.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.study.FileProblem.Kind;
import org.prosect.study.model.Image;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.StudyFactory;

class StudyFilesTest {

    @TempDir
    Path temp;
    private StudyFolder folder;
    private Image image;
    private Path file;

    @BeforeEach
    void aStudyWithOneImage() throws Exception {
        folder = StudyFolder.create(temp.resolve("s"), "s");
        file = folder.folder().resolve("images/ct.nii");
        Files.writeString(file, "abc");
        image = StudyFactory.eINSTANCE.createImage();
        image.setName("CT");
        image.setUri("images/ct.nii");
        image.setSha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        image.setSource("/archive/ct.nii");
        folder.study().getImages().add(image);
    }

    private List<FileProblem> changed() {
        return StudyFiles.changed(folder, share -> { }, () -> false);
    }

    @Test
    void theHashIsThatOfFips180() throws Exception {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", StudyFiles.sha256(file));
        Files.write(file, "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
        assertEquals("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", StudyFiles.sha256(file));
    }

    @Test
    void filesThatAreAsTheyWereAreNoProblem() {
        assertEquals(List.of(), StudyFiles.missing(folder));
        assertEquals(List.of(), changed());
    }

    @Test
    void aMissingImageIsReportedWithItsPathAndWhereItCameFrom() throws Exception {
        Files.delete(file);
        FileProblem problem = StudyFiles.missing(folder).get(0);
        assertEquals(Kind.MISSING, problem.kind());
        assertEquals(image, problem.object());
        assertEquals(file.toString(), problem.file());
        assertTrue(problem.what().contains("Image 'CT'") && problem.remedy().contains("/archive/ct.nii"), problem.toString());
        assertEquals(List.of(), changed());
    }

    @Test
    void aChangedImageIsReported() throws Exception {
        Files.writeString(file, "abd");
        assertEquals(List.of(), StudyFiles.missing(folder));
        FileProblem problem = changed().get(0);
        assertEquals(Kind.CHANGED, problem.kind());
        assertEquals(file.toString(), problem.file());
        image.setSha256("");
        assertEquals(List.of(), changed());
    }

    @Test
    void whatCannotBeReadOrNamesNoFileIsReportedToo() throws Exception {
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals(Kind.UNREADABLE, changed().get(0).kind());
        for (String uri : new String[] {null, "", "http://example.org/x", "a\0b", "%00"}) {
            image.setUri(uri);
            assertEquals(Kind.MISSING, StudyFiles.missing(folder).get(0).kind());
            assertEquals(List.of(), changed());
        }
    }

    @Test
    void masksOfPromptsAndResultsAndMeshesAreLookedAt() {
        folder.study().getImages().clear();
        Examples.fill(folder.study());
        List<String> files = StudyFiles.missing(folder).stream().map(p -> p.object().eClass().getName()).toList();
        assertEquals(List.of("Image", "Image", "SurfaceMesh", "MaskPrompt", "ReferencePrompt", "Result", "MaskPrompt", "ReferencePrompt"), files);
        MaskPrompt empty = StudyFactory.eINSTANCE.createMaskPrompt();
        folder.study().getPromptSets().get(0).getPrompts().add(empty);
        folder.study().getResults().get(0).setMaskUri("");
        List<FileProblem> problems = StudyFiles.missing(folder);
        assertTrue(problems.stream().anyMatch(p -> p.object() == empty));
        assertTrue(problems.stream().noneMatch(p -> p.object() == folder.study().getResults().get(0)));
    }

    @Test
    void readingReportsProgressAndCanBeCancelled() throws Exception {
        Files.write(file, new byte[4 << 20]);
        List<Double> shares = new ArrayList<>();
        StudyFiles.changed(folder, shares::add, () -> false);
        assertTrue(shares.size() > 3 && shares.get(0) > 0 && shares.get(0) < 1, shares.toString());
        assertEquals(1.0, shares.get(shares.size() - 1));
        assertEquals(shares.stream().sorted().toList(), shares);
        assertThrows(CancellationException.class, () -> StudyFiles.changed(folder, share -> { }, () -> true));
    }
}
