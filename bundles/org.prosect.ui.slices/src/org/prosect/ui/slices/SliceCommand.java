package org.prosect.ui.slices;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/** The commands of a plane that take no parameters: everything that the mouse can do. Their keys are in plugin.xml and in the preferences. */
enum SliceCommand {

    SLICE_UP("sliceUp", (scene, plane) -> SceneActions.step(scene, plane.direction(), 1)),
    SLICE_DOWN("sliceDown", (scene, plane) -> SceneActions.step(scene, plane.direction(), -1)),
    TEN_SLICES_UP("tenSlicesUp", (scene, plane) -> SceneActions.step(scene, plane.direction(), SliceCommand.MANY)),
    TEN_SLICES_DOWN("tenSlicesDown", (scene, plane) -> SceneActions.step(scene, plane.direction(), -SliceCommand.MANY)),
    TOP_SLICE("topSlice", (scene, plane) -> SceneActions.step(scene, plane.direction(), Geometry.MAX_SIZE)),
    BOTTOM_SLICE("bottomSlice", (scene, plane) -> SceneActions.step(scene, plane.direction(), -Geometry.MAX_SIZE)),
    CROSSHAIR_LEFT("crosshairLeft", (scene, plane) -> move(scene, plane, -1, 0)),
    CROSSHAIR_RIGHT("crosshairRight", (scene, plane) -> move(scene, plane, 1, 0)),
    CROSSHAIR_UP("crosshairUp", (scene, plane) -> move(scene, plane, 0, -1)),
    CROSSHAIR_DOWN("crosshairDown", (scene, plane) -> move(scene, plane, 0, 1)),
    CROSSHAIR_FAR_LEFT("crosshairFarLeft", (scene, plane) -> move(scene, plane, -SliceCommand.MANY, 0)),
    CROSSHAIR_FAR_RIGHT("crosshairFarRight", (scene, plane) -> move(scene, plane, SliceCommand.MANY, 0)),
    CROSSHAIR_FAR_UP("crosshairFarUp", (scene, plane) -> move(scene, plane, 0, -SliceCommand.MANY)),
    CROSSHAIR_FAR_DOWN("crosshairFarDown", (scene, plane) -> move(scene, plane, 0, SliceCommand.MANY)),
    ZOOM_IN("zoomIn", (scene, plane) -> zoom(scene, plane, SliceCommand.ZOOM)),
    ZOOM_OUT("zoomOut", (scene, plane) -> zoom(scene, plane, 1 / SliceCommand.ZOOM)),
    RESET("resetZoom", (scene, plane) -> {
        plane.zoom().reset();
        plane.redraw();
    }),
    NEUROLOGICAL("neurological", (scene, plane) -> SceneActions.toggleNeurological(scene)),
    FILLED("fillMasks", (scene, plane) -> SceneActions.toggleFilled(scene)),
    SMOOTH("smoothVoxels", (scene, plane) -> SceneActions.toggleSmooth(scene)),
    FAINTER("fainterMasks", (scene, plane) -> SceneActions.opacity(scene, -1)),
    STRONGER("strongerMasks", (scene, plane) -> SceneActions.opacity(scene, 1)),
    CROSSHAIR("takeCrosshair", (scene, plane) -> SceneActions.take(scene, Optional.empty())),
    CANCEL("cancel", (scene, plane) -> SceneActions.cancel(scene)),
    MAXIMISE("maximise", (scene, plane) -> SceneActions.maximise(scene, plane.direction())),
    NEXT_PLANE("nextPlane", (scene, plane) -> SceneActions.goToPlane(scene, plane, 1)),
    PREVIOUS_PLANE("previousPlane", (scene, plane) -> SceneActions.goToPlane(scene, plane, -1));

    private static final String PREFIX = "org.prosect.ui.slices.";
    private static final int MANY = 10;
    private static final double ZOOM = 1.25;

    private final String name;
    private final BiConsumer<Scene, SliceCanvas> action;

    SliceCommand(String name, BiConsumer<Scene, SliceCanvas> action) {
        this.name = name;
        this.action = action;
    }

    /** The command's id in plugin.xml. */
    String id() {
        return PREFIX + name;
    }

    void run(Scene scene, SliceCanvas plane) {
        action.accept(scene, plane);
    }

    static Optional<SliceCommand> of(String id) {
        return Arrays.stream(values()).filter(command -> command.id().equals(id)).findFirst();
    }

    /** Moves the crosshair within the plane by voxels. */
    private static void move(Scene scene, SliceCanvas plane, int right, int down) {
        plane.placement().ifPresent(now -> {
            Point3 at = now.place(scene.view().crosshair());
            Point3 next = now.patient(at.x() + right * now.pixelWidth(), at.y() + down * now.pixelHeight());
            SceneActions.crosshair(scene, next);
        });
    }

    /** Around the crosshair, because the pointer may be anywhere. */
    private static void zoom(Scene scene, SliceCanvas plane, double by) {
        plane.placement().ifPresent(now -> {
            Point3 at = now.place(scene.view().crosshair());
            plane.zoom().at(now, at.x(), at.y(), by);
            plane.redraw();
        });
    }
}
