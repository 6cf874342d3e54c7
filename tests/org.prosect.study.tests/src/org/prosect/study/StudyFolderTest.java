package org.prosect.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.study.StudyFolder.Part;
import org.prosect.study.StudyFolder.StoredFile;
import org.prosect.study.model.Image;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.UnknownPrompt;

class StudyFolderTest {

    @TempDir
    Path temp;

    private StudyFolder filled(String name) throws StudyException {
        StudyFolder folder = StudyFolder.create(temp.resolve(name), "A case");
        Examples.fill(folder.study());
        folder.save();
        return folder;
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aNewStudyHasItsFoldersAndOpens() throws Exception {
        StudyFolder.create(temp.resolve("deep/down/new"), "Case 1");
        assertEquals(List.of("images", "masks", "meshes", "study.xmi"), names(temp.resolve("deep/down/new")));
        StudyFolder opened = StudyFolder.open(temp.resolve("deep/down/new"));
        assertEquals("Case 1", opened.study().getName());
        assertTrue(opened.study().getCreated().isAfter(java.time.Instant.parse("2026-01-01T00:00:00Z")));
        assertEquals(List.of(), opened.warnings());
    }

    @Test
    void aStudyWithEveryClassComesBackEqual() throws Exception {
        StudyFolder folder = filled("s");
        UnknownPrompt byHand = StudyFactory.eINSTANCE.createUnknownPrompt();
        byHand.setTypeName("Nothing");
        byHand.setXml("<no xml");
        folder.study().getPromptSets().get(0).getPrompts().add(byHand);
        folder.save();
        Set<EClass> used = new HashSet<>(Set.of(StudyPackage.Literals.STUDY));
        folder.study().eAllContents().forEachRemaining(o -> used.add(o.eClass()));
        for (EClassifier classifier : StudyPackage.eINSTANCE.getEClassifiers()) {
            assertTrue(!(classifier instanceof EClass c) || c.isAbstract() || used.contains(c), () -> "not used: " + classifier.getName());
        }

        StudyFolder opened = StudyFolder.open(folder.folder());

        assertEquals(List.of(), opened.warnings());
        assertTrue(new EcoreUtil.EqualityHelper().equals(folder.study(), opened.study()));
        byte[] before = Files.readAllBytes(folder.folder().resolve("study.xmi"));
        opened.save();
        assertArrayEquals(before, Files.readAllBytes(folder.folder().resolve("study.xmi")));
    }

    @Test
    void listsOfReferencesKeepTheirOrder() throws Exception {
        StudyFolder folder = filled("s");
        Study study = folder.study();
        for (int i = 0; i < 20; i++) {
            Studies.promptSet(study.getImages().get(i % 2), Studies.structure(study, "Structure " + i));
        }
        study.getImages().get(0).getPromptSets().move(0, 9);
        study.getImages().get(0).getPromptSets().move(3, 7);
        study.getPromptSets().move(2, 11);
        study.getMeshes().get(0).getMeshPrompts().move(0, 1);
        folder.save();
        assertTrue(new EcoreUtil.EqualityHelper().equals(study, StudyFolder.open(folder.folder()).study()));
    }

    @Test
    void oneEndOfAReferenceIsEnoughInAFileWrittenByHand() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("hand"));
        Files.writeString(folder.resolve("study.xmi"), """
                <s:Study xmlns:s="http://prosect.org/study/1.0" name="By hand">
                  <images name="CT" uri="ct.nii.gz"/>
                  <structures xmlns:x="http://www.omg.org/XMI" x:id="liver" name="Liver"/>
                  <promptSets name="p" image="//@images.0" structure="liver">
                    <prompts xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="s:PointPrompt" position="1 2 3"/>
                  </promptSets>
                </s:Study>
                """);
        StudyFolder opened = StudyFolder.open(folder);
        assertEquals(List.of(), opened.warnings());
        PromptSet set = opened.study().getPromptSets().get(0);
        assertEquals("CT", set.getImage().getName());
        assertEquals("Liver", set.getStructure().getName());
        assertEquals(List.of(set), set.getImage().getPromptSets());
        assertEquals(1, set.getPrompts().size());
    }

    @Test
    void idsStayWhenThingsAreMovedAndSavedAgain() throws Exception {
        StudyFolder folder = filled("s");
        Image image = folder.study().getImages().get(1);
        String id = image.eResource().getURIFragment(image);
        folder.study().getImages().move(0, image);
        folder.save();
        assertEquals(image.getName(), ((Image) StudyFolder.open(folder.folder()).study().eResource().getEObject(id)).getName());
    }

    @Test
    void aMovedFolderOpensAndFindsItsFiles() throws Exception {
        StudyFolder folder = filled("s");
        Path image = folder.unusedFile(Part.IMAGES, "50% of the 心臓 #1; a+b.nii.gz");
        Files.writeString(image, "x");
        folder.study().getImages().get(0).setUri(folder.relativise(image));
        folder.save();
        Path elsewhere = Files.createDirectories(temp.resolve("else where/ü"));
        Files.move(folder.folder(), elsewhere.resolve("moved 100%"));
        StudyFolder moved = StudyFolder.open(elsewhere.resolve("moved 100%"));
        Path found = moved.resolve(moved.study().getImages().get(0).getUri());
        assertTrue(Files.exists(found), found.toString());
        assertTrue(found.startsWith(moved.folder()));
        moved.save();
    }

    @Test
    void filesAreNamedRelativeToTheStudyWithSlashes() throws Exception {
        StudyFolder folder = StudyFolder.create(temp.resolve("s"), "s");
        assertEquals("images/ct.nii.gz", folder.relativise(folder.folder().resolve("images").resolve("ct.nii.gz")));
        assertEquals("../data/ct.nii.gz", folder.relativise(folder.folder().resolveSibling("data").resolve("ct.nii.gz")));
        assertEquals("images/50%25%20a%3Ab%23%3F.nii", folder.relativise(folder.folder().resolve("images/50% a:b#?.nii")));
        assertEquals("images/Gefäß心臓.nii", folder.relativise(folder.folder().resolve("images/Gefäß心臓.nii")));
        for (String name : List.of("a b", "%41", "100%", "%", "a%zz", "ö", "\u0928\u093f", "e\u0301",
                "#?[]{}|^`\"<>", "tab\t", "~", "-", "C:x", "file:x", "\\back")) {
            Path file = folder.folder().resolve("masks").resolve(name);
            assertEquals(file, folder.resolve(folder.relativise(file)), name);
        }
    }

    @Test
    void filesNamedByHandAreFound() throws Exception {
        StudyFolder folder = StudyFolder.create(temp.resolve("s"), "s");
        assertEquals(folder.folder().resolve("images/my ct 100%.nii"), folder.resolve("images/./my ct 100%.nii"));
        assertEquals(temp.toRealPath().resolve("x y.nii"), folder.resolve(temp.toRealPath() + "/x y.nii"));
        assertEquals(temp.toRealPath().resolve("x y.nii"), folder.resolve(temp.toRealPath().resolve("x y.nii").toUri().toString()));
        for (String uri : List.of("", " ", "http://example.org/ct.nii", "file:relative", "a\0b", "%00", "%ff%fe", "file:///a b", "jar:file:/x!/y")) {
            StudyException e = assertThrows(StudyException.class, () -> folder.resolve(uri), uri);
            assertFalse(e.remedy().isEmpty());
        }
    }

    @Test
    void linksToTheStudyDoNotMatter() throws Exception {
        StudyFolder.create(temp.resolve("real/s"), "s");
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("real/s"));
        Files.createDirectories(temp.resolve("data"));
        StudyFolder folder = StudyFolder.open(link);
        assertEquals("../../data/ct.nii", folder.relativise(temp.resolve("data/ct.nii")));
        assertEquals("images/ct.nii", folder.relativise(link.resolve("images/ct.nii")));
        folder.save();
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void nothingIsCreatedOverAStudyOrAFile() throws Exception {
        StudyFolder folder = filled("s");
        byte[] before = Files.readAllBytes(folder.folder().resolve("study.xmi"));
        assertThrows(StudyException.class, () -> StudyFolder.create(folder.folder(), "again"));
        assertArrayEquals(before, Files.readAllBytes(folder.folder().resolve("study.xmi")));
        Files.writeString(temp.resolve("file"), "x");
        assertTrue(assertThrows(StudyException.class, () -> StudyFolder.create(temp.resolve("file"), "s")).what().contains("file"));
        assertThrows(StudyException.class, () -> StudyFolder.create(temp.resolve("file/below"), "s"));
    }

    @Test
    void aFailedCreationLeavesNothing() throws Exception {
        assertThrows(StudyException.class, () -> StudyFolder.create(temp.resolve("a/b/c"), "control \u0001 character"));
        assertEquals(List.of(), names(temp));
        Files.createDirectories(temp.resolve("there"));
        Files.writeString(temp.resolve("there/masks"), "a file where a folder belongs");
        assertThrows(StudyException.class, () -> StudyFolder.create(temp.resolve("there"), "s"));
        assertEquals(List.of("masks"), names(temp.resolve("there")));
    }

    @Test
    void whatIsNoStudyIsRefusedWithAReason() throws Exception {
        Files.createDirectories(temp.resolve("empty"));
        Files.writeString(temp.resolve("file"), "x");
        Files.createDirectories(temp.resolve("odd/study.xmi"));
        assertTrue(assertThrows(StudyException.class, () -> StudyFolder.open(temp.resolve("none"))).what().contains("does not exist"));
        assertTrue(assertThrows(StudyException.class, () -> StudyFolder.open(temp.resolve("empty"))).what().contains("no study.xmi"));
        assertTrue(assertThrows(StudyException.class, () -> StudyFolder.open(temp.resolve("file"))).what().contains("is a file"));
        assertThrows(StudyException.class, () -> StudyFolder.open(temp.resolve("odd")));
    }

    @Test
    void changesByAnotherProgramAreNotOverwrittenUnasked() throws Exception {
        StudyFolder mine = filled("s");
        StudyFolder theirs = StudyFolder.open(mine.folder());
        theirs.study().setName("theirs");
        theirs.save();
        theirs.save();
        mine.study().setName("mine");
        StudyException e = assertThrows(StudyException.class, mine::save);
        assertTrue(e.what().contains("another program"), e.what());
        assertEquals("theirs", StudyFolder.open(mine.folder()).study().getName());
        mine.saveOverOthers();
        assertEquals("mine", StudyFolder.open(mine.folder()).study().getName());
        mine.save();
    }

    @Test
    void aStudyFileThatWasDeletedIsWrittenAnew() throws Exception {
        StudyFolder folder = filled("s");
        Files.delete(folder.folder().resolve("study.xmi"));
        folder.save();
        StudyFolder.open(folder.folder());
    }

    @Test
    void aSaveThatCannotReplaceTheFileLeavesEverythingAsItWas() throws Exception {
        StudyFolder folder = filled("s");
        Path file = folder.folder().resolve("study.xmi");
        Files.delete(file);
        Files.createDirectories(file);
        Files.writeString(file.resolve("in the way"), "x");
        StudyException e = assertThrows(StudyException.class, folder::saveOverOthers);
        assertTrue(e.what().contains("study.xmi cannot be written"), e.what());
        assertEquals(List.of("images", "masks", "meshes", "study.xmi"), names(folder.folder()));
        assertEquals(List.of("in the way"), names(file));
        assertThrows(StudyException.class, folder::save);
    }

    @Test
    void aDiskThatFillsUpHalfWayLeavesTheOldFile() throws Exception {
        Path file = temp.resolve("study.xmi");
        Files.writeString(file, "old");
        IOException full = assertThrows(IOException.class, () -> AtomicFile.write(file, out -> {
            out.write("half of the n".getBytes(StandardCharsets.UTF_8));
            throw new IOException("No space left on device");
        }));
        assertEquals("No space left on device", full.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("study.xmi"), names(temp));
    }

    @Test
    void aFolderThatWentAwayIsReported() throws Exception {
        StudyFolder folder = filled("s");
        Files.move(folder.folder(), temp.resolve("t"));
        assertThrows(StudyException.class, folder::save);
        assertFalse(Files.exists(temp.resolve("s")));
    }

    @Test
    void savingKeepsPermissionsAndLinksOfTheFile() throws Exception {
        StudyFolder folder = filled("s");
        Path file = folder.folder().resolve("study.xmi");
        Files.move(file, temp.resolve("kept elsewhere.xmi"));
        Files.createSymbolicLink(file, temp.resolve("kept elsewhere.xmi"));
        Files.setPosixFilePermissions(temp.resolve("kept elsewhere.xmi"), PosixFilePermissions.fromString("rw-r-----"));
        folder.study().setName("new name");
        folder.save();
        assertTrue(Files.isSymbolicLink(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("kept elsewhere.xmi"))));
        assertEquals("new name", StudyFolder.open(folder.folder()).study().getName());
    }

    @Test
    void textThatXmlCannotHoldIsNamedAndNothingIsWritten() throws Exception {
        StudyFolder folder = filled("s");
        byte[] before = Files.readAllBytes(folder.folder().resolve("study.xmi"));
        for (String bad : List.of("a\u0000b", "a\u000bb", "half \ud83e", "\uffff")) {
            folder.study().getStructures().get(0).setName(bad);
            StudyException e = assertThrows(StudyException.class, folder::save);
            assertTrue(e.what().contains("'name' of Structure") && e.what().contains("U+"), e.what());
        }
        assertArrayEquals(before, Files.readAllBytes(folder.folder().resolve("study.xmi")));
        folder.study().getStructures().get(0).setName("fine: \t\n \u00a0 \ud83e\udec0");
        folder.save();
        assertEquals("fine: \t\n \u00a0 \ud83e\udec0", StudyFolder.open(folder.folder()).study().getStructures().get(0).getName());
    }

    @Test
    void aReferenceToSomethingThatLeftTheStudyIsLeftOutWithAWarning() throws Exception {
        StudyFolder folder = filled("s");
        folder.study().getImages().remove(0);
        folder.save();
        assertEquals(1, folder.warnings().size(), folder.warnings().toString());
        assertTrue(folder.warnings().get(0).contains("Image 'CT <abdomen>"), folder.warnings().get(0));
        StudyFolder opened = StudyFolder.open(folder.folder());
        assertEquals(List.of(), opened.warnings());
        assertEquals(null, opened.study().getPromptSets().get(0).getImage());
    }

    @Test
    void anUndoneResultLeavesNoTraceInTheFile() throws Exception {
        StudyFolder folder = filled("s");
        folder.study().getResults().remove(0);
        folder.save();
        assertEquals(List.of(), folder.warnings());
        StudyFolder opened = StudyFolder.open(folder.folder());
        assertEquals(List.of(), opened.warnings());
        assertEquals(1, opened.study().getMeshes().get(0).getMeshPrompts().size());
    }

    @Test
    void addedFilesAreCopiedUnderAFreeNameWithTheirHash() throws Exception {
        StudyFolder folder = StudyFolder.create(temp.resolve("s"), "s");
        Path source = temp.resolve("my scan.v2.nii.gz");
        Files.writeString(source, "voxels");
        StoredFile first = folder.addFile(source, Part.IMAGES);
        StoredFile second = folder.addFile(source, Part.IMAGES);
        assertEquals("images/my%20scan.v2.nii.gz", first.uri());
        assertEquals("images/my%20scan.v2-2.nii.gz", second.uri());
        assertEquals(StudyFiles.sha256(source), first.sha256());
        assertEquals("voxels", Files.readString(folder.resolve(second.uri())));
        assertEquals("masks", folder.unusedFile(Part.MASKS, "../../etc/passwd").getParent().getFileName().toString());
        assertEquals("a_b_c_.nii", folder.unusedFile(Part.MASKS, "a:b\\c?.nii").getFileName().toString());
        assertEquals("_", folder.unusedFile(Part.MASKS, "..").getFileName().toString().substring(0, 1));
    }

    @Test
    void aFailedOrCancelledCopyLeavesNothing() throws Exception {
        StudyFolder folder = StudyFolder.create(temp.resolve("s"), "s");
        assertThrows(StudyException.class, () -> folder.addFile(temp.resolve("none.nii"), Part.IMAGES));
        assertThrows(StudyException.class, () -> folder.addFile(temp, Part.IMAGES));
        Path big = temp.resolve("big.nii");
        Files.write(big, new byte[3 << 20]);
        long[] read = new long[1];
        assertThrows(CancellationException.class, () -> folder.addFile(big, Part.IMAGES, n -> read[0] = n, () -> read[0] >= 1 << 20));
        assertEquals(List.of(), names(folder.folder().resolve("images")));
    }
}
