package org.prosect.ui.slices;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.ui.tool.PromptToolDescriptor;

/** The keys of a plane: everything that the mouse can do. Letters of installed tools count only where none of these is meant. */
final class SliceKeys {

    private static final int MANY = 10;
    private static final double ZOOM = 1.25;

    private final SliceCanvas canvas;
    private final Scene scene;

    SliceKeys(SliceCanvas canvas, Scene scene) {
        this.canvas = canvas;
        this.scene = scene;
    }

    void install() {
        canvas.addListener(SWT.KeyDown, this::pressed);
        canvas.addListener(SWT.Traverse, event -> {
            // arrows and page keys are ours, Tab goes on to the next plane
            event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        });
    }

    private void pressed(Event event) {
        if (scene.volume().isPresent() && (event.stateMask & (SWT.MOD1 | SWT.ALT)) == 0 && act(event)) {
            event.doit = false;
        }
    }

    /** False when the key means nothing here. */
    private boolean act(Event event) {
        int steps = (event.stateMask & SWT.SHIFT) != 0 ? MANY : 1;
        switch (event.keyCode) {
            case SWT.PAGE_UP -> SceneActions.step(scene, canvas.direction(), steps);
            case SWT.PAGE_DOWN -> SceneActions.step(scene, canvas.direction(), -steps);
            case SWT.HOME -> SceneActions.step(scene, canvas.direction(), Geometry.MAX_SIZE);
            case SWT.END -> SceneActions.step(scene, canvas.direction(), -Geometry.MAX_SIZE);
            case SWT.ARROW_LEFT -> move(-steps, 0);
            case SWT.ARROW_RIGHT -> move(steps, 0);
            case SWT.ARROW_UP -> move(0, -steps);
            case SWT.ARROW_DOWN -> move(0, steps);
            case SWT.KEYPAD_ADD -> zoom(ZOOM);
            case SWT.KEYPAD_SUBTRACT -> zoom(1 / ZOOM);
            case SWT.DEL, SWT.BS -> {
                return SceneActions.delete(scene);
            }
            case SWT.ESC -> SceneActions.cancel(scene);
            case SWT.CR -> SceneActions.maximise(scene, canvas.direction());
            default -> {
                return act(Character.toUpperCase(event.character));
            }
        }
        return true;
    }

    private boolean act(char letter) {
        if (letter != 0 && SceneActions.toolUses(scene, (tool, context) -> tool.key(letter, context))) {
            scene.redraw();
            return true;
        }
        switch (letter) {
            case '+', '=' -> zoom(ZOOM);
            case '-' -> zoom(1 / ZOOM);
            case 'R' -> {
                canvas.zoom().reset();
                canvas.redraw();
            }
            case 'N' -> SceneActions.toggleNeurological(scene);
            case 'F' -> SceneActions.toggleFilled(scene);
            case 'I' -> SceneActions.toggleSmooth(scene);
            case ',' -> SceneActions.opacity(scene, -1);
            case '.' -> SceneActions.opacity(scene, 1);
            case ' ' -> SceneActions.take(scene, Optional.empty());
            default -> {
                Optional<WindowPreset> preset = Arrays.stream(WindowPreset.values()).filter(p -> p.key() == letter).findFirst();
                Optional<PromptToolDescriptor> tool = scene.tools().usable().stream().filter(t -> t.key().equals(Optional.of(letter))).findFirst();
                preset.ifPresent(p -> SceneActions.preset(scene, p));
                if (preset.isEmpty()) {
                    tool.ifPresent(t -> SceneActions.take(scene, Optional.of(t.id())));
                }
                return preset.isPresent() || tool.isPresent();
            }
        }
        return true;
    }

    /** Moves the crosshair within the plane by voxels. */
    private void move(int right, int down) {
        canvas.placement().ifPresent(now -> {
            Point3 at = now.place(scene.view().crosshair());
            Point3 next = now.patient(at.x() + right * now.pixelWidth(), at.y() + down * now.pixelHeight());
            SceneActions.crosshair(scene, next);
        });
    }

    /** Around the crosshair, because the pointer may be anywhere. */
    private void zoom(double by) {
        canvas.placement().ifPresent(now -> {
            Point3 at = now.place(scene.view().crosshair());
            canvas.zoom().at(now, at.x(), at.y(), by);
            canvas.redraw();
        });
    }
}
