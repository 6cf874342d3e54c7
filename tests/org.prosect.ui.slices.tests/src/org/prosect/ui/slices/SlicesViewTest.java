package org.prosect.ui.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.Studies;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.SliceDirection;
import org.prosect.ui.view.ViewLayout;
import org.prosect.ui.view.ViewState;

/** The view in the running workbench. */
class SlicesViewTest {

    private static final int PATIENCE_MILLIS = 60_000;

    @TempDir
    Path folder;

    private IWorkbenchPage page;
    private StudySession session;
    private ViewState state;
    private SlicesView view;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(PlatformUI.isWorkbenchRunning(), "needs the workbench");
        page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        session = PlatformUI.getWorkbench().getService(StudySession.class);
        state = PlatformUI.getWorkbench().getService(ViewState.class);
        view = (SlicesView) page.showView(SlicesView.ID);
    }

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
            page.hideView(view);
        }
    }

    private static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("still not so after a minute: " + what);
            }
            if (!Display.getCurrent().readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }

    /** A study with two images and a result that shows a ball off the middle of the first. */
    private Path study() throws Exception {
        ImageFiles files = new ImageFiles(Contributions.ofPlatform().imageFormats());
        StudyFolder study = StudyFolder.create(folder.resolve("case"), "Case");
        for (String name : List.of("one", "two")) {
            Volume volume = Volume.allocate(Geometry.of(24, 20, 16, 1, 1, 2), VoxelType.INT16);
            files.write(volume, folder.resolve(name + ".nii.gz"), Progress.NONE);
            StudyImages.add(study, folder.resolve(name + ".nii.gz"), files, true, Progress.NONE);
        }
        Image image = study.study().getImages().getFirst();
        PromptSet prompts = Studies.promptSet(image, Studies.structure(study.study(), "Ball"));
        Mask mask = Mask.empty(image.getGeometry());
        mask.set(image.getGeometry().offset(4, 5, 3), true);
        files.write(mask.toVolume(), study.folder().resolve("masks").resolve("ball.nii.gz"), Progress.NONE);
        Result result = StudyFactory.eINSTANCE.createResult();
        result.setName("Ball");
        result.setMaskUri("masks/ball.nii.gz");
        study.study().getResults().add(result);
        result.setImage(image);
        result.setPromptSet(prompts);
        study.save();
        return study.folder();
    }

    private SlicesPanel panel() {
        return view.panel();
    }

    private void shown(String name) {
        until(name + " is shown", () -> panel().scene().volume().isPresent()
                && state.now().image().filter(i -> i.getName().equals(name)).isPresent());
    }

    @Test
    void openedStudyShowsItsFirstImageAndTheSelectionAnother() throws Exception {
        session.open(study());
        shown("one");
        select(session.current().orElseThrow().study().getImages().get(1));
        shown("two");
        session.close();
        assertTrue(panel().scene().volume().isEmpty());
        assertEquals(Messages.Slices_nothing, panel().scene().words());
    }

    @Test
    void selectedResultIsGoneTo() throws Exception {
        session.open(study());
        shown("one");
        Result result = session.current().orElseThrow().study().getResults().getFirst();
        state.change(now -> now.withHidden(Set.of(result)));
        assertTrue(panel().scene().masks().isEmpty());
        select(result);
        until("the crosshair is in it", () -> state.now().crosshair().equals(new Point3(4, 5, 6)));
        until("it is drawn", () -> panel().scene().masks().size() == 1);
        assertFalse(state.now().hidden().contains(result));
    }

    @Test
    void missingFileIsSaidInTheView() throws Exception {
        Path place = study();
        Files.delete(place.resolve("images/one.nii.gz"));
        session.open(place);
        until("it is said", () -> panel().scene().words().contains("one.nii.gz"));
    }

    @Test
    void toolsOfTheBundleAreThereAndAddPromptsThatOthersMaySelect() throws Exception {
        session.open(study());
        shown("one");
        assertTrue(panel().scene().tools().usable().stream().anyMatch(t -> t.id().equals("org.prosect.ui.slices.box")));
        SliceCanvas axial = panel().planes().getFirst();
        until("it is laid out", () -> axial.placement().isPresent());
        axial.getShell().forceActive();
        axial.forceFocus();
        until("its keys hold", () -> PlatformUI.getWorkbench().getService(IContextService.class).getActiveContextIds().contains(SlicesView.KEYS));
        Event key = new Event();
        key.character = 'a';
        key.keyCode = 'a';
        axial.notifyListeners(SWT.KeyDown, key);
        SlicePlacement placement = axial.placement().orElseThrow();
        Event click = new Event();
        click.button = 1;
        click.x = placement.area().width / 2;
        click.y = placement.area().height / 2;
        axial.notifyListeners(SWT.MouseDown, click);
        axial.notifyListeners(SWT.MouseUp, click);
        var prompts = session.current().orElseThrow().study().getPromptSets().getFirst().getPrompts();
        assertEquals(1, prompts.size());
        assertEquals(List.copyOf(prompts), ((StructuredSelection) view.getSite().getSelectionProvider().getSelection()).toList());
        session.current().orElseThrow().undo();
        assertTrue(panel().scene().prompts().isEmpty(), "no longer drawn");
        state.change(now -> now.withTool(java.util.Optional.empty()));
    }

    @Test
    void layoutShowsAndHidesPlanes() throws Exception {
        session.open(study());
        shown("one");
        state.change(now -> now.withLayout(ViewLayout.SINGLE, SliceDirection.CORONAL));
        until("one plane", () -> panel().planes().stream().filter(SliceCanvas::getVisible).count() == 1);
        assertTrue(panel().planes().get(1).getVisible());
        state.change(now -> now.withLayout(ViewLayout.ROW, SliceDirection.AXIAL));
        until("three planes", () -> panel().planes().stream().filter(SliceCanvas::getVisible).count() == 3);
    }

    private void select(Object element) throws Exception {
        IViewPart study = page.showView("org.prosect.ui.study");
        study.getSite().getSelectionProvider().setSelection(new StructuredSelection(element));
    }
}
