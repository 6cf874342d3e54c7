package org.prosect.ui.render3d;

import java.util.function.Consumer;

import org.prosect.ui.render3d.kernel.Camera;
import org.prosect.ui.render3d.kernel.Cut;

/** The commands of the picture in space that take no parameters. Their keys are in plugin.xml and in the preferences. */
enum SpatialCommand {

    TURN_LEFT("turnLeft", panel -> turn(panel, -1, 0)),
    TURN_RIGHT("turnRight", panel -> turn(panel, 1, 0)),
    TURN_UP("turnUp", panel -> turn(panel, 0, 1)),
    TURN_DOWN("turnDown", panel -> turn(panel, 0, -1)),
    MOVE_LEFT("moveLeft", panel -> move(panel, -1, 0)),
    MOVE_RIGHT("moveRight", panel -> move(panel, 1, 0)),
    MOVE_UP("moveUp", panel -> move(panel, 0, 1)),
    MOVE_DOWN("moveDown", panel -> move(panel, 0, -1)),
    ZOOM_IN("zoomIn", panel -> panel.look(panel.scene().camera().zoomed(SpatialCommand.ZOOM, 0, 0))),
    ZOOM_OUT("zoomOut", panel -> panel.look(panel.scene().camera().zoomed(1 / SpatialCommand.ZOOM, 0, 0))),
    WHOLE("wholeImage", SpatialPanel::reset),
    NEXT_CUT("nextCut", panel -> {
        SpatialSettings now = panel.scene().settings();
        panel.set(now.withCut(Cut.values()[(now.cut().ordinal() + 1) % Cut.values().length]));
    }),
    OUTLINES("outlines", panel -> {
        SpatialSettings now = panel.scene().settings();
        panel.set(now.withOutlines(!now.outlines()));
    });

    private static final String PREFIX = "org.prosect.ui.render3d.";
    /** Radians. */
    private static final double TURN = Math.toRadians(5);
    /** Part of the height that is seen. */
    private static final double MOVE = 0.05;
    private static final double ZOOM = 1.15;

    private final String name;
    private final Consumer<SpatialPanel> action;

    SpatialCommand(String name, Consumer<SpatialPanel> action) {
        this.name = name;
        this.action = action;
    }

    /** The command's id in plugin.xml. */
    String id() {
        return PREFIX + name;
    }

    void run(SpatialPanel panel) {
        action.accept(panel);
    }

    private static void turn(SpatialPanel panel, int right, int up) {
        panel.look(panel.scene().camera().turned(right * TURN, up * TURN));
    }

    private static void move(SpatialPanel panel, int right, int up) {
        Camera camera = panel.scene().camera();
        panel.look(camera.panned(right * MOVE * camera.height(), up * MOVE * camera.height()));
    }
}
