package org.prosect.ui.masks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Result;
import org.prosect.study.model.Study;
import org.prosect.ui.mask.LiveMasks;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/** Brush, undo, saving and restart in the running workbench, by the events of mouse and keys. */
class MaskEditingTest {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final Geometry GRID = Geometry.of(40, 36, 16, 1, 1, 2);

    @TempDir
    Path folder;

    private final ImageFiles files = new ImageFiles(Contributions.ofPlatform().imageFormats());
    private IWorkbenchPage page;
    private IViewPart view;
    private StudySession session;
    private ViewState state;
    private LiveMasks masks;
    private BrushSettings settings;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(PlatformUI.isWorkbenchRunning(), "needs the workbench");
        page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        session = PlatformUI.getWorkbench().getService(StudySession.class);
        state = PlatformUI.getWorkbench().getService(ViewState.class);
        masks = PlatformUI.getWorkbench().getService(LiveMasks.class);
        settings = PlatformUI.getWorkbench().getService(BrushSettings.class);
        view = page.showView("org.prosect.ui.slices.view");
        settings.change(now -> new BrushSettings.Now(4, false, false, 0, 100));
        StudyFolder study = StudyFolder.create(folder.resolve("case"), "Case");
        Volume volume = Volume.allocate(GRID, VoxelType.INT16);
        for (int i = 0; i < volume.length(); i++) {
            volume.set(i, i % 40 < 20 ? 0 : 500);
        }
        files.write(volume, folder.resolve("ct.nii.gz"), Progress.NONE);
        StudyImages.add(study, folder.resolve("ct.nii.gz"), files, true, Progress.NONE);
        study.save();
        session.open(study.folder());
        shown();
    }

    @AfterEach
    void close() {
        if (session != null) {
            state.change(now -> now.withTool(Optional.empty()));
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

    private void shown() {
        OpenStudy study = session.current().orElseThrow();
        until("the image is read", () -> PlatformUI.getWorkbench().getService(VolumeStore.class)
                .volume(study.folder(), study.study().getImages().getFirst(), part -> { }).isDone() && state.now().window().isPresent());
    }

    private static Stream<Control> all(Control control) {
        return Stream.concat(Stream.of(control), control instanceof Composite c ? Stream.of(c.getChildren()).flatMap(MaskEditingTest::all)
                : Stream.empty());
    }

    /** The plane with axial slices. */
    private Canvas axial() {
        Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
        return all(shell).filter(c -> c.getClass().getSimpleName().equals("SliceCanvas")).map(Canvas.class::cast).findFirst().orElseThrow();
    }

    private void mouse(int type, int dx, int dy, int button, int stateMask) {
        Canvas canvas = axial();
        Event event = new Event();
        event.x = canvas.getSize().x / 2 + dx;
        event.y = canvas.getSize().y / 2 + dy;
        event.button = button;
        event.stateMask = stateMask;
        canvas.notifyListeners(type, event);
    }

    private void stroke(int button, int stateMask, int dx) {
        mouse(SWT.MouseDown, 0, 0, button, stateMask);
        mouse(SWT.MouseMove, dx / 2, 0, 0, stateMask);
        mouse(SWT.MouseMove, dx, 0, 0, stateMask);
        mouse(SWT.MouseUp, dx, 0, button, stateMask);
    }

    private void key(char key) {
        page.activate(view);
        axial().getShell().forceActive();
        axial().forceFocus();
        until("the keys of the plane hold", () -> PlatformUI.getWorkbench().getService(IContextService.class).getActiveContextIds()
                .contains("org.prosect.ui.slices.plane"));
        Event event = new Event();
        event.character = key;
        event.keyCode = key;
        axial().notifyListeners(SWT.KeyDown, event);
    }

    private Study study() {
        return session.current().orElseThrow().study();
    }

    private Mask mask() {
        return masks.find(study().getResults().getFirst()).orElseThrow();
    }

    private Mask read(Result result) throws Exception {
        var mask = PlatformUI.getWorkbench().getService(VolumeStore.class).mask(session.current().orElseThrow().folder(), result, part -> { });
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
        Event wheel = new Event();
        wheel.count = 3;
        wheel.stateMask = SWT.SHIFT;
        axial().notifyListeners(SWT.MouseVerticalWheel, wheel);
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
        PlatformUI.getWorkbench().getService(MethodState.class).change(now -> now.withProtecting(true));
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
        session.open(crashed);
        shown();
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
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        handlers.executeCommand("org.prosect.ui.masks.margin", null);
        Shell dialog = Stream.of(Display.getCurrent().getShells()).filter(s -> s.getText().equals(Messages.Margin_title)).findFirst().orElseThrow();
        until("the preview is shown", () -> mask().count() > Mask.of(GRID, before).count());
        Text distance = all(dialog).filter(c -> "distance".equals(c.getData("field"))).map(Text.class::cast).findFirst().orElseThrow();
        distance.setText("many");
        until("the preview is taken back", () -> java.util.Arrays.equals(before, mask().voxels()));
        distance.setText("3");
        Button ok = all(dialog).filter(c -> c.getData() instanceof Integer id && id == IDialogConstants.OK_ID).map(Button.class::cast).findFirst()
                .orElseThrow();
        until("it can be accepted", ok::isEnabled);
        ok.notifyListeners(SWT.Selection, new Event());
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
