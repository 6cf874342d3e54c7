package org.prosect.ui.slices;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.prosect.imaging.Geometry;

/** The commands of a plane that take no parameters: everything that the mouse can do. Their keys are in plugin.xml and in the preferences. */
enum SliceCommand {

    SLICE_UP("sliceUp", (scene, plane) -> SceneActions.step(scene, plane.direction(), 1)),
    SLICE_DOWN("sliceDown", (scene, plane) -> SceneActions.step(scene, plane.direction(), -1)),
    TEN_SLICES_UP("tenSlicesUp", (scene, plane) -> SceneActions.step(scene, plane.direction(), SliceCommand.MANY)),
    TEN_SLICES_DOWN("tenSlicesDown", (scene, plane) -> SceneActions.step(scene, plane.direction(), -SliceCommand.MANY)),
    TOP_SLICE("topSlice", (scene, plane) -> SceneActions.step(scene, plane.direction(), Geometry.MAX_SIZE)),
    BOTTOM_SLICE("bottomSlice", (scene, plane) -> SceneActions.step(scene, plane.direction(), -Geometry.MAX_SIZE)),
    CROSSHAIR_LEFT("crosshairLeft", (scene, plane) -> PlaneActions.move(scene, plane, -1, 0)),
    CROSSHAIR_RIGHT("crosshairRight", (scene, plane) -> PlaneActions.move(scene, plane, 1, 0)),
    CROSSHAIR_UP("crosshairUp", (scene, plane) -> PlaneActions.move(scene, plane, 0, -1)),
    CROSSHAIR_DOWN("crosshairDown", (scene, plane) -> PlaneActions.move(scene, plane, 0, 1)),
    CROSSHAIR_FAR_LEFT("crosshairFarLeft", (scene, plane) -> PlaneActions.move(scene, plane, -SliceCommand.MANY, 0)),
    CROSSHAIR_FAR_RIGHT("crosshairFarRight", (scene, plane) -> PlaneActions.move(scene, plane, SliceCommand.MANY, 0)),
    CROSSHAIR_FAR_UP("crosshairFarUp", (scene, plane) -> PlaneActions.move(scene, plane, 0, -SliceCommand.MANY)),
    CROSSHAIR_FAR_DOWN("crosshairFarDown", (scene, plane) -> PlaneActions.move(scene, plane, 0, SliceCommand.MANY)),
    ZOOM_IN("zoomIn", (scene, plane) -> PlaneActions.zoom(scene, plane, SliceCommand.ZOOM)),
    ZOOM_OUT("zoomOut", (scene, plane) -> PlaneActions.zoom(scene, plane, 1 / SliceCommand.ZOOM)),
    RESET("resetZoom", (scene, plane) -> {
        plane.zoom().reset();
        plane.redraw();
    }),
    PAN_LEFT("panLeft", (scene, plane) -> PlaneActions.pan(plane, -1, 0)),
    PAN_RIGHT("panRight", (scene, plane) -> PlaneActions.pan(plane, 1, 0)),
    PAN_UP("panUp", (scene, plane) -> PlaneActions.pan(plane, 0, -1)),
    PAN_DOWN("panDown", (scene, plane) -> PlaneActions.pan(plane, 0, 1)),
    BRIGHTER("brighter", (scene, plane) -> PlaneActions.window(scene, 1, 1)),
    DARKER("darker", (scene, plane) -> PlaneActions.window(scene, -1, 1)),
    MORE_CONTRAST("moreContrast", (scene, plane) -> PlaneActions.window(scene, 0, 1 / SliceCommand.WIDER)),
    LESS_CONTRAST("lessContrast", (scene, plane) -> PlaneActions.window(scene, 0, SliceCommand.WIDER)),
    NEUROLOGICAL("neurological", (scene, plane) -> SceneActions.toggleNeurological(scene)),
    FILLED("fillMasks", (scene, plane) -> SceneActions.toggleFilled(scene)),
    SMOOTH("smoothVoxels", (scene, plane) -> SceneActions.toggleSmooth(scene)),
    FAINTER("fainterMasks", (scene, plane) -> SceneActions.opacity(scene, -1)),
    STRONGER("strongerMasks", (scene, plane) -> SceneActions.opacity(scene, 1)),
    CROSSHAIR("takeCrosshair", (scene, plane) -> SceneActions.take(scene, Optional.empty())),
    CLICK("clickTool", PlaneActions::click),
    DRAW("drawTool", PlaneActions::draw),
    CANCEL("cancel", (scene, plane) -> SceneActions.cancel(scene)),
    MAXIMISE("maximise", (scene, plane) -> SceneActions.maximise(scene, plane.direction())),
    NEXT_PLANE("nextPlane", (scene, plane) -> SceneActions.goToPlane(scene, plane, 1)),
    PREVIOUS_PLANE("previousPlane", (scene, plane) -> SceneActions.goToPlane(scene, plane, -1));

    private static final String PREFIX = "org.prosect.ui.slices.";
    private static final int MANY = 10;
    private static final double ZOOM = 1.25;
    private static final double WIDER = 1.1;

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
}
