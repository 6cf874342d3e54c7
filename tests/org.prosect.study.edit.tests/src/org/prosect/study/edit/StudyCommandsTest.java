package org.prosect.study.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.imaging.Point3;
import org.prosect.study.Studies;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.Result;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.SurfaceMesh;

/** What a user does to a study can be undone and redone. */
class StudyCommandsTest {

    private static final StudyFactory MAKE = StudyFactory.eINSTANCE;

    @TempDir
    Path temp;
    private StudyFolder folder;
    private Study study;
    private PromptSet set;
    private SurfaceMesh mesh;
    private BasicCommandStack stack;
    private EditingDomain domain;

    @BeforeEach
    void aStudyOnDiskWithAnEditingDomain() throws Exception {
        folder = StudyFolder.create(temp.resolve("s"), "Case");
        study = folder.study();
        for (String name : List.of("CT", "Atlas")) {
            Image image = MAKE.createImage();
            image.setName(name);
            study.getImages().add(image);
        }
        mesh = MAKE.createSurfaceMesh();
        study.getMeshes().add(mesh);
        set = Studies.promptSet(study.getImages().get(0), Studies.structure(study, "Liver"));
        Result result = MAKE.createResult();
        result.setImage(set.getImage());
        result.setPromptSet(set);
        study.getResults().add(result);
        stack = new BasicCommandStack();
        domain = new AdapterFactoryEditingDomain(new StudyEditAdapterFactory(), stack, study.eResource().getResourceSet());
    }

    private Prompt prompt(int kind) {
        Prompt prompt = unconnected(kind);
        if (prompt instanceof MeshPrompt meshPrompt) {
            meshPrompt.setMesh(mesh);
        } else if (prompt instanceof ReferencePrompt reference) {
            reference.setImage(study.getImages().get(1));
        }
        return prompt;
    }

    private static Prompt unconnected(int kind) {
        return switch (kind % 3) {
            case 0 -> MAKE.createPointPrompt();
            case 1 -> MAKE.createMeshPrompt();
            default -> MAKE.createReferencePrompt();
        };
    }

    /** Adds first and connects then: a prompt that is connected before the command leaves its mark on the mesh when it is undone. */
    private Command addition(int number, int position) {
        Prompt prompt = unconnected(number);
        CompoundCommand addition = new CompoundCommand();
        addition.append(AddCommand.create(domain, set, StudyPackage.Literals.PROMPT_SET__PROMPTS, prompt, position));
        switch (prompt) {
            case MeshPrompt p -> addition.append(SetCommand.create(domain, p, StudyPackage.Literals.MESH_PROMPT__MESH, mesh));
            case ReferencePrompt p -> addition.append(
                    SetCommand.create(domain, p, StudyPackage.Literals.REFERENCE_PROMPT__IMAGE, study.getImages().get(1)));
            default -> addition.append(
                    SetCommand.create(domain, prompt, StudyPackage.Literals.POINT_PROMPT__POSITION, new Point3(number, 0, 0)));
        }
        return addition;
    }

    private Command randomChange(Random random, int number) {
        int size = set.getPrompts().size();
        int what = random.nextInt(10);
        if (size < 2 || what < 5) {
            return addition(number, random.nextInt(size + 1));
        }
        Prompt prompt = set.getPrompts().get(random.nextInt(size));
        return switch (what) {
            case 5, 6, 7 -> DeleteCommand.create(domain, prompt);
            case 8 -> MoveCommand.create(domain, set, StudyPackage.Literals.PROMPT_SET__PROMPTS, prompt, random.nextInt(size));
            default -> SetCommand.create(domain, prompt, StudyPackage.Literals.PROMPT__ENABLED, !prompt.isEnabled());
        };
    }

    @Test
    void aThousandChangesAreUndoneAndRedoneExactly() {
        Random random = new Random(7);
        List<Study> states = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            if (i % 50 == 0) {
                states.add(EcoreUtil.copy(study));
            }
            Command change = randomChange(random, i);
            assertTrue(change.canExecute(), change.toString());
            stack.execute(change);
        }
        Study last = EcoreUtil.copy(study);
        assertTrue(set.getPrompts().size() > 100 && !mesh.getMeshPrompts().isEmpty());

        for (int i = 999; i >= 0; i--) {
            stack.undo();
            assertTrue(i % 50 != 0 || EcoreUtil.equals(states.get(i / 50), study), "after undoing change " + i);
        }
        assertFalse(stack.canUndo());
        for (int i = 0; i < 1000; i++) {
            assertTrue(i % 50 != 0 || EcoreUtil.equals(states.get(i / 50), study), "before redoing change " + i);
            stack.redo();
        }
        assertTrue(EcoreUtil.equals(last, study));
    }

    @Test
    void deletingAnImageClearsEveryReferenceToItAndUndoBringsThemBack() throws Exception {
        set.getPrompts().add(prompt(2));
        Image atlas = study.getImages().get(1);
        Image ct = study.getImages().get(0);
        ReferencePrompt reference = (ReferencePrompt) set.getPrompts().get(0);
        Study before = EcoreUtil.copy(study);
        String id = EcoreUtil.getURI(ct).fragment();

        stack.execute(DeleteCommand.create(domain, List.of(ct, atlas)));

        assertTrue(study.getImages().isEmpty());
        assertNull(set.getImage());
        assertNull(study.getResults().get(0).getImage());
        assertNull(reference.getImage());
        folder.save();
        assertEquals(List.of(), folder.warnings());
        assertEquals(List.of(), StudyFolder.open(folder.folder()).warnings());

        stack.undo();

        assertTrue(EcoreUtil.equals(before, study));
        assertSame(ct, set.getImage());
        assertSame(atlas, reference.getImage());
        assertEquals(id, EcoreUtil.getURI(ct).fragment(), "it is the same object for the file too");
        folder.save();
        assertTrue(EcoreUtil.equals(before, StudyFolder.open(folder.folder()).study()));
    }

    @Test
    void deletingAPromptSetLeavesNoReferenceToIt() {
        set.getPrompts().addAll(List.of(prompt(1), prompt(2)));
        Study before = EcoreUtil.copy(study);
        stack.execute(DeleteCommand.create(domain, set));
        assertTrue(mesh.getMeshPrompts().isEmpty());
        assertTrue(study.getImages().stream().allMatch(i -> i.getPromptSets().isEmpty() && i.getReferencePrompts().isEmpty()));
        assertNull(study.getResults().get(0).getPromptSet());
        stack.undo();
        assertTrue(EcoreUtil.equals(before, study));
    }

    @Test
    void aResultWithSnapshotsAddedInAChangeCommandIsUndoneCompletely() {
        set.getPrompts().add(prompt(1));
        Study before = EcoreUtil.copy(study);
        stack.execute(new ChangeCommand(study) {
            @Override
            protected void doExecute() {
                Result result = MAKE.createResult();
                Provenance provenance = MAKE.createProvenance();
                set.getPrompts().forEach(prompt -> provenance.getPrompts().add(Studies.snapshot(prompt)));
                result.setProvenance(provenance);
                study.getResults().add(result);
            }
        });
        assertEquals(2, mesh.getMeshPrompts().size());
        Study after = EcoreUtil.copy(study);
        stack.undo();
        assertTrue(EcoreUtil.equals(before, study));
        assertEquals(1, mesh.getMeshPrompts().size());
        stack.redo();
        assertTrue(EcoreUtil.equals(after, study));
    }
}
