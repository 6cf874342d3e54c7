package org.prosect.ui.render3d;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.prosect.ui.render3d.kernel.Camera;
import org.prosect.ui.render3d.kernel.Cut;
import org.prosect.ui.render3d.kernel.Preset;
import org.prosect.ui.render3d.kernel.ViewDirection;

/**
 * Mouse and keys. Left drag turns, middle, right or Shift drag moves, wheel zooms at the pointer, a click puts the crosshair there. Everything stops
 * when the button is let go. Each of it has a key.
 */
final class SpatialInput {

    /** Radians for a drag across the whole height. */
    private static final double TURN = Math.PI;
    private static final double KEY_TURN = Math.toRadians(5);
    private static final double KEY_MOVE = 0.05;
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
        control.addListener(SWT.KeyDown, this::key);
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

    private void key(Event event) {
        if ((event.stateMask & (SWT.MOD1 | SWT.ALT)) == 0 && (act(event) || act(event.character))) {
            event.doit = false;
        }
    }

    private boolean act(Event event) {
        boolean shift = (event.stateMask & SWT.SHIFT) != 0;
        return switch (event.keyCode) {
            case SWT.ARROW_LEFT -> step(-1, 0, shift);
            case SWT.ARROW_RIGHT -> step(1, 0, shift);
            case SWT.ARROW_UP -> step(0, 1, shift);
            case SWT.ARROW_DOWN -> step(0, -1, shift);
            case SWT.KEYPAD_ADD -> zoom(ZOOM);
            case SWT.KEYPAD_SUBTRACT -> zoom(1 / ZOOM);
            case SWT.HOME -> {
                panel.reset();
                yield true;
            }
            default -> false;
        };
    }

    private boolean step(int right, int up, boolean moving) {
        Camera camera = panel.scene().camera();
        panel.look(moving ? camera.panned(right * KEY_MOVE * camera.height(), up * KEY_MOVE * camera.height())
                : camera.turned(right * KEY_TURN, up * KEY_TURN));
        return true;
    }

    private boolean zoom(double factor) {
        panel.look(panel.scene().camera().zoomed(factor, 0, 0));
        return true;
    }

    private boolean act(char letter) {
        SpatialSettings settings = panel.scene().settings();
        Optional<ViewDirection> side = ViewDirection.ofLetter(letter);
        if (side.isPresent()) {
            panel.look(panel.scene().camera().from(side.get()));
            return true;
        }
        switch (letter) {
            case '+', '=' -> zoom(ZOOM);
            case '-' -> zoom(1 / ZOOM);
            case '1', '2', '3', '4', '5' -> panel.set(settings.withPreset(Preset.values()[letter - '1']));
            case 'c', 'C' -> panel.set(settings.withCut(Cut.values()[(settings.cut().ordinal() + 1) % Cut.values().length]));
            case 'o', 'O' -> panel.set(settings.withOutlines(!settings.outlines()));
            default -> {
                return false;
            }
        }
        return true;
    }
}
