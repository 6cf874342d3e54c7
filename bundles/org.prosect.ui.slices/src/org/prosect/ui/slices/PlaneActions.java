package org.prosect.ui.slices;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.prosect.imaging.Point3;
import org.prosect.ui.tool.SliceMouse;
import org.prosect.ui.view.DisplayWindow;

/** What keys do in a plane at the crosshair, because the pointer may be anywhere. */
final class PlaneActions {

    /** Part of the plane that one key moves it by. */
    private static final double PAN = 0.1;
    /** Part of the width of the window that one key moves it by. */
    private static final double BRIGHTER = 0.05;

    private PlaneActions() { }

    /** Moves the crosshair within the plane by voxels; what is being drawn follows. */
    static void move(Scene scene, SliceCanvas plane, int right, int down) {
        plane.placement().ifPresent(now -> {
            Point3 at = now.place(scene.view().crosshair());
            SceneActions.crosshair(scene, now.patient(at.x() + right * now.pixelWidth(), at.y() + down * now.pixelHeight()));
            if (isDrawing(scene)) {
                tool(scene, plane, SliceMouse.Kind.DRAG);
            }
        });
    }

    static void zoom(Scene scene, SliceCanvas plane, double by) {
        plane.placement().ifPresent(now -> {
            Point3 at = now.place(scene.view().crosshair());
            plane.zoom().at(now, at.x(), at.y(), by);
            plane.redraw();
        });
    }

    /** Moves the picture on the plane. */
    static void pan(SliceCanvas plane, int right, int down) {
        plane.placement().ifPresent(now -> {
            Rectangle area = now.area();
            plane.zoom().pan(now, right * PAN * area.width, down * PAN * area.height);
            plane.redraw();
        });
    }

    /**
     * Changes the grey window.
     *
     * @param brighter steps
     * @param wider factor of its width
     */
    static void window(Scene scene, int brighter, double wider) {
        scene.view().window().ifPresent(window -> SceneActions.window(scene, new DisplayWindow(
                window.centre() - brighter * BRIGHTER * window.width(), Math.max(Math.ulp((float) window.centre()), window.width() * wider))));
    }

    /** Uses the tool in hand as a click at the crosshair does. */
    static void click(Scene scene, SliceCanvas plane) {
        tool(scene, plane, SliceMouse.Kind.DOWN);
        tool(scene, plane, SliceMouse.Kind.UP);
    }

    /** Begins to draw at the crosshair with the tool in hand; when it draws already, ends there. */
    static void draw(Scene scene, SliceCanvas plane) {
        if (isDrawing(scene)) {
            tool(scene, plane, SliceMouse.Kind.DRAG);
            tool(scene, plane, SliceMouse.Kind.UP);
        } else {
            tool(scene, plane, SliceMouse.Kind.DOWN);
        }
    }

    private static boolean isDrawing(Scene scene) {
        return scene.view().tool().isPresent() && scene.context().filter(StudyToolContext::isDragging).isPresent();
    }

    private static void tool(Scene scene, SliceCanvas plane, SliceMouse.Kind kind) {
        plane.placement().ifPresent(now -> {
            Point3 at = now.place(scene.view().crosshair());
            SceneActions.tool(scene, new SliceMouse(kind, now.patient(at.x(), at.y()), now, 1, kind == SliceMouse.Kind.DOWN ? 0 : SWT.BUTTON1));
        });
    }
}
