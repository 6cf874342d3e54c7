package org.prosect.ui.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.ProsectException;
import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Prompt;
import org.prosect.ui.tool.PromptTool;
import org.prosect.ui.tool.SliceGeometry;
import org.prosect.ui.tool.SliceMouse;
import org.prosect.ui.tool.ToolContext;
import org.prosect.ui.view.DisplayWindow;
import org.prosect.ui.view.SliceDirection;
import org.prosect.ui.view.ViewLayout;

class SliceCanvasTest {

    /** RAS, as most files: both in-plane axes are shown mirrored. */
    private static final Geometry GRID = Geometry.of(40, 30, 20, new Point3(1, 1, 2), new Point3(20, 15, -10), new double[] {-1, 0, 0, 0, -1, 0, 0,
            0, 1});

    @TempDir
    Path folder;

    private SceneFixture axial() throws Exception {
        return new SceneFixture(folder, GRID, SliceDirection.AXIAL);
    }

    @Test
    void placesOfTheCanvasAndOfThePatientAreInverse() {
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        Geometry oblique = Geometry.of(31, 22, 13, new Point3(0.7, 0.9, 2.2), new Point3(5, -8, 30), new double[] {c, -s, 0, s, c, 0, 0, 0, -1});
        for (SliceDirection direction : SliceDirection.values()) {
            for (boolean neurological : new boolean[] {false, true}) {
                Zoom zoom = new Zoom();
                SlicePlane plane = Planes.through(oblique, direction, Planes.middle(oblique), neurological);
                Rectangle area = new Rectangle(0, 0, 333, 251);
                zoom.at(zoom.place(plane, direction, area), 40, 200, 3.7);
                SlicePlacement placement = zoom.place(plane, direction, area);
                for (double[] at : new double[][] {{0, 0}, {17.5, 240}, {332, 3}}) {
                    Point3 patient = placement.patient(at[0], at[1]);
                    Point3 back = placement.place(patient);
                    assertEquals(at[0], back.x(), 1e-6);
                    assertEquals(at[1], back.y(), 1e-6);
                    assertEquals(0, back.z(), 1e-9);
                    assertTrue(placement.holds(patient));
                }
            }
        }
    }

    @Test
    void zoomKeepsThePlaceUnderThePointer() throws Exception {
        try (SceneFixture f = axial()) {
            Point3 before = f.placement().patient(120, 90);
            double scale = f.placement().scale();
            f.wheel(1, 120, 90, SWT.MOD1);
            f.wheel(1, 120, 90, SWT.MOD1);
            assertEquals(scale * 1.44, f.placement().scale(), 1e-9);
            assertEquals(0, before.distance(f.placement().patient(120, 90)), 1e-9);
        }
    }

    @Test
    void wheelChangesTheSliceAndStopsAtTheLast() throws Exception {
        try (SceneFixture f = axial()) {
            assertEquals(10, f.placement().slice());
            f.wheel(3, 50, 50, 0);
            assertEquals(11, f.placement().slice());
            f.wheel(-3, 50, 50, SWT.SHIFT);
            assertEquals(6, f.placement().slice());
            for (int i = 0; i < 30; i++) {
                f.wheel(-1, 50, 50, 0);
            }
            assertEquals(0, f.placement().slice());
            assertTrue(GRID.contains(f.state.now().crosshair()));
        }
    }

    @Test
    void draggingMovesTheCrosshairWithinTheSlice() throws Exception {
        try (SceneFixture f = axial()) {
            Point3 wanted = f.placement().patient(220, 130);
            f.drag(1, 150, 100, 220, 130, 0);
            assertEquals(0, wanted.distance(f.state.now().crosshair()), 1e-9);
            f.click(-500, 130);
            assertTrue(GRID.contains(f.state.now().crosshair()), "it stays in the image");
        }
    }

    @Test
    void rightButtonChangesTheWindowMiddleMovesThePicture() throws Exception {
        try (SceneFixture f = axial()) {
            f.drag(3, 100, 100, 250, 40, 0);
            DisplayWindow window = f.state.now().window().orElseThrow();
            assertEquals(200, window.width(), 1e-9);
            assertEquals(20, window.centre(), 1e-9);
            double left = f.placement().left();
            double top = f.placement().top();
            f.drag(2, 100, 100, 130, 80, 0);
            assertEquals(left + 30, f.placement().left(), 1e-6);
            assertEquals(top - 20, f.placement().top(), 1e-6);
        }
    }

    @Test
    void doubleClickGivesThePlaneAllTheRoomAndTakesItBack() throws Exception {
        try (SceneFixture f = axial()) {
            f.canvas.onMaximise(plane -> SceneActions.maximise(f.scene, plane.direction()));
            f.mouse(SWT.MouseDoubleClick, 50, 50, 1, 0);
            assertEquals(ViewLayout.SINGLE, f.state.now().layout());
            f.mouse(SWT.MouseDoubleClick, 50, 50, 1, 0);
            assertEquals(ViewLayout.GRID, f.state.now().layout());
        }
    }

    @Test
    void keysDoWhatTheMouseDoes() throws Exception {
        try (SceneFixture f = axial()) {
            Point3 start = f.crosshair();
            f.key(SWT.PAGE_UP);
            assertEquals(start.z() + 1, f.crosshair().z(), 1e-9);
            f.key(SWT.END);
            assertEquals(0, f.crosshair().z(), 1e-9);
            // x runs to the right of the patient, who lies on the left: an arrow to the right lowers the index
            f.key(SWT.ARROW_RIGHT);
            assertEquals(start.x() - 1, f.crosshair().x(), 1e-9);
            f.key(SWT.ARROW_UP, SWT.SHIFT);
            assertEquals(start.y() + 10, f.crosshair().y(), 1e-9);
            double scale = f.placement().scale();
            f.key('+');
            assertTrue(f.placement().scale() > scale);
            f.key('r');
            assertEquals(scale, f.placement().scale(), 1e-9);
            f.key('1');
            assertEquals(Optional.of(new DisplayWindow(-600, 1500)), f.state.now().window());
            f.key('f');
            assertFalse(f.state.now().filled());
            f.key('i');
            assertTrue(f.state.now().smooth());
            f.key('b');
            assertEquals(Optional.of("box"), f.state.now().tool());
            f.key(' ');
            assertEquals(Optional.empty(), f.state.now().tool());
        }
    }

    @Test
    void neurologicalConventionMirrorsTheAxialPlaneAroundTheSamePlace() throws Exception {
        try (SceneFixture f = axial()) {
            f.wheel(1, 300, 100, SWT.MOD1);
            Point3 left = f.placement().patient(50, 120);
            f.key('n');
            assertEquals("LRAP", f.placement().plane().letters());
            Point3 mirrored = f.placement().place(left);
            assertEquals(350, mirrored.x(), 1e-6);
            assertEquals(120, mirrored.y(), 1e-6);
        }
    }

    @Test
    void voxelsArePaintedWhereTheyLie() throws Exception {
        try (SceneFixture f = axial()) {
            int[] voxel = {33, 4, 10};
            for (int i = 0; i < f.volume.length(); i++) {
                f.volume.set(i, i == GRID.offset(voxel[0], voxel[1], voxel[2]) ? 1000 : -1000);
            }
            f.state.change(view -> view.withCrosshair(GRID.toPatient(2, 25, 10)));
            f.paint();
            ImageData data = shot(f);
            Point3 place = f.placement().place(GRID.toPatient(voxel[0], voxel[1], voxel[2]));
            double half = f.placement().pixelWidth() / 2;
            assertTrue(brightness(data, place.x(), place.y()) > 250, "middle of the voxel");
            assertTrue(brightness(data, place.x() - half + 1.5, place.y()) > 250, "inside its left edge");
            assertTrue(brightness(data, place.x() - half - 1.5, place.y()) < 10, "outside its left edge");
            assertTrue(brightness(data, place.x(), place.y() + half + 1.5) < 10, "below");
        }
    }

    @Test
    void crosshairThatMovesIsPaintedByItsLinesAlone() throws Exception {
        try (SceneFixture f = axial()) {
            f.state.change(view -> view.withCrosshair(GRID.toPatient(10, 8, 10)));
            settle(f);
            List<Rectangle> painted = new ArrayList<>();
            f.canvas.addPaintListener(event -> painted.add(new Rectangle(event.x, event.y, event.width, event.height)));
            f.state.change(view -> view.withCrosshair(GRID.toPatient(10, 21, 10)));
            settle(f);
            ImageData moved = onScreen(f);
            assertFalse(painted.isEmpty());
            double across = 13 * f.placement().pixelHeight();
            for (Rectangle area : painted) {
                assertTrue(area.height < across + 4 * Adornments.CROSSHAIR_REACH && area.height < f.canvas.getClientArea().height, area.toString());
            }
            f.state.change(view -> view.withCrosshair(GRID.toPatient(30, 3, 10)));
            settle(f);
            ImageData movedBoth = onScreen(f);
            f.canvas.redraw();
            settle(f);
            assertEquals(List.of(), different(movedBoth, onScreen(f)));
            f.state.change(view -> view.withCrosshair(GRID.toPatient(10, 21, 10)));
            f.canvas.redraw();
            settle(f);
            assertEquals(List.of(), different(moved, onScreen(f)));
            assertFalse(different(moved, movedBoth).isEmpty());
            painted.clear();
            f.state.change(view -> view.withCrosshair(GRID.toPatient(10, 21, 11)));
            settle(f);
            assertTrue(painted.contains(f.canvas.getClientArea()), "another slice is painted as a whole: " + painted);
        }
    }

    private static List<Point> different(ImageData a, ImageData b) {
        List<Point> places = new ArrayList<>();
        for (int y = 0; y < a.height; y++) {
            for (int x = 0; x < a.width; x++) {
                if (a.getPixel(x, y) != b.getPixel(x, y)) {
                    places.add(new Point(x, y));
                }
            }
        }
        return places;
    }

    /** Until everything asked for is painted; a frame may come some time after it was asked for. */
    private static void settle(SceneFixture f) throws InterruptedException {
        long end = System.nanoTime() + 300_000_000;
        while (System.nanoTime() < end) {
            if (!f.shell.getDisplay().readAndDispatch()) {
                Thread.sleep(5);
            }
        }
    }

    private static ImageData onScreen(SceneFixture f) {
        Image image = new Image(f.shell.getDisplay(), 400, 300);
        GC gc = new GC(f.canvas);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    private static ImageData shot(SceneFixture f) {
        Image image = new Image(f.shell.getDisplay(), 400, 300);
        GC gc = new GC(image);
        f.canvas.print(gc);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    private static int brightness(ImageData data, double x, double y) {
        RGB rgb = data.palette.getRGB(data.getPixel((int) x, (int) y));
        return (rgb.red + rgb.green + rgb.blue) / 3;
    }

    /** Fails as a contribution may. */
    private static final class BrokenTool implements PromptTool {

        @Override
        public void mouse(SliceMouse event, ToolContext context) {
            throw new IllegalStateException("broken");
        }

        @Override
        public void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected) {
            throw new NoClassDefFoundError("missing");
        }
    }

    /** Works until the mouse comes. */
    private static final class BrokenMouse implements PromptTool {

        @Override
        public void mouse(SliceMouse event, ToolContext context) {
            throw new IllegalStateException("broken");
        }

        @Override
        public void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected) {
            gc.drawPoint(0, 0);
        }
    }

    @Test
    void toolThatThrowsAtTheMouseIsNamedOnceAndOthersCanBeTaken() throws Exception {
        try (SceneFixture f = new SceneFixture(folder, GRID, SliceDirection.AXIAL, SceneFixture.tool("broken", 'X', "BoxPrompt", BrokenMouse::new))) {
            List<ProsectException> heard = new ArrayList<>();
            f.scene.tools().addListener(heard::add);
            f.key('x');
            f.drag(1, 100, 100, 150, 150, 0);
            f.click(120, 120);
            assertEquals(1, heard.size(), "once, however often the mouse moves");
            assertTrue(heard.getFirst().what().contains("bundle.of.broken"));
            f.key('a');
            f.click(200, 150);
            assertEquals(1, f.prompts().size());
            f.key('b');
            f.drag(1, 120, 80, 260, 200, 0);
            assertEquals(2, f.prompts().size(), "the next tool for boxes is used instead");
        }
    }

    @Test
    void deleteTakesWhatIsSelectedAndUndoBringsItBack() throws Exception {
        try (SceneFixture f = new SceneFixture(folder, GRID, SliceDirection.AXIAL)) {
            f.key('a');
            f.click(200, 150);
            f.click(100, 100);
            f.key(SWT.DEL);
            assertEquals(1, f.prompts().size(), "the last one was selected");
            f.key(SWT.DEL);
            assertEquals(1, f.prompts().size(), "nothing is selected now");
            f.study.undo();
            assertEquals(2, f.prompts().size());
        }
    }

    @Test
    void toolThatThrowsIsTakenOutAndNamedTheOthersGoOn() throws Exception {
        try (SceneFixture f = new SceneFixture(folder, GRID, SliceDirection.AXIAL, SceneFixture.tool("broken", 'X', "PointPrompt",
                BrokenTool::new))) {
            f.key('a');
            f.click(200, 150);
            assertEquals(1, f.prompts().size());
            f.paint();
            shot(f);
            assertTrue(f.scene.tools().usable().stream().noneMatch(t -> t.id().equals("broken")));
            assertTrue(f.scene.tools().problems().getFirst().what().contains("bundle.of.broken"));
            f.click(100, 100);
            assertEquals(2, f.prompts().size());
        }
    }
}
