package org.prosect.ui.slices;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.prosect.imaging.Point3;
import org.prosect.ui.tool.SliceMouse;
import org.prosect.ui.view.DisplayWindow;

/**
 * The mouse in a plane: wheel to change the slice, with Ctrl to zoom at the pointer; left for the tool in hand, or to move the crosshair; middle to
 * move the picture; right for the window, unless the tool takes that button too; Shift and the wheel may be the tool's as well.
 */
final class SliceMouseInput {

    private static final double ZOOM = 1.2;
    private static final int MANY = 5;
    /** Canvas units that double the width of the window. */
    private static final double DOUBLING = 150;
    /** Canvas units that move the window by its width. */
    private static final double WIDTH = 300;
    private static final int CLICK = 3;

    /** What the buttons are being used for. */
    private enum Drag {
        NONE, CROSSHAIR, TOOL, PAN, WINDOW
    }

    private final SliceCanvas canvas;
    private final Scene scene;
    private Drag drag = Drag.NONE;
    private Point start = new Point(0, 0);
    private Point last = new Point(0, 0);
    private int button;
    private boolean moved;
    private Optional<DisplayWindow> windowAtStart = Optional.empty();

    SliceMouseInput(SliceCanvas canvas, Scene scene) {
        this.canvas = canvas;
        this.scene = scene;
    }

    void install() {
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseDoubleClick, this::twice);
        canvas.addListener(SWT.MouseExit, event -> canvas.setPointer(Optional.empty()));
    }

    private void wheel(Event event) {
        if (event.count == 0) {
            return;
        }
        if ((event.stateMask & SWT.MOD1) != 0) {
            canvas.placement().ifPresent(now -> {
                canvas.zoom().at(now, event.x, event.y, event.count > 0 ? ZOOM : 1 / ZOOM);
                canvas.redraw();
            });
        } else if ((event.stateMask & SWT.SHIFT) == 0 || !SceneActions.toolUses(scene, (tool, context) -> tool.wheel(Integer.signum(event.count),
                context))) {
            SceneActions.step(scene, canvas.direction(), Integer.signum(event.count) * ((event.stateMask & SWT.SHIFT) != 0 ? MANY : 1));
        }
        // else a scrolled parent would move too
        event.doit = false;
    }

    private void down(Event event) {
        canvas.forceFocus();
        if (drag != Drag.NONE || canvas.placement().isEmpty()) {
            return;
        }
        start = new Point(event.x, event.y);
        last = start;
        moved = false;
        drag = switch (event.button) {
            case 1 -> scene.view().tool().isPresent() && scene.context().isPresent() ? Drag.TOOL : Drag.CROSSHAIR;
            case 2 -> Drag.PAN;
            case 3 -> SceneActions.toolUses(scene, (tool, context) -> tool.takesRightButton()) ? Drag.TOOL : Drag.WINDOW;
            default -> Drag.NONE;
        };
        windowAtStart = scene.view().window();
        button = event.button;
        if (drag == Drag.TOOL) {
            tool(SliceMouse.Kind.DOWN, event, button);
        } else if (drag == Drag.CROSSHAIR) {
            crosshair(event);
        }
    }

    private void move(Event event) {
        moved |= Math.abs(event.x - start.x) > CLICK || Math.abs(event.y - start.y) > CLICK;
        switch (drag) {
            case CROSSHAIR -> crosshair(event);
            case TOOL -> tool(SliceMouse.Kind.DRAG, event, button);
            case PAN -> canvas.placement().ifPresent(now -> {
                canvas.zoom().pan(now, event.x - last.x, event.y - last.y);
                canvas.redraw();
            });
            case WINDOW -> windowAtStart.ifPresent(window -> SceneActions.window(scene, new DisplayWindow(
                    // down makes brighter, to the right softer
                    window.centre() - (event.y - start.y) / WIDTH * window.width(),
                    Math.max(Math.ulp((float) window.centre()), window.width() * Math.pow(2, (event.x - start.x) / DOUBLING)))));
            case NONE -> {
                if (scene.view().tool().isPresent()) {
                    tool(SliceMouse.Kind.MOVE, event, 0);
                }
            }
        }
        last = new Point(event.x, event.y);
        canvas.setPointer(Optional.of(last));
    }

    private void up(Event event) {
        if (drag != Drag.NONE && event.button != button) {
            return;
        }
        if (drag == Drag.TOOL) {
            tool(SliceMouse.Kind.UP, event, button);
            if (!moved) {
                // the other planes show what was clicked
                crosshair(event);
            }
        }
        drag = Drag.NONE;
    }

    private void twice(Event event) {
        if (event.button != 1) {
            return;
        }
        if (scene.view().tool().isPresent() && scene.context().isPresent()) {
            tool(SliceMouse.Kind.DOUBLE, event, 1);
        } else {
            drag = Drag.NONE;
            canvas.maximise();
        }
    }

    private void crosshair(Event event) {
        canvas.placement().ifPresent(now -> {
            Point3 patient = now.patient(event.x, event.y);
            SceneActions.crosshair(scene, patient);
        });
    }

    private void tool(SliceMouse.Kind kind, Event event, int button) {
        canvas.placement().ifPresent(now -> SceneActions.tool(scene, new SliceMouse(kind, now.patient(event.x, event.y), now, button,
                event.stateMask)));
    }
}
