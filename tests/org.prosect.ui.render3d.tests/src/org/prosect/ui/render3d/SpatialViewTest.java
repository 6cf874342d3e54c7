package org.prosect.ui.render3d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
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
import org.prosect.study.Studies;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.render3d.gl.GlObjects;
import org.prosect.ui.render3d.kernel.Camera;
import org.prosect.ui.render3d.kernel.Cut;
import org.prosect.ui.render3d.kernel.Phantoms;
import org.prosect.ui.render3d.kernel.Preset;
import org.prosect.ui.render3d.kernel.ViewDirection;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewState;

/** The view in the running workbench. */
class SpatialViewTest {

    private static final int PATIENCE_MILLIS = 120_000;
    private static final Geometry GRID = Geometry.of(40, 36, 20, new Point3(1, 1, 2), new Point3(-20, -18, 5), new double[] {1, 0, 0, 0, 1, 0, 0,
            0, 1});
    private static final Point3 MIDDLE = Phantoms.middle(GRID);

    @TempDir
    Path folder;

    private IWorkbenchPage page;
    private StudySession session;
    private ViewState state;
    private SpatialView view;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(PlatformUI.isWorkbenchRunning(), "needs the workbench");
        page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        session = PlatformUI.getWorkbench().getService(StudySession.class);
        state = PlatformUI.getWorkbench().getService(ViewState.class);
        view = (SpatialView) page.showView(SpatialView.ID);
        until("OpenGL has started", () -> panel().renderer().isPresent());
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
                fail("still not so after two minutes: " + what);
            }
            if (!Display.getCurrent().readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }

    /** A CT with a ball of bone in its middle and a result that is a smaller ball before it. */
    private Path study() throws Exception {
        ImageFiles files = new ImageFiles(Contributions.ofPlatform().imageFormats());
        StudyFolder study = StudyFolder.create(folder.resolve("case"), "Case");
        Volume volume = Phantoms.ball(GRID, MIDDLE, 9, 1000, -1000);
        files.write(volume, folder.resolve("ct.nii.gz"), Progress.NONE);
        Image image = StudyImages.add(study, folder.resolve("ct.nii.gz"), files, true, Progress.NONE);
        image.setModality("CT");
        Mask mask = Mask.ofNonZero(Phantoms.ball(GRID, MIDDLE.plus(new Point3(0, -14, 0)), 3, 1, 0));
        files.write(mask.toVolume(), study.folder().resolve("masks").resolve("ball.nii.gz"), Progress.NONE);
        Result result = StudyFactory.eINSTANCE.createResult();
        result.setName("Ball");
        result.setMaskUri("masks/ball.nii.gz");
        study.study().getResults().add(result);
        result.setImage(image);
        result.setPromptSet(Studies.promptSet(image, Studies.structure(study.study(), "Ball")));
        study.save();
        return study.folder();
    }

    private SpatialPanel panel() {
        return view.panel();
    }

    private Control control() {
        return panel().renderer().orElseThrow().control();
    }

    private void shown() throws Exception {
        session.open(study());
        state.change(now -> now.withImage(Optional.of(session.current().orElseThrow().study().getImages().getFirst())));
        until("the image is there", () -> panel().scene().content().volume().isPresent() && panel().scene().content().surfaces().size() == 1);
        until("it is shown", () -> control().isVisible() && control().getSize().y > 20);
    }

    private void mouse(int type, int x, int y, int button) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = button;
        control().notifyListeners(type, event);
    }

    private void key(char letter) {
        Event event = new Event();
        event.character = letter;
        event.keyCode = letter;
        control().notifyListeners(SWT.KeyDown, event);
    }

    @Test
    void aClickPutsTheCrosshairOnWhatIsSeen() throws Exception {
        shown();
        key('p');
        panel().look(new Camera(MIDDLE, panel().scene().camera().right(), panel().scene().camera().up(), 60));
        Point size = control().getSize();
        mouse(SWT.MouseDown, size.x / 2, size.y / 2, 1);
        mouse(SWT.MouseUp, size.x / 2, size.y / 2, 1);
        // the back of the ball of bone
        assertEquals(0, state.now().crosshair().distance(MIDDLE.plus(new Point3(0, 9, 0))), 2);
        key('A');
        mouse(SWT.MouseDown, size.x / 2, size.y / 2, 1);
        mouse(SWT.MouseUp, size.x / 2, size.y / 2, 1);
        // the front of the surface before it
        assertEquals(0, state.now().crosshair().distance(MIDDLE.plus(new Point3(0, -17, 0))), 2);
    }

    @Test
    void hiddenResultsAreNotShownAndComeBack() throws Exception {
        shown();
        Result result = session.current().orElseThrow().study().getResults().getFirst();
        state.change(now -> now.withHidden(Set.of(result)));
        assertTrue(panel().scene().content().surfaces().isEmpty());
        state.change(now -> now.withHidden(Set.of()));
        until("it is back", () -> panel().scene().content().surfaces().size() == 1);
        session.current().orElseThrow().delete(List.of(result), "Delete");
        assertTrue(panel().scene().content().surfaces().isEmpty());
        session.current().orElseThrow().undo();
        until("undo brings it back", () -> panel().scene().content().surfaces().size() == 1);
    }

    @Test
    void draggingTurnsAndStopsWithTheMouse() throws Exception {
        shown();
        key('a');
        mouse(SWT.MouseDown, 50, 50, 1);
        mouse(SWT.MouseMove, 50 + control().getSize().y / 2, 50, 0);
        assertEquals(ViewDirection.RIGHT, ViewDirection.nearest(panel().scene().camera().toViewer()));
        mouse(SWT.MouseUp, 50 + control().getSize().y / 2, 50, 1);
        Camera let = panel().scene().camera();
        mouse(SWT.MouseMove, 200, 90, 0);
        until("the careful picture is drawn", () -> !panel().isCarefulPending());
        assertEquals(let, panel().scene().camera());
    }

    @Test
    void keysChangeWhatIsShown() throws Exception {
        shown();
        assertEquals(Preset.BONE, panel().scene().settings().preset());
        key('4');
        assertEquals(Preset.BRIGHTEST, panel().scene().settings().preset());
        key('c');
        assertEquals(Cut.HALF, panel().scene().settings().cut());
        double height = panel().scene().camera().height();
        key('+');
        assertTrue(panel().scene().camera().height() < height);
    }

    @Test
    void theScreenshotIsAFileThatShowsTheSurface() throws Exception {
        shown();
        key('a');
        Path file = folder.resolve("picture.png");
        var saved = panel().save(file);
        until("it is written", saved::isDone);
        var image = ImageIO.read(saved.join().toFile());
        assertEquals(panel().renderer().orElseThrow().pixels(), new Point(image.getWidth(), image.getHeight()));
        int lit = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                lit += (image.getRGB(x, y) & 0xff0000) > 0x800000 ? 1 : 0;
            }
        }
        assertTrue(lit > 500, lit + " bright pixels");
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(f -> f.toString().endsWith(".part")));
        }
    }

    @Test
    void withoutAnImageItSaysWhatToDo() throws Exception {
        session.close();
        until("it says so", () -> panel().words().equals(Messages.Picture_nothing));
    }

    @Test
    void aMissingImageIsNamed() throws Exception {
        Path place = study();
        Files.delete(place.resolve("images/ct.nii.gz"));
        session.open(place);
        state.change(now -> now.withImage(Optional.of(session.current().orElseThrow().study().getImages().getFirst())));
        until("it is said", () -> panel().words().contains("ct.nii.gz"));
    }

    @Test
    void afterACrashAtTheStartItWaitsForTheUser() throws Exception {
        page.hideView(view);
        GlMemory memory = new GlMemory(InstanceScope.INSTANCE.getNode("org.prosect.ui.render3d"));
        memory.begins(GlMemory.Way.IMAGE);
        view = (SpatialView) page.showView(SpatialView.ID);
        assertTrue(panel().renderer().isEmpty());
        assertEquals(Messages.Start_crashed, panel().words());
        panel().retry();
        until("it starts all the same", () -> panel().renderer().isPresent());
        assertFalse(memory.failed(GlMemory.Way.IMAGE));
    }

    @Test
    void openedAndClosedFiftyTimesItLeavesNothing() throws Exception {
        shown();
        until("it is drawn", () -> panel().objects().made() > 15);
        List<GlObjects> all = new ArrayList<>(List.of(panel().objects()));
        List<Error> lost = java.util.Collections.synchronizedList(new ArrayList<>());
        Resource.setNonDisposeHandler(lost::add);
        try {
            for (int i = 0; i < 50; i++) {
                page.hideView(view);
                GlObjects last = all.getLast();
                until("it is freed, round " + i, () -> last.contexts() == 0);
                view = (SpatialView) page.showView(SpatialView.ID);
                all.add(panel().objects());
                until("it is drawn, round " + i, () -> panel().renderer().isPresent() && panel().objects().made() > 15);
            }
            page.hideView(view);
            until("all are freed", () -> all.stream().allMatch(objects -> objects.contexts() == 0));
            for (int i = 0; i < 5; i++) {
                // SWT reports images, fonts and colours that nobody disposed of when they are collected
                System.gc();
                Thread.sleep(100);
            }
        } finally {
            Resource.setNonDisposeHandler(null);
        }
        all.forEach(objects -> {
            assertEquals(0, objects.objects());
            assertTrue(objects.made() > 15);
        });
        assertEquals(List.of(), lost.stream().filter(error -> java.util.Arrays.stream(error.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("org.prosect.ui.render3d"))).toList());
    }
}
