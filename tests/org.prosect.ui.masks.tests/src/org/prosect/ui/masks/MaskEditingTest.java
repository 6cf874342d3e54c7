package org.prosect.ui.masks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.Result;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.SurfaceMesh;
import org.prosect.ui.mask.LiveMasks;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.testing.Input;
import org.prosect.ui.testing.RunningWorkbench;
import org.prosect.ui.testing.TestStudy;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/** Brush, undo, saving and restart in the running workbench, by the events of mouse and keys. */
class MaskEditingTest {

    private static final Geometry GRID = Geometry.of(40, 36, 16, 1, 1, 2);

    @TempDir
    Path folder;

    private final ImageFiles files = TestStudy.productFiles();
    private RunningWorkbench workbench;
    private IWorkbenchPage page;
    private IViewPart view;
    private StudySession session;
    private ViewState state;
    private LiveMasks masks;
    private BrushSettings settings;

    @BeforeEach
    void open() throws Exception {
        workbench = new RunningWorkbench();
        page = workbench.page();
        session = workbench.session();
        state = workbench.service(ViewState.class);
        masks = workbench.service(LiveMasks.class);
        settings = workbench.service(BrushSettings.class);
        view = page.showView("org.prosect.ui.slices.view");
        settings.change(now -> new BrushSettings.Now(4, false, false, 0, 100));
        Volume volume = Volume.allocate(GRID, VoxelType.INT16);
        for (int i = 0; i < volume.length(); i++) {
            volume.set(i, i % 40 < 20 ? 0 : 500);
        }
        TestStudy study = new TestStudy(folder);
        study.image("ct", volume);
        workbench.openAndShow(study.save());
        workbench.untilRead();
    }

    @AfterEach
    void close() {
        if (session != null) {
            state.change(now -> now.withTool(Optional.empty()));
            session.close();
            page.hideView(view);
        }
    }

    private static Stream<Control> all(Control control) {
        return Stream.concat(Stream.of(control), control instanceof Composite c ? Stream.of(c.getChildren()).flatMap(MaskEditingTest::all)
                : Stream.empty());
    }

    /** The plane with axial slices. */
    private Canvas axial() {
        return all(workbench.window().getShell()).filter(c -> c.getClass().getSimpleName().equals("SliceCanvas")).map(Canvas.class::cast).findFirst()
                .orElseThrow();
    }

    private void mouse(int type, int dx, int dy, int button, int stateMask) {
        Canvas canvas = axial();
        Input.mouse(canvas, type, canvas.getSize().x / 2 + dx, canvas.getSize().y / 2 + dy, button, stateMask);
    }

    private void stroke(int button, int stateMask, int dx) {
        mouse(SWT.MouseDown, 0, 0, button, stateMask);
        mouse(SWT.MouseMove, dx / 2, 0, 0, stateMask);
        mouse(SWT.MouseMove, dx, 0, 0, stateMask);
        mouse(SWT.MouseUp, dx, 0, button, stateMask);
    }

    private void key(char key) {
        page.activate(view);
        workbench.focus(axial(), "org.prosect.ui.slices.plane");
        Input.key(axial(), key, 0);
    }

    private Study study() {
        return session.current().orElseThrow().study();
    }

    private Mask mask() {
        return masks.find(study().getResults().getFirst()).orElseThrow();
    }

    private Mask read(Result result) throws Exception {
        var mask = workbench.service(VolumeStore.class).mask(session.current().orElseThrow().folder(), result, part -> { });
        until("the mask is read", mask::isDone);
        return mask.get();
    }

    @Test
    void aStrokeIsOneChangeThatIsTakenBackAndDoneAgain() {
        key('p');
        stroke(1, 0, 40);
        assertEquals(1, study().getResults().size());
        byte[] painted = mask().voxels().clone();
        assertTrue(mask().count() > 40, "" + mask().count());
        assertEquals(1, mask().bounds().sizeZ(), "a disc stays in its slice");
        Result result = study().getResults().getFirst();
        assertEquals(ManualResult.METHOD, result.getProvenance().getMethodId());
        assertTrue(result.getProvenance().getParameters().getFirst().getValue().startsWith("1 times"));
        OpenStudy open = session.current().orElseThrow();
        open.undo();
        assertTrue(mask().isEmpty());
        open.redo();
        assertArrayEquals(painted, mask().voxels());
        open.undo();
        open.undo();
        assertTrue(study().getResults().isEmpty(), "the new mask is taken back too");
        open.redo();
        open.redo();
        assertArrayEquals(painted, mask().voxels());
    }

    @Test
    void whatBelongedToTheMaskAsItWasGoesWithAStrokeAndComesBack() {
        key('p');
        stroke(1, 0, 40);
        Result result = study().getResults().getFirst();
        OpenStudy open = session.current().orElseThrow();
        SurfaceMesh surface = StudyFactory.eINSTANCE.createSurfaceMesh();
        surface.setName("surface");
        surface.setUri("meshes/surface.ply");
        open.change("measured", () -> {
            MetricValue dice = StudyFactory.eINSTANCE.createMetricValue();
            dice.setMetricId("dice");
            result.getMetrics().add(dice);
            study().getMeshes().add(surface);
            result.setMesh(surface);
        });
        stroke(1, SWT.SHIFT, 10);
        assertNull(result.getMesh());
        assertTrue(result.getMetrics().isEmpty());
        open.undo();
        assertSame(surface, result.getMesh());
        assertEquals("dice", result.getMetrics().getFirst().getMetricId());
    }

    @Test
    void theRightButtonAndShiftEraseAndAGivenUpStrokeLeavesNothing() {
        key('p');
        stroke(1, 0, 40);
        long painted = mask().count();
        stroke(3, 0, 0);
        long erased = mask().count();
        assertTrue(erased < painted);
        stroke(1, SWT.SHIFT, 40);
        assertEquals(0, mask().count());
        byte[] before = mask().voxels().clone();
        mouse(SWT.MouseDown, 0, 0, 1, 0);
        assertTrue(mask().count() > 0, "seen while it is drawn");
        key((char) SWT.ESC);
        assertArrayEquals(before, mask().voxels());
        assertEquals(4, session.current().orElseThrow().history().undoable().map(label -> 4).orElse(0));
    }

    @Test
    void onlyValuesInTheRangeAreDrawnAndTheWheelChangesTheRadius() {
        settings.change(now -> now.withRange(true, 400, 600));
        key('p');
        mouse(SWT.MouseMove, 0, 0, 0, 0);
        Input.wheel(axial(), 3, 0, 0, SWT.SHIFT);
        assertTrue(settings.now().radius() > 4);
        key('o');
        assertTrue(settings.now().ball());
        stroke(1, 0, 0);
        Mask mask = mask();
        assertTrue(mask.count() > 50);
        assertTrue(mask.bounds().sizeZ() > 1, "a ball reaches other slices");
        for (int i = 0; i < mask.voxels().length; i++) {
            assertFalse(mask.get(i) && i % 40 < 20, "a voxel of value 0");
        }
    }

    @Test
    void otherStructuresAreLeftAlone() {
        workbench.service(MethodState.class).change(now -> now.withProtecting(true));
        key('p');
        stroke(1, 0, 0);
        byte[] first = mask().voxels().clone();
        var second = org.prosect.study.model.StudyFactory.eINSTANCE.createStructure();
        second.setName("Second");
        OpenStudy open = session.current().orElseThrow();
        open.add(study(), org.prosect.study.model.StudyPackage.Literals.STUDY__STRUCTURES, second, "Second");
        state.change(now -> now.withStructure(Optional.of(second)));
        stroke(1, 0, 30);
        assertEquals(2, study().getResults().size());
        Mask other = masks.find(study().getResults().get(1)).orElseThrow();
        assertTrue(other.count() > 0);
        for (int i = 0; i < first.length; i++) {
            assertFalse(first[i] != 0 && other.get(i));
        }
        assertArrayEquals(first, mask().voxels());
    }

    @Test
    void editsAreInTheFileWhenSavedAndThereAfterACrashOtherwise() throws Exception {
        key('p');
        stroke(1, 0, 40);
        byte[] one = mask().voxels().clone();
        session.save();
        OpenStudy open = session.current().orElseThrow();
        assertFalse(open.isChanged());
        Result result = study().getResults().getFirst();
        Path file = open.folder().resolve(result.getMaskUri());
        assertArrayEquals(one, Mask.ofNonZero(files.read(file, Progress.NONE)).voxels());
        assertEquals(StudyImages.sha256(file, Progress.NONE), result.getMaskSha256());
        assertTrue(open.undoable().isPresent(), "saving is no change");
        stroke(3, 0, 0);
        byte[] two = mask().voxels().clone();
        assertTrue(open.isChanged());
        Path crashed = folder.resolve("crashed");
        copy(open.folder().folder(), crashed);
        open.undo();
        assertArrayEquals(one, mask().voxels());
        workbench.openAndShow(crashed);
        workbench.untilRead();
        assertArrayEquals(two, read(study().getResults().getFirst()).voxels(), "as it was at the crash");
        session.current().orElseThrow().undo();
        assertArrayEquals(one, mask().voxels(), "what was done before can be taken back");
        session.current().orElseThrow().undo();
        assertTrue(mask().isEmpty());
        session.current().orElseThrow().redo();
        session.save();
        session.open(crashed);
        assertArrayEquals(one, read(study().getResults().getFirst()).voxels());
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void aDialogShowsWhatWouldComeAndMakesOneChange() throws Exception {
        key('p');
        stroke(1, 0, 0);
        byte[] before = mask().voxels().clone();
        workbench.run("org.prosect.ui.masks.margin");
        Shell dialog = Stream.of(Display.getCurrent().getShells()).filter(s -> s.getText().equals(Messages.Margin_title)).findFirst().orElseThrow();
        until("the preview is shown", () -> mask().count() > Mask.of(GRID, before).count());
        Text distance = all(dialog).filter(c -> "distance".equals(c.getData("field"))).map(Text.class::cast).findFirst().orElseThrow();
        distance.setText("many");
        until("the preview is taken back", () -> java.util.Arrays.equals(before, mask().voxels()));
        distance.setText("3");
        Button ok = all(dialog).filter(c -> c.getData() instanceof Integer id && id == IDialogConstants.OK_ID).map(Button.class::cast).findFirst()
                .orElseThrow();
        until("it can be accepted", ok::isEnabled);
        Input.click(ok);
        assertTrue(mask().count() > Mask.of(GRID, before).count());
        OpenStudy open = session.current().orElseThrow();
        assertTrue(open.undoable().orElseThrow().startsWith(Messages.Margin_title));
        open.undo();
        assertArrayEquals(before, mask().voxels());
    }

    @Test
    void withoutAMaskAToolSaysWhatToDoAndTheStudyIsUntouched() {
        ProsectException e = assertThrows(ProsectException.class, () -> MaskEdit.now(PlatformUI.getWorkbench(), false));
        assertEquals(Messages.Edit_noMask_remedy, e.remedy());
        assertTrue(study().getResults().isEmpty());
        assertFalse(session.current().orElseThrow().isChanged());
    }
}
