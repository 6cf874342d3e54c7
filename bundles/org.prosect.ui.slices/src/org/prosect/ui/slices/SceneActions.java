package org.prosect.ui.slices;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.eclipse.osgi.util.NLS;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.ui.tool.PromptTool;
import org.prosect.ui.tool.SliceMouse;
import org.prosect.ui.tool.ToolContext;
import org.prosect.study.edit.StudyLabels;
import org.prosect.study.model.Prompt;
import org.prosect.ui.view.DisplayWindow;
import org.prosect.ui.view.SliceDirection;
import org.prosect.ui.view.ViewLayout;
import org.prosect.ui.view.ViewSnapshot;

/** What mouse, keys and toolbar do alike to what is shown. */
final class SceneActions {

    private static final double OPACITY = 0.1;

    private SceneActions() { }

    /** Moves the crosshair by whole slices across a plane, up being to the head, the front or the left; it stops at the outermost. */
    static void step(Scene scene, SliceDirection direction, int slicesUp) {
        scene.volume().ifPresent(volume -> {
            Geometry grid = volume.geometry();
            var plane = Planes.through(grid, direction, scene.view().crosshair(), false);
            int next = Math.clamp(plane.slice() + (long) slicesUp * Planes.stepUp(plane, direction), 0, grid.size(plane.throughAxis()) - 1);
            moveTo(scene, plane.throughAxis(), next);
        });
    }

    /** Shows the slice of an index along an axis. */
    static void moveTo(Scene scene, int axis, int index) {
        Geometry grid = scene.volume().orElseThrow().geometry();
        Point3 now = grid.toIndex(scene.view().crosshair());
        Point3 next = grid.toPatient(axis == 0 ? index : now.x(), axis == 1 ? index : now.y(), axis == 2 ? index : now.z());
        crosshair(scene, next);
    }

    /** Moves the crosshair; a position outside the image counts as the nearest one inside. */
    static void crosshair(Scene scene, Point3 patient) {
        scene.volume().ifPresent(volume -> {
            Geometry g = volume.geometry();
            Point3 i = g.toIndex(patient);
            Point3 inside = g.contains(patient) ? patient : g.toPatient(Math.clamp(i.x(), 0, g.sizeX() - 1), Math.clamp(i.y(), 0, g.sizeY() - 1),
                    Math.clamp(i.z(), 0, g.sizeZ() - 1));
            scene.state().change(view -> view.withCrosshair(inside));
        });
    }

    static void preset(Scene scene, WindowPreset preset) {
        scene.volume().ifPresent(volume -> scene.state().change(view -> view.withWindow(Optional.of(preset.of(volume)))));
    }

    static void window(Scene scene, DisplayWindow window) {
        scene.state().change(view -> view.withWindow(Optional.of(window)));
    }

    /** One plane alone, or back to all. */
    static void maximise(Scene scene, SliceDirection direction) {
        scene.state().change(view -> view.layout() == ViewLayout.SINGLE && view.leading() == direction ? view.withLayout(ViewLayout.GRID, direction)
                : view.withLayout(ViewLayout.SINGLE, direction));
    }

    /** Goes on to the next or the previous plane; where one is alone, it gives its place to that one. */
    static void goToPlane(Scene scene, SliceCanvas from, int step) {
        List<SliceCanvas> planes = Arrays.stream(from.getParent().getChildren()).filter(SliceCanvas.class::isInstance).map(SliceCanvas.class::cast)
                .filter(plane -> plane.getVisible() || scene.view().layout() == ViewLayout.SINGLE).toList();
        List<SliceDirection> has = scene.volume().map(volume -> Planes.of(volume.geometry())).orElse(List.of());
        List<SliceCanvas> shown = planes.stream().filter(plane -> has.contains(plane.direction())).toList();
        if (shown.size() > 1 && shown.contains(from)) {
            SliceCanvas next = shown.get(Math.floorMod(shown.indexOf(from) + step, shown.size()));
            if (scene.view().layout() == ViewLayout.SINGLE) {
                scene.state().change(view -> view.withLayout(ViewLayout.SINGLE, next.direction()));
            }
            next.forceFocus();
        }
    }

    /** Makes masks fainter or stronger. */
    static void opacity(Scene scene, int steps) {
        scene.state().change(view -> view.withMasks(Math.clamp(Math.rint((view.opacity() + steps * OPACITY) * 100) / 100, 0, 1), view.filled()));
    }

    static void toggleFilled(Scene scene) {
        scene.state().change(view -> view.withMasks(view.opacity(), !view.filled()));
    }

    static void toggleSmooth(Scene scene) {
        scene.state().change(view -> view.withSmooth(!view.smooth()));
    }

    static void toggleNeurological(Scene scene) {
        scene.state().change(view -> view.withNeurological(!view.neurological()));
    }

    /** Takes a tool in hand; empty: the crosshair. What the tool before has half done is given up. */
    static void take(Scene scene, Optional<String> tool) {
        ViewSnapshot view = scene.view();
        if (!view.tool().equals(tool)) {
            cancel(scene);
            scene.state().change(v -> v.withTool(tool));
        }
        tool.ifPresent(id -> scene.context().ifPresent(context -> scene.tools().use(id, t -> t.taken(context))));
    }

    private static List<Prompt> deletable(Scene scene) {
        return scene.context().isEmpty() ? List.of() : scene.selected().stream().filter(scene.prompts()::contains).toList();
    }

    /** Whether prompts are selected that can be deleted. */
    static boolean canDelete(Scene scene) {
        return !deletable(scene).isEmpty();
    }

    /** Deletes the prompts that are selected, as one command; nothing happens when there are none. */
    static void delete(Scene scene) {
        List<Prompt> selected = deletable(scene);
        if (selected.isEmpty()) {
            return;
        }
        cancel(scene);
        StudyToolContext context = scene.context().get();
        context.study().delete(selected, selected.size() == 1 ? NLS.bind(Messages.Prompt_delete, StudyLabels.of(selected.getFirst()))
                : NLS.bind(Messages.Prompt_deleteMany, selected.size()));
        context.select(List.of());
    }

    /** Whether the tool in hand makes use of something. */
    static boolean toolUses(Scene scene, BiPredicate<PromptTool, ToolContext> what) {
        boolean[] used = {false};
        scene.context().ifPresent(context -> scene.view().tool()
                .ifPresent(id -> scene.tools().use(id, tool -> used[0] = what.test(tool, context))));
        return used[0];
    }

    /** Lets the tool in hand have what the mouse did. */
    static void tool(Scene scene, SliceMouse mouse) {
        scene.context().ifPresent(context -> {
            if (mouse.kind() == SliceMouse.Kind.DOWN) {
                context.beginDrag();
            }
            scene.view().tool().ifPresent(id -> scene.tools().use(id, tool -> tool.mouse(mouse, context)));
            if (mouse.kind() == SliceMouse.Kind.UP) {
                context.endDrag();
            }
        });
        scene.redraw();
    }

    /** Gives up what the tool in hand has half done. */
    static void cancel(Scene scene) {
        scene.context().ifPresent(context -> {
            scene.view().tool().ifPresent(id -> scene.tools().use(id, tool -> tool.cancel(context)));
            context.cancelDrag();
        });
        scene.redraw();
    }
}
