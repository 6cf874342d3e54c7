package org.prosect.ui.render3d.kernel;

import org.prosect.imaging.Point3;

/** Tells which side of the patient is where: letters at the edges of the picture and a small turning cube in its lower left corner. */
public final class Orientation3D {

    private static final int TEXT = 0xe6e6e6;
    private static final int GROUND = 0x101214;
    private static final double LETTER = 11;
    private static final double EDGE = 8;
    private static final double CUBE = 15;
    private static final double CUBE_MARGIN = 34;
    /** Faces seen at a flatter angle than this have no letter that could be read. */
    private static final double FLAT = 0.25;

    private final OverlayBuilder builder;
    private final Camera camera;
    private final double scale;

    private Orientation3D(OverlayBuilder builder, double scale) {
        this.builder = builder;
        this.camera = builder.projection().camera();
        this.scale = scale;
    }

    /** @param scale pixels for a unit of the window, 1 on ordinary screens */
    public static void add(OverlayBuilder builder, double scale) {
        Orientation3D orientation = new Orientation3D(builder, scale);
        orientation.letters();
        orientation.cube();
    }

    private void letters() {
        double width = builder.projection().width();
        double height = builder.projection().height();
        double inset = (EDGE + LETTER / 2) * scale;
        letter(ViewDirection.nearest(Vectors.times(camera.right(), -1)), inset, height / 2);
        letter(ViewDirection.nearest(camera.right()), width - inset, height / 2);
        letter(ViewDirection.nearest(camera.up()), width / 2, inset);
        letter(ViewDirection.nearest(Vectors.times(camera.up(), -1)), width / 2, height - inset);
    }

    private void letter(ViewDirection side, double x, double y) {
        double size = LETTER * scale;
        for (int pass = 0; pass < 2; pass++) {
            for (double[] line : LetterStrokes.of(side)) {
                // a dark rim first, so that it is read on bone too
                builder.stroke(x + (line[0] - 0.5) * size, y - (line[1] - 0.5) * size, x + (line[2] - 0.5) * size, y - (line[3] - 0.5) * size,
                        (pass == 0 ? 4 : 1.8) * scale, pass == 0 ? GROUND : TEXT);
            }
        }
    }

    private void cube() {
        for (ViewDirection side : ViewDirection.values()) {
            double towards = Vectors.dot(side.outwards(), camera.toViewer());
            if (towards > 0.02) {
                face(side, towards);
            }
        }
    }

    private void face(ViewDirection side, double towards) {
        double[] corners = new double[8];
        double[][] square = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        for (int i = 0; i < 4; i++) {
            double[] place = onFace(side, square[i][0], square[i][1]);
            corners[2 * i] = place[0];
            corners[2 * i + 1] = place[1];
        }
        int grey = (int) (0x50 + 0x60 * towards);
        builder.quadrilateral(corners, grey << 16 | grey << 8 | grey, 1);
        for (int i = 0; i < 4; i++) {
            int next = (i + 1) % 4;
            builder.stroke(corners[2 * i], corners[2 * i + 1], corners[2 * next], corners[2 * next + 1], scale, GROUND);
        }
        if (towards > FLAT) {
            for (double[] line : LetterStrokes.of(side)) {
                double[] from = onFace(side, 0.25 + line[0] / 2, 0.2 + line[1] * 0.6);
                double[] to = onFace(side, 0.25 + line[2] / 2, 0.2 + line[3] * 0.6);
                builder.stroke(from[0], from[1], to[0], to[1], 1.8 * scale, 0xffffff);
            }
        }
    }

    /** Pixels of a place of a face, 0 to 1 to the right and up as one who looks at it sees it. */
    private double[] onFace(ViewDirection side, double right, double up) {
        Point3 corner = side.outwards().plus(Vectors.sum(side.right(), 2 * right - 1, side.up(), 2 * up - 1));
        return new double[] {CUBE_MARGIN * scale + Vectors.dot(corner, camera.right()) * CUBE * scale,
            builder.projection().height() - CUBE_MARGIN * scale - Vectors.dot(corner, camera.up()) * CUBE * scale};
    }
}
