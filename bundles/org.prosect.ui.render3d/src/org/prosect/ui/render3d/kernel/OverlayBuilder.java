package org.prosect.ui.render3d.kernel;

import java.util.Arrays;

import org.prosect.imaging.Point3;

/** Makes triangles of lines, discs and letters, whose widths are in pixels whatever the zoom. */
public final class OverlayBuilder {

    private static final int CORNERS = 20;
    /** What is inside is drawn also on top, so faintly that one sees that something lies before it. */
    private static final double FAINT = 0.3;

    private final Projection projection;
    private final Triangles inside = new Triangles();
    private final Triangles onTop = new Triangles();

    public OverlayBuilder(Projection projection) {
        this.projection = projection;
    }

    public Projection projection() {
        return projection;
    }

    public Overlay build() {
        return new Overlay(inside.array(), onTop.array());
    }

    /** A line in space, hidden by what lies before it. */
    public void line(Point3 a, Point3 b, double width, int rgb) {
        segment(inside, projection.place(a), projection.place(b), width, rgb, 1);
    }

    /** A line in space that shines faintly through what lies before it. */
    public void shiningLine(Point3 a, Point3 b, double width, int rgb) {
        line(a, b, width, rgb);
        segment(onTop, projection.place(a), projection.place(b), width, rgb, FAINT);
    }

    /** A disc that faces the viewer and shines faintly through what lies before it. */
    public void disc(Point3 centre, double radius, int rgb) {
        Point3 place = projection.place(centre);
        fan(inside, place, radius, rgb, 1);
        fan(onTop, place, radius, rgb, FAINT);
    }

    /** A line about a position of space, its ends in pixels right of and above it; as visible as a disc there, and before it. */
    public void mark(Point3 centre, double fromX, double fromY, double toX, double toY, double width, int rgb) {
        Point3 place = projection.place(centre);
        Point3 nearer = new Point3(place.x(), place.y(), place.z() - 1e-4);
        segment(inside, shifted(nearer, fromX, fromY), shifted(nearer, toX, toY), width, rgb, 1);
        segment(onTop, shifted(place, fromX, fromY), shifted(place, toX, toY), width, rgb, FAINT);
    }

    /** A line of the picture, on top; ends in pixels from the upper left corner. */
    public void stroke(double fromX, double fromY, double toX, double toY, double width, int rgb) {
        segment(onTop, projection.ofPixel(fromX - 0.5, fromY - 0.5), projection.ofPixel(toX - 0.5, toY - 0.5), width, rgb, 1);
    }

    /** A quadrilateral of the picture, on top; eight numbers, pixels from the upper left corner. */
    public void quadrilateral(double[] corners, int rgb, double opacity) {
        Point3[] p = new Point3[4];
        for (int i = 0; i < 4; i++) {
            p[i] = projection.ofPixel(corners[2 * i] - 0.5, corners[2 * i + 1] - 0.5);
        }
        onTop.add(p[0], p[1], p[2], rgb, opacity);
        onTop.add(p[0], p[2], p[3], rgb, opacity);
    }

    private Point3 shifted(Point3 place, double right, double up) {
        return new Point3(place.x() + 2 * right / projection.width(), place.y() + 2 * up / projection.height(), place.z());
    }

    private void segment(Triangles to, Point3 a, Point3 b, double width, int rgb, double opacity) {
        double dx = (b.x() - a.x()) * projection.width();
        double dy = (b.y() - a.y()) * projection.height();
        double length = Math.hypot(dx, dy);
        // seen end-on it is a dot
        double alongX = length < 1e-9 ? 1 : dx / length;
        double alongY = length < 1e-9 ? 0 : dy / length;
        double half = width / 2;
        // a little longer than asked for, so that joined lines have no gaps at corners
        Point3 a1 = shifted(a, -alongY * half - alongX * half / 2, alongX * half - alongY * half / 2);
        Point3 a2 = shifted(a, alongY * half - alongX * half / 2, -alongX * half - alongY * half / 2);
        Point3 b1 = shifted(b, -alongY * half + alongX * half / 2, alongX * half + alongY * half / 2);
        Point3 b2 = shifted(b, alongY * half + alongX * half / 2, -alongX * half + alongY * half / 2);
        to.add(a1, a2, b2, rgb, opacity);
        to.add(a1, b2, b1, rgb, opacity);
    }

    private void fan(Triangles to, Point3 place, double radius, int rgb, double opacity) {
        for (int i = 0; i < CORNERS; i++) {
            double from = 2 * Math.PI * i / CORNERS;
            double end = 2 * Math.PI * (i + 1) / CORNERS;
            to.add(place, shifted(place, radius * Math.cos(from), radius * Math.sin(from)),
                    shifted(place, radius * Math.cos(end), radius * Math.sin(end)), rgb, opacity);
        }
    }

    /** A growing array. */
    private static final class Triangles {

        private float[] values = new float[63 * Overlay.STRIDE];
        private int length;

        private void add(Point3 a, Point3 b, Point3 c, int rgb, double opacity) {
            if (length + 3 * Overlay.STRIDE > values.length) {
                values = Arrays.copyOf(values, 2 * values.length);
            }
            vertex(a, rgb, opacity);
            vertex(b, rgb, opacity);
            vertex(c, rgb, opacity);
        }

        private void vertex(Point3 place, int rgb, double opacity) {
            values[length++] = (float) place.x();
            values[length++] = (float) place.y();
            values[length++] = (float) (2 * place.z() - 1);
            values[length++] = (rgb >> 16 & 0xff) / 255f;
            values[length++] = (rgb >> 8 & 0xff) / 255f;
            values[length++] = (rgb & 0xff) / 255f;
            values[length++] = (float) opacity;
        }

        private float[] array() {
            return Arrays.copyOf(values, length);
        }
    }
}
