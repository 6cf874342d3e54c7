package org.prosect.ui.render3d.kernel;

import org.prosect.imaging.Point3;

/**
 * From where the patient is seen, in parallel projection: lengths across the view are the same near and far.
 *
 * @param target what lies in the middle of the view, patient millimetres LPS
 * @param right unit vector to the right of the view, LPS
 * @param up unit vector upwards, perpendicular to {@code right}
 * @param height of what is seen, millimetres
 */
public record Camera(Point3 target, Point3 right, Point3 up, double height) {

    /** Nearer than this nothing is made out, and the arithmetic of a graphics card ends. */
    private static final double LEAST_HEIGHT = 1e-3;
    private static final double MOST_HEIGHT = 1e6;

    public Camera {
        height = Math.clamp(height, LEAST_HEIGHT, MOST_HEIGHT);
    }

    public static Camera of(ViewDirection side, Point3 target, double height) {
        return new Camera(target, side.right(), side.up(), height);
    }

    /** Unit vector to the one who looks. */
    public Point3 toViewer() {
        return Vectors.cross(right, up);
    }

    /** Looks at a side; target and height stay. */
    public Camera from(ViewDirection side) {
        return of(side, target, height);
    }

    /**
     * The patient turned under a fixed eye, about the target.
     *
     * @param rightwards how far the near side moves to the right, radians
     * @param upwards how far the near side moves up, radians
     */
    public Camera turned(double rightwards, double upwards) {
        Point3 newRight = Vectors.unit(Vectors.sum(right, Math.cos(rightwards), toViewer(), Math.sin(rightwards)));
        Point3 viewer = Vectors.cross(newRight, up);
        Point3 newUp = Vectors.sum(up, Math.cos(upwards), viewer, Math.sin(upwards));
        // made perpendicular again, or a thousand small turns would shear the view
        return new Camera(target, newRight, Vectors.unit(Vectors.sum(newUp, 1, newRight, -Vectors.dot(newUp, newRight))), height);
    }

    /**
     * Nearer or farther; one place of the view stays where it is.
     *
     * @param factor above 1 enlarges
     * @param x of that place, millimetres to the right of the middle
     * @param y millimetres above it
     */
    public Camera zoomed(double factor, double x, double y) {
        Camera next = new Camera(target, right, up, height / factor);
        double stays = 1 - next.height / height;
        return next.panned(-x * stays, -y * stays);
    }

    /** The patient moved within the view, millimetres to the right and up. */
    public Camera panned(double x, double y) {
        return new Camera(target.minus(Vectors.sum(right, x, up, y)), right, up, height);
    }

    /** A position as seen: millimetres right of the middle, above it, and nearer than it. */
    public Point3 seen(Point3 patient) {
        Point3 p = patient.minus(target);
        return new Point3(Vectors.dot(p, right), Vectors.dot(p, up), Vectors.dot(p, toViewer()));
    }

    /** The position that {@link #seen} maps to a place. */
    public Point3 patient(Point3 seen) {
        return target.plus(Vectors.sum(right, seen.x(), up, seen.y())).plus(Vectors.times(toViewer(), seen.z()));
    }
}
