package org.prosect.ui.render3d.kernel;

import org.prosect.imaging.Point3;

/** Arithmetic of directions. */
final class Vectors {

    private Vectors() { }

    static double dot(Point3 a, Point3 b) {
        return a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
    }

    static Point3 cross(Point3 a, Point3 b) {
        return new Point3(a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x());
    }

    static Point3 times(Point3 a, double factor) {
        return new Point3(a.x() * factor, a.y() * factor, a.z() * factor);
    }

    static Point3 unit(Point3 a) {
        return times(a, 1 / Math.sqrt(dot(a, a)));
    }

    /** a·s + b·t. */
    static Point3 sum(Point3 a, double s, Point3 b, double t) {
        return new Point3(a.x() * s + b.x() * t, a.y() * s + b.y() * t, a.z() * s + b.z() * t);
    }
}
