package org.prosect.ui.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Input.click;
import static org.prosect.ui.testing.Waiting.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.registry.Contributions;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.StudyFiles;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.Image;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.SurfaceMesh;
import org.prosect.ui.method.MethodChoice;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.methods.run.InstalledModels;
import org.prosect.ui.methods.run.Runs;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.testing.RunningWorkbench;
import org.prosect.ui.testing.TestStudy;

/** The views in the running workbench, with the methods of the product and events of the user's. */
class MethodsViewTest {

    @TempDir
    Path folder;

    private RunningWorkbench workbench;
    private IWorkbenchPage page;
    private StudySession session;
    private MethodState methods;
    private Runs runs;
    private MethodsView view;
    /** What the user who runs the tests has chosen. */
    private Map<String, String> remembered;

    @BeforeEach
    void open() throws Exception {
        workbench = new RunningWorkbench();
        page = workbench.page();
        session = workbench.session();
        methods = workbench.service(MethodState.class);
        runs = workbench.service(Runs.class);
        remembered = runs.preferences().parameters("region-growing");
        methods.change(choice -> MethodChoice.NONE);
        view = (MethodsView) page.showView(MethodsView.ID);
        workbench.openAndShow(study());
    }

    @AfterEach
    void close() {
        if (session != null) {
            methods.change(choice -> MethodChoice.NONE);
            runs.preferences().remember("region-growing", remembered, Optional.empty());
            session.close();
            page.hideView(view);
        }
    }

    private Image image() {
        return workbench.firstImage();
    }

    /** A bright ball in the dark, a point in it and a box around it. */
    private Path study() throws Exception {
        Volume volume = Volume.allocate(Geometry.of(24, 20, 16, 1, 1, 1), VoxelType.INT16);
        for (int i = 0; i < volume.length(); i++) {
            int x = i % 24;
            int y = i / 24 % 20;
            int z = i / 480;
            volume.set(i, (Math.hypot(Math.hypot(x - 12, y - 10), z - 8) < 5 ? 300 : 10) + i % 7);
        }
        TestStudy study = new TestStudy(folder);
        PromptSet prompts = study.prompts(study.image("ball", volume), "Ball");
        prompts.getPrompts().add(TestStudy.point(12, 10, 8, Polarity.POSITIVE));
        BoxPrompt box = StudyFactory.eINSTANCE.createBoxPrompt();
        box.setCorner(new Point3(4, 2, 1));
        box.setOppositeCorner(new Point3(20, 18, 15));
        prompts.getPrompts().add(box);
        return study.save();
    }

    private MethodsPanel panel() {
        return view.panel();
    }

    /** Chooses a method as a click on its row does. */
    private void choose(String id) {
        Table table = panel().table().control();
        table.select(methods.methods().stream().map(m -> m.id()).toList().indexOf(id));
        table.notifyListeners(SWT.Selection, new Event());
        assertEquals(Optional.of(id), methods.now().method());
    }

    private ParameterField field(String id) {
        return panel().form().fields().stream().filter(f -> f.descriptor().id().equals(id)).findFirst().orElseThrow();
    }

    private List<Result> results() {
        return workbench.study().getResults();
    }

    @Test
    void runIsAResultThatUndoTakesBack() {
        choose("threshold");
        click(panel().bar().run());
        until("it ends", () -> runs.now().running().isEmpty());
        assertEquals("", runs.now().note());
        assertEquals(1, results().size());
        assertTrue(panel().bar().text().contains("s"), panel().bar().text());
        workbench.open().undo();
        assertTrue(results().isEmpty());
    }

    @Test
    void keysRunAndTheSelectionReplays() throws Exception {
        choose("threshold");
        IHandlerService handlers = page.getWorkbenchWindow().getService(IHandlerService.class);
        handlers.executeCommand("org.prosect.ui.methods.run", null);
        until("it ends", () -> runs.now().running().isEmpty());
        page.showView("org.prosect.ui.study").getSite().getSelectionProvider().setSelection(new StructuredSelection(results().getFirst()));
        ParameterizedCommand replay = ParameterizedCommand.generateCommand(page.getWorkbenchWindow().getService(ICommandService.class)
                .getCommand(ReplayHandler.COMMAND), Map.of(ReplayHandler.METHOD, "region-growing"));
        handlers.executeCommand(replay, null);
        until("there are two", () -> results().size() == 2);
        assertEquals("region-growing", results().get(1).getProvenance().getMethodId());
        assertEquals(2, results().get(1).getProvenance().getPrompts().size());
        assertEquals(Optional.of("threshold"), methods.now().method());
    }

    @Test
    void wrongValueIsToldAtItsFieldAndNothingRuns() {
        choose("region-growing");
        ((Text) field("tolerance").control()).setText("a lot");
        assertTrue(field("tolerance").problem().contains("0.1"), field("tolerance").problem());
        assertFalse(panel().bar().run().isEnabled());
        ((Text) field("tolerance").control()).setText("4.5");
        assertEquals("", field("tolerance").problem());
        assertTrue(panel().bar().run().isEnabled());
        assertEquals(Map.of("tolerance", "4.5"), methods.now().parameters());
    }

    @Test
    void valuesAreRememberedForEachMethodAndPromptsStay() {
        choose("region-growing");
        ((Text) field("tolerance").control()).setText("4.5");
        choose("threshold");
        assertEquals(Map.of(), methods.now().parameters());
        choose("region-growing");
        assertEquals("4.5", field("tolerance").text());
        assertEquals(2, image().getPromptSets().getFirst().getPrompts().size());
        ((Text) field("tolerance").control()).setText("3");
        assertEquals(Map.of(), methods.now().parameters());
    }

    @Test
    void promptsThatAreLeftOutAreCountedWithTheReason() {
        choose("threshold");
        assertEquals("Prompts used: 2", panel().promptsText());
        choose("brain-tissue");
        assertTrue(panel().promptsText().startsWith("Prompts left out: 1 of 2. "), panel().promptsText());
    }

    @Test
    void liveUpdateFollowsThePrompts() {
        choose("threshold");
        click(panel().bar().live());
        until("the first", () -> results().size() == 1 && runs.now().running().isEmpty());
        String first = results().getFirst().getMaskUri();
        PromptSet set = image().getPromptSets().getFirst();
        workbench.open().delete(List.of(set.getPrompts().get(1)), "Delete box");
        until("another mask", () -> !first.equals(results().getFirst().getMaskUri()));
        assertEquals(1, results().size());
    }

    @Test
    void modelsTellWhatTheyAreFor() throws Exception {
        ModelsView models = (ModelsView) page.showView(ModelsView.ID);
        until("the hippocampus is there", () -> models.table().getItemCount() > 0);
        for (int i = 0; i < models.table().getItemCount(); i++) {
            if (models.table().getItem(i).getText(0).startsWith("Hippocampus")) {
                models.table().select(i);
                models.table().notifyListeners(SWT.Selection, new Event());
            }
        }
        assertTrue(models.details().contains("CC-BY-SA-4.0"), models.details());
        assertTrue(models.details().contains("not for diagnosis"), models.details());
        assertTrue(models.details().contains("0.883"), "the scores of the card");
        page.hideView(models);
    }

    @Test
    void aMeshOfTheGalleryBringsTheModelThatWasMadeForIt() throws Exception {
        Contributions all = Contributions.ofPlatform();
        InstalledModels models = runs.models();
        String hippocampus = StudyFiles.sha256(all.canonicalMesh("hippocampus").path());
        String liver = StudyFiles.sha256(all.canonicalMesh("liver").path());
        assertEquals("hippocampus-mr-1", modelFor(models, all, hippocampus));
        assertEquals("compact-organ-1", modelFor(models, all, liver));
        assertEquals("compact-organ-1", modelFor(models, all, hippocampus, liver));
        assertEquals("compact-organ-1", modelFor(models, all));
    }

    private static String modelFor(InstalledModels models, Contributions all, String... meshes) throws Exception {
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        for (String hash : meshes) {
            SurfaceMesh mesh = StudyFactory.eINSTANCE.createSurfaceMesh();
            mesh.setSha256(hash);
            MeshPrompt prompt = StudyFactory.eINSTANCE.createMeshPrompt();
            prompt.setMesh(mesh);
            set.getPrompts().add(prompt);
        }
        return models.of(all.method("mesh-prompted"), Optional.empty(), Optional.of(set)).orElseThrow().id();
    }
}
