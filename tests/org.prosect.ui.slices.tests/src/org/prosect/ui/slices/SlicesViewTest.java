package org.prosect.ui.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.testing.Input;
import org.prosect.ui.testing.RunningWorkbench;
import org.prosect.ui.testing.TestStudy;
import org.prosect.ui.tool.SlicePlacement;
import org.prosect.ui.view.SliceDirection;
import org.prosect.ui.view.ViewLayout;
import org.prosect.ui.view.ViewState;

/** The view in the running workbench. */
class SlicesViewTest {

    @TempDir
    Path folder;

    private RunningWorkbench workbench;
    private IWorkbenchPage page;
    private StudySession session;
    private ViewState state;
    private SlicesView view;

    @BeforeEach
    void open() throws Exception {
        workbench = new RunningWorkbench();
        page = workbench.page();
        session = workbench.session();
        state = workbench.service(ViewState.class);
        view = (SlicesView) page.showView(SlicesView.ID);
    }

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
            page.hideView(view);
        }
    }

    /** A study with two images and a result that shows a ball off the middle of the first. */
    private Path study() throws Exception {
        TestStudy study = new TestStudy(folder);
        Volume volume = Volume.allocate(Geometry.of(24, 20, 16, 1, 1, 2), VoxelType.INT16);
        Image image = study.image("one", volume);
        study.image("two", volume);
        Mask mask = Mask.empty(volume.geometry());
        mask.set(volume.geometry().offset(4, 5, 3), true);
        study.result("Ball", study.prompts(image, "Ball"), mask);
        return study.save();
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
        workbench.focus(axial, SlicesView.KEYS);
        Input.key(axial, 'a', 0);
        SlicePlacement placement = axial.placement().orElseThrow();
        Input.mouse(axial, SWT.MouseDown, placement.area().width / 2, placement.area().height / 2, 1, 0);
        Input.mouse(axial, SWT.MouseUp, placement.area().width / 2, placement.area().height / 2, 1, SWT.BUTTON1);
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
