package org.prosect.study.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.study.Studies;
import org.prosect.study.StudyFolder;
import org.prosect.study.history.HistoryLimits;
import org.prosect.study.history.StudyHistory;
import org.prosect.study.model.Image;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;

/** EMF's own commands, executed once and then taken back and done again by the history alone. */
class HistoryOfCommandsTest {

    private static final StudyFactory MAKE = StudyFactory.eINSTANCE;

    @TempDir
    Path temp;

    private Study study;
    private EditingDomain domain;

    private static String xml(Study study) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        study.eResource().save(bytes, null);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void fill() {
        for (int i = 0; i < 4; i++) {
            Image image = MAKE.createImage();
            image.setName("image " + i);
            study.getImages().add(image);
            study.getMeshes().add(MAKE.createSurfaceMesh());
            PromptSet set = Studies.promptSet(image, Studies.structure(study, "structure " + i));
            for (int k = 0; k < 6; k++) {
                MeshPrompt prompt = MAKE.createMeshPrompt();
                prompt.setMesh(study.getMeshes().get(k % study.getMeshes().size()));
                set.getPrompts().add(prompt);
                set.getPrompts().add(MAKE.createPointPrompt());
            }
            Result result = MAKE.createResult();
            result.setImage(image);
            result.setPromptSet(set);
            result.setMesh(study.getMeshes().getFirst());
            study.getResults().add(result);
        }
    }

    private <T> T any(List<? extends T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private Command command(Random random) {
        List<EObject> all = new ArrayList<>();
        study.eAllContents().forEachRemaining(all::add);
        if (all.size() < 12) {
            return AddCommand.create(domain, study, StudyPackage.Literals.STUDY__MESHES, MAKE.createSurfaceMesh());
        }
        EObject object = any(all, random);
        return switch (random.nextInt(5)) {
            case 0 -> DeleteCommand.create(domain, List.of(object, any(all, random)));
            case 1 -> RemoveCommand.create(domain, object.eContainer(), object.eContainmentFeature(), object);
            case 2 -> MoveCommand.create(domain, object.eContainer(), object.eContainmentFeature(), object, 0);
            case 3 -> {
                List<MeshPrompt> prompts = all.stream().filter(MeshPrompt.class::isInstance).map(MeshPrompt.class::cast).toList();
                yield prompts.isEmpty() || study.getMeshes().isEmpty() ? UnexecutableCommand.INSTANCE
                        : SetCommand.create(domain, any(prompts, random), StudyPackage.Literals.MESH_PROMPT__MESH, any(study.getMeshes(), random));
            }
            default -> study.getPromptSets().isEmpty() ? UnexecutableCommand.INSTANCE
                    : AddCommand.create(domain, any(study.getPromptSets(), random), StudyPackage.Literals.PROMPT_SET__PROMPTS,
                            List.of(MAKE.createPointPrompt(), MAKE.createBoxPrompt()), 0);
        };
    }

    @Test
    void leadsBackAndForth() throws Exception {
        StudyFolder folder = StudyFolder.create(temp.resolve("s"), "commands");
        study = folder.study();
        fill();
        folder.save();
        List<String> states = new ArrayList<>();
        try (StudyHistory history = StudyHistory.open(folder.folder(), HistoryLimits.DEFAULT, notice -> { })) {
            study = history.folder().study();
            domain = new AdapterFactoryEditingDomain(new StudyEditAdapterFactory(), new BasicCommandStack(), study.eResource().getResourceSet());
            states.add(xml(study));
            Random random = new Random(8);
            for (int i = 0; i < 60; i++) {
                Command command = command(random);
                if (command.canExecute() && history.record("command " + i, command::execute).isPresent()) {
                    states.add(xml(study));
                }
            }
            assertTrue(states.size() > 25, "" + states.size());
            for (int i = states.size() - 2; i >= 0; i--) {
                history.undo();
                assertEquals(states.get(i), xml(study), "undo to " + i);
            }
            for (int i = 1; i < states.size(); i++) {
                history.redo();
                assertEquals(states.get(i), xml(study), "redo to " + i);
            }
        }
        try (StudyHistory history = StudyHistory.open(folder.folder(), HistoryLimits.DEFAULT, notice -> { })) {
            study = history.folder().study();
            for (int i = states.size() - 1; i > 0; i--) {
                assertEquals(states.get(i), xml(study), "opened and undone to " + i);
                history.undo();
            }
            assertEquals(states.getFirst(), xml(study));
        }
    }
}
