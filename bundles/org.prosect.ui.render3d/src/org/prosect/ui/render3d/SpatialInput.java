package org.prosect.ui.render3d;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.prosect.ui.render3d.kernel.Camera;

/**
 * The mouse. Left drag turns, middle, right or Shift drag moves, wheel zooms at the pointer, a click puts the crosshair there. Everything stops when
 * the button is let go. Keys do the same, see {@link SpatialCommand}.
 */
final class SpatialInput {

    /** Radians for a drag across the whole height. */
    private static final double TURN = Math.PI;
    private static final double ZOOM = 1.15;
    /** Units of the window before a press becomes a drag. */
    private static final int STILL = 3;

    private final Control control;
    private final SpatialPanel panel;
    private Optional<Point> pressed = Optional.empty();
    private Point last = new Point(0, 0);
    private boolean moves;
    private boolean dragging;

    SpatialInput(Control control, SpatialPanel panel) {
        this.control = control;
        this.panel = panel;
    }

    void install() {
        control.addListener(SWT.MouseDown, this::down);
        control.addListener(SWT.MouseMove, this::move);
        control.addListener(SWT.MouseUp, this::up);
        control.addListener(SWT.MouseVerticalWheel, this::wheel);
        // Tab goes only to what listens to keys
        control.addListener(SWT.KeyDown, event -> { });
        control.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private void down(Event event) {
        control.setFocus();
        pressed = Optional.of(new Point(event.x, event.y));
        last = pressed.get();
        moves = event.button != 1 || (event.stateMask & SWT.SHIFT) != 0;
        dragging = false;
    }

    private void move(Event event) {
        if (pressed.isEmpty()) {
            return;
        }
        dragging |= Math.abs(event.x - pressed.get().x) > STILL || Math.abs(event.y - pressed.get().y) > STILL;
        if (dragging) {
            double height = Math.max(1, control.getSize().y);
            double right = (event.x - last.x) / height;
            double up = (last.y - event.y) / height;
            last = new Point(event.x, event.y);
            Camera camera = panel.scene().camera();
            panel.look(moves ? camera.panned(right * camera.height(), up * camera.height()) : camera.turned(right * TURN, up * TURN));
        }
    }

    private void up(Event event) {
        boolean click = pressed.isPresent() && !dragging && event.button == 1;
        pressed = Optional.empty();
        if (click) {
            panel.pick(event.x, event.y);
        }
    }

    private void wheel(Event event) {
        Camera camera = panel.scene().camera();
        Point size = control.getSize();
        double perUnit = camera.height() / Math.max(1, size.y);
        panel.look(camera.zoomed(event.count > 0 ? ZOOM : 1 / ZOOM, (event.x - size.x / 2.0) * perUnit, (size.y / 2.0 - event.y) * perUnit));
        event.doit = false;
    }
}
