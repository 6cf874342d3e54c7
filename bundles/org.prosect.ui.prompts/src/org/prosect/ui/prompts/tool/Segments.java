package org.prosect.ui.prompts.tool;

import java.util.List;

import org.prosect.imaging.Point3;

/** Straight pieces of lines. */
final class Segments {

    private Segments() { }

    /** From a point to the nearest one between two others. */
    static double distance(Point3 p, Point3 a, Point3 b) {
        Point3 along = b.minus(a);
        double length = dot(along, along);
        double part = length == 0 ? 0 : Math.clamp(dot(p.minus(a), along) / length, 0, 1);
        return p.distance(at(a, b, part));
    }

    /** From a point to the nearest one of a line; infinite when it has no points. */
    static double distance(Point3 p, List<Point3> line, boolean closed) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < line.size(); i++) {
            boolean last = i + 1 == line.size();
            Point3 next = line.get(last && !closed ? i : (i + 1) % line.size());
            nearest = Math.min(nearest, distance(p, line.get(i), next));
        }
        return nearest;
    }

    /** The point at a part of the way from one to another. */
    static Point3 at(Point3 a, Point3 b, double part) {
        return new Point3(a.x() + part * (b.x() - a.x()), a.y() + part * (b.y() - a.y()), a.z() + part * (b.z() - a.z()));
    }

    private static double dot(Point3 a, Point3 b) {
        return a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
    }
}
