package org.prosect.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.prosect.study.model.Image;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.SurfaceMesh;

class StudiesTest {

    private static Study example() {
        Study study = StudyFactory.eINSTANCE.createStudy();
        Examples.fill(study);
        return study;
    }

    @Test
    void aDetachedPromptSetHasEverythingAndSharesNothing() {
        Study study = example();
        PromptSet live = study.getPromptSets().get(0);
        Study before = EcoreUtil.copy(study);

        PromptSet copy = Studies.detached(live);

        assertTrue(EcoreUtil.equals(study, copy.getStudy()));
        HashSet<Object> liveObjects = new HashSet<>(List.of(study));
        study.eAllContents().forEachRemaining(liveObjects::add);
        copy.getStudy().eAllContents().forEachRemaining(o -> {
            assertTrue(!liveObjects.contains(o));
            o.eCrossReferences().forEach(target -> assertTrue(!liveObjects.contains(target), () -> o + " refers to live " + target));
        });
        copy.getImage().setName("changed");
        ((MeshPrompt) copy.getPrompts().get(5)).getMesh().setName("changed");
        copy.getPrompts().clear();
        EcoreUtil.delete(copy.getStructure(), true);
        assertTrue(EcoreUtil.equals(before, study));
    }

    @Test
    void aPromptSetOutsideAStudyIsDetachedWithWhatItRefersTo() {
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        Image image = StudyFactory.eINSTANCE.createImage();
        image.setName("loose");
        set.setImage(image);
        MeshPrompt prompt = StudyFactory.eINSTANCE.createMeshPrompt();
        SurfaceMesh mesh = example().getMeshes().get(0);
        prompt.setMesh(mesh);
        set.getPrompts().add(prompt);

        PromptSet copy = Studies.detached(set);

        assertEquals("loose", copy.getImage().getName());
        assertNotSame(image, copy.getImage());
        assertEquals("mean liver", ((MeshPrompt) copy.getPrompts().get(0)).getMesh().getName());
        assertNotSame(mesh, ((MeshPrompt) copy.getPrompts().get(0)).getMesh());
    }

    @Test
    void aSnapshotKeepsItsReferencesToTheLiveStudy() {
        Study study = example();
        MeshPrompt meshPrompt = (MeshPrompt) study.getPromptSets().get(0).getPrompts().get(5);
        ReferencePrompt reference = (ReferencePrompt) study.getPromptSets().get(0).getPrompts().get(6);

        MeshPrompt meshCopy = Studies.snapshot(meshPrompt);
        ReferencePrompt referenceCopy = Studies.snapshot(reference);

        assertSame(meshPrompt.getMesh(), meshCopy.getMesh());
        assertSame(reference.getImage(), referenceCopy.getImage());
        assertTrue(meshPrompt.getMesh().getMeshPrompts().containsAll(List.of(meshPrompt, meshCopy)));
        assertEquals(meshPrompt.getCentre(), meshCopy.getCentre());
        assertNull(meshCopy.eContainer());
        assertNull(EcoreUtil.copy(meshPrompt).getMesh(), "EMF's own copy drops it; when that changes, snapshot is not needed");
    }

    @Test
    void aSnapshotDoesNotFollowTheOriginal() {
        Study study = example();
        var point = (org.prosect.study.model.PointPrompt) study.getPromptSets().get(0).getPrompts().get(0);
        var copy = Studies.snapshot(point);
        point.setPosition(new org.prosect.imaging.Point3(9, 9, 9));
        point.setEnabled(false);
        assertEquals(0.1, copy.getPosition().x());
        assertTrue(copy.isEnabled());
    }

    @Test
    void structuresAreFoundByNameOrMadeWithTheNextColour() {
        Study study = StudyFactory.eINSTANCE.createStudy();
        Structure liver = Studies.structure(study, "Liver");
        assertSame(liver, Studies.structure(study, "liver"));
        Structure spleen = Studies.structure(study, "Spleen");
        assertEquals(List.of(liver, spleen), study.getStructures());
        assertNotEquals(liver.getColour(), spleen.getColour());
        liver.setColour(liver.getColour().toUpperCase());
        assertTrue(!Studies.structure(study, "Kidney").getColour().equalsIgnoreCase(liver.getColour()));
        liver.setColour("#123456");
        assertEquals(StructureColours.palette().get(0), Studies.structure(study, "Heart").getColour());
    }

    @Test
    void thePromptSetOfAnImageAndAStructureIsOne() {
        Study study = example();
        Image image = study.getImages().get(1);
        Structure spleen = study.getStructures().get(1);
        PromptSet set = Studies.promptSet(image, spleen);
        assertSame(set, Studies.promptSet(image, spleen));
        assertSame(study, set.getStudy());
        assertNotSame(set, Studies.promptSet(study.getImages().get(0), spleen));
        assertThrows(IllegalArgumentException.class, () -> Studies.promptSet(StudyFactory.eINSTANCE.createImage(), spleen));
    }

    @Test
    void namesAreMadeUniqueWithTheFirstFreeNumber() {
        assertEquals("Liver", Studies.uniqueName("Liver", List.of()));
        assertEquals("Liver 2", Studies.uniqueName("Liver", List.of("LIVER", "Liver 3")));
        assertEquals("Liver 4", Studies.uniqueName("Liver", Arrays.asList("Liver", "liver 2", null, "Liver 3")));
    }

    @Test
    void thePaletteStartsWithOkabeAndItoAndHasNoColourTwice() {
        List<String> palette = StructureColours.palette();
        assertTrue(palette.subList(0, 8).containsAll(List.of("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7")));
        assertEquals(24, new HashSet<>(palette).size());
        palette.forEach(StudyValues::checkColour);
        assertEquals("#eaaf80", palette.get(8));
        assertEquals("#8e3f00", palette.get(16));
        Study study = StudyFactory.eINSTANCE.createStudy();
        for (int i = 0; i < 30; i++) {
            assertEquals(palette.get(i % 24), Studies.structure(study, "s" + i).getColour());
        }
    }
}
