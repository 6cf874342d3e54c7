package org.prosect.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Study;
import org.prosect.study.model.SurfaceMesh;
import org.prosect.study.model.UnknownPrompt;

/** A study with prompts of a bundle goes to a product without that bundle and comes back. */
class ThirdPartyPromptTest {

    @TempDir
    Path temp;
    private final EllipseBundle bundle = new EllipseBundle().install();
    private StudyFolder original;

    @BeforeEach
    void aStudyWithThirdPartyPrompts() throws Exception {
        original = StudyFolder.create(temp.resolve("s"), "s");
        Study study = original.study();
        Examples.fill(study);
        Prompt ellipse = bundle.create(bundle.ellipse);
        ellipse.setEnabled(false);
        ellipse.setCreated(Instant.parse("2026-03-04T05:06:07Z"));
        ellipse.eSet(bundle.axes, " 1 <2> & \"3\"\t\n \uD83E\uDEC0");
        ellipse.eSet(bundle.notes, List.of("  blanks kept  ", "a&b", "", "]]>"));
        EObject a = bundle.createPart("a");
        EObject b = bundle.createPart("b");
        a.eSet(bundle.next, List.of(b));
        b.eSet(bundle.next, List.of(a, b));
        ellipse.eSet(bundle.parts, List.of(a, b));
        ellipse.eSet(bundle.images, List.of(study.getImages().get(1), study.getImages().get(0)));
        MeshPrompt fancy = (MeshPrompt) bundle.create(bundle.fancyMesh);
        fancy.setMesh(study.getMeshes().get(0));
        Prompt group = bundle.create(bundle.group);
        group.eSet(bundle.members, List.of(Examples.point(7, 7, 7), bundle.create(bundle.ellipse)));
        group.eSet(bundle.ellipses, List.of(ellipse));
        group.eSet(bundle.anyPrompts, List.of(ellipse, set(study).getPrompts().get(0)));
        set(study).getPrompts().addAll(2, List.of(ellipse, fancy, group));
        study.getResults().get(0).getProvenance().getPrompts().add(Studies.snapshot(ellipse));
        original.save();
    }

    @AfterEach
    void uninstall() {
        bundle.uninstall();
    }

    private static PromptSet set(Study study) {
        return study.getPromptSets().get(0);
    }

    private String text() throws Exception {
        return Files.readString(original.folder().resolve("study.xmi"));
    }

    private Study reopened() throws Exception {
        StudyFolder opened = StudyFolder.open(original.folder());
        assertEquals(List.of(), opened.warnings());
        return opened.study();
    }

    @Test
    void itLoadsAndSavesWithItsBundle() throws Exception {
        assertTrue(new EcoreUtil.EqualityHelper().equals(original.study(), reopened()));
    }

    @Test
    void withoutItsBundleItIsShownAsUnknownAndComesBackAsItWas() throws Exception {
        bundle.uninstall();
        String afterFirst = null;
        for (int round = 0; round < 3; round++) {
            StudyFolder without = StudyFolder.open(original.folder());
            List<Prompt> prompts = set(without.study()).getPrompts();
            assertEquals(10, prompts.size());
            UnknownPrompt unknown = assertInstanceOf(UnknownPrompt.class, prompts.get(2));
            assertEquals("EllipsePrompt", unknown.getTypeName());
            assertEquals(EllipseBundle.NAMESPACE, unknown.getNamespace());
            assertFalse(unknown.isEnabled());
            assertEquals(Instant.parse("2026-03-04T05:06:07Z"), unknown.getCreated());
            assertInstanceOf(UnknownPrompt.class, prompts.get(3));
            assertInstanceOf(UnknownPrompt.class, prompts.get(4));
            assertInstanceOf(UnknownPrompt.class, without.study().getResults().get(0).getProvenance().getPrompts().get(7));
            assertTrue(without.warnings().toString().contains("EllipsePrompt (" + EllipseBundle.NAMESPACE + ")"), without.warnings().toString());
            without.study().setName("saved without the bundle, round " + round);
            without.save();
            assertEquals(List.of(), without.warnings().stream().filter(w -> w.contains("not saved")).toList());
            assertFalse(text().contains("UnknownPrompt"), "the file holds the prompt, not its stand-in");
            String now = text().replaceAll("round \\d", "");
            assertTrue(afterFirst == null || afterFirst.equals(now), "each further save writes the same");
            afterFirst = now;
        }
        bundle.install();
        Study back = reopened();
        back.setName(original.study().getName());
        assertTrue(new EcoreUtil.EqualityHelper().equals(original.study(), back));
    }

    @Test
    void idsInsideAnUnknownPromptStay() throws Exception {
        EObject part = (EObject) ((List<?>) set(original.study()).getPrompts().get(2).eGet(bundle.parts)).get(1);
        String id = part.eResource().getURIFragment(part);
        bundle.uninstall();
        StudyFolder.open(original.folder()).save();
        bundle.install();
        assertEquals("b", reopened().eResource().getEObject(id).eGet(bundle.partName));
    }

    @Test
    void referencesFromKnownObjectsToUnknownPromptsSurvive() throws Exception {
        SurfaceMesh mesh = original.study().getMeshes().get(0);
        mesh.getMeshPrompts().move(0, mesh.getMeshPrompts().size() - 1);
        original.save();
        String before = text().lines().filter(l -> l.contains("<meshes ")).findFirst().orElseThrow();
        bundle.uninstall();
        StudyFolder without = StudyFolder.open(original.folder());
        assertEquals(2, without.study().getMeshes().get(0).getMeshPrompts().size(), "the known ones");
        without.save();
        String after = text().lines().filter(l -> l.contains("<meshes ")).findFirst().orElseThrow();
        assertEquals(Stream.of(before.split("[ \"]")).sorted().toList(), Stream.of(after.split("[ \"]")).sorted().toList());

        set(without.study()).getPrompts().remove(3);
        without.save();
        assertEquals(2, StudyFolder.open(original.folder()).study().getMeshes().get(0).getMeshPrompts().size());
        assertTrue(StudyFolder.open(original.folder()).warnings().stream().noneMatch(w -> w.contains("not in the study")));
    }

    @Test
    void anInstalledPromptKeepsItsReferencesToPromptsOfAMissingBundle() throws Exception {
        bundle.uninstall();
        EllipseBundle half = new EllipseBundle();
        half.ePackage.getEClassifiers().remove(half.ellipse);
        half.ellipses.setEType(half.fancyMesh);
        half.install();
        StudyFolder without = StudyFolder.open(original.folder());
        Prompt group = set(without.study()).getPrompts().get(4);
        assertFalse(group instanceof UnknownPrompt);
        assertEquals(List.of(), group.eGet(half.ellipses), "an unknown prompt does not fit there");
        assertSame(set(without.study()).getPrompts().get(2), ((List<?>) group.eGet(half.anyPrompts)).get(0), "but here");
        assertInstanceOf(UnknownPrompt.class, ((List<?>) group.eGet(half.members)).get(1));
        without.save();
        bundle.install();
        assertTrue(new EcoreUtil.EqualityHelper().equals(original.study(), reopened()));
    }

    @Test
    void itCanBeSwitchedMovedAndDeletedWhileUnknown() throws Exception {
        bundle.uninstall();
        StudyFolder without = StudyFolder.open(original.folder());
        List<Prompt> prompts = set(without.study()).getPrompts();
        prompts.get(2).setEnabled(true);
        prompts.get(2).setCreated(null);
        prompts.get(3).setEnabled(false);
        set(without.study()).getPrompts().move(0, 2);
        set(without.study()).getPrompts().remove(4);
        without.save();
        bundle.install();
        StudyFolder back = StudyFolder.open(original.folder());
        assertEquals(List.of(), back.warnings());
        Prompt ellipse = set(back.study()).getPrompts().get(0);
        assertSame(bundle.ellipse, ellipse.eClass());
        assertTrue(ellipse.isEnabled());
        assertEquals(null, ellipse.getCreated());
        assertEquals(set(original.study()).getPrompts().get(2).eGet(bundle.axes), ellipse.eGet(bundle.axes));
        assertFalse(set(back.study()).getPrompts().get(3).isEnabled());
        assertEquals(9, set(back.study()).getPrompts().size());
    }

    @Test
    void aSnapshotOfAnUnknownPromptGetsIdsOfItsOwn() throws Exception {
        bundle.uninstall();
        StudyFolder without = StudyFolder.open(original.folder());
        UnknownPrompt unknown = (UnknownPrompt) set(without.study()).getPrompts().get(2);
        without.study().getResults().get(0).getProvenance().getPrompts().add(Studies.snapshot(unknown));
        without.save();
        StudyFolder.open(original.folder()).save();
        bundle.install();
        Study back = reopened();
        Prompt first = set(back).getPrompts().get(2);
        Prompt copy = back.getResults().get(0).getProvenance().getPrompts().get(8);
        assertTrue(EcoreUtil.equals(parts(first), parts(copy)));
        assertSame(parts(copy).get(1), ((List<?>) parts(copy).get(0).eGet(bundle.next)).get(0), "references inside lead to the copy");
        assertEquals(first.eGet(bundle.images), copy.eGet(bundle.images), "references outside lead to the same");
        assertNotEquals(EcoreUtil.getURI(parts(first).get(0)), EcoreUtil.getURI(parts(copy).get(0)));
    }

    @SuppressWarnings("unchecked")
    private List<EObject> parts(Prompt prompt) {
        return (List<EObject>) prompt.eGet(bundle.parts);
    }

    @Test
    void aBrokenBundleCountsAsMissingAndItsCauseIsNamed() throws Exception {
        EPackage.Registry.INSTANCE.put(EllipseBundle.NAMESPACE, new EPackage.Descriptor() {
            @Override
            public EPackage getEPackage() {
                throw new NoClassDefFoundError("org/example/Gone");
            }

            @Override
            public org.eclipse.emf.ecore.EFactory getEFactory() {
                throw new NoClassDefFoundError("org/example/Gone");
            }
        });
        StudyFolder broken = StudyFolder.open(original.folder());
        assertInstanceOf(UnknownPrompt.class, set(broken.study()).getPrompts().get(2));
        assertTrue(broken.warnings().toString().contains("org/example/Gone"), broken.warnings().toString());
        broken.save();
        bundle.install();
        assertTrue(new EcoreUtil.EqualityHelper().equals(original.study(), reopened()));
    }

    @Test
    void aPromptTypeOfANewerStudyModelIsKeptToo() throws Exception {
        bundle.uninstall();
        Path file = original.folder().resolve("study.xmi");
        Files.writeString(file, text().replaceFirst("xsi:type=\"study:PointPrompt\"", "xsi:type=\"study:SpherePrompt\" radius=\"3\""));
        StudyFolder opened = StudyFolder.open(original.folder());
        assertEquals("SpherePrompt", ((UnknownPrompt) set(opened.study()).getPrompts().get(0)).getTypeName());
        opened.save();
        assertTrue(text().contains("xsi:type=\"study:SpherePrompt\"") && text().contains("radius=\"3\""));
    }

    @Test
    void featuresOfANewerStudyModelAreKeptWithAWarning() throws Exception {
        Path file = original.folder().resolve("study.xmi");
        Files.writeString(file, text()
                .replaceFirst("<images ", "<images laterality=\"L &amp; R\" x:mood=\"good\" xmlns:x=\"urn:x\" xml:lang=\"de\""
                        + " xmi:label=\"a\" ")
                .replace("</study:Study>", "  <teams xmlns:xmi=\"http://www.omg.org/XMI\" name=\"A\">"
                        + "<member xmi:id=\"_m\">  Ann &lt;a@b&gt; </member></teams>\n</study:Study>"));
        String[] saved = new String[2];
        for (int round = 0; round < 2; round++) {
            StudyFolder opened = StudyFolder.open(original.folder());
            assertTrue(opened.warnings().stream().anyMatch(w -> w.contains("'laterality' of Image")), opened.warnings().toString());
            assertTrue(opened.warnings().stream().anyMatch(w -> w.contains("'teams' of Study")), opened.warnings().toString());
            assertTrue(new EcoreUtil.EqualityHelper().equals(original.study(), opened.study()));
            opened.save();
            saved[round] = text();
            assertTrue(text().contains("laterality=\"L &amp; R\""));
            assertTrue(text().contains(":mood=\"good\"") && text().contains("=\"urn:x\""));
            assertTrue(text().contains("  Ann &lt;a@b&gt; </member></teams>"));
        }
        assertEquals(saved[0], saved[1]);
        StudyFolder opened = StudyFolder.open(original.folder());
        opened.study().getImages().remove(0);
        opened.save();
        assertFalse(text().contains("laterality"), "what belongs to a deleted object goes with it");
    }

    @Test
    void aStandInThatWasMadeByHandCannotSpoilTheFile() throws Exception {
        bundle.uninstall();
        for (String xml : List.of("<prompts/>", "/><evil",
                "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:s='http://prosect.org/study/1.0'"
                        + " xsi:type='s:Image'/>", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", "")) {
            StudyFolder opened = StudyFolder.open(original.folder());
            UnknownPrompt prompt = org.prosect.study.model.StudyFactory.eINSTANCE.createUnknownPrompt();
            prompt.setNamespace("http://prosect.org/study/1.0");
            prompt.setTypeName("Image");
            prompt.setXml(xml);
            set(opened.study()).getPrompts().add(0, prompt);
            opened.save();
            StudyFolder again = StudyFolder.open(original.folder());
            assertEquals(xml, ((UnknownPrompt) set(again.study()).getPrompts().get(0)).getXml());
        }
    }
}
