package org.prosect.synth.shape;

import java.util.ArrayList;
import java.util.List;

/** A curve in space with a radius at each point: rows of x, y, z, radius in millimetres. */
public record Curve(List<double[]> points) {

    /** A straight polyline through rows of x, y, z, radius. */
    public static Curve of(double[]... points) {
        return new Curve(List.of(points));
    }

    /** A smooth curve (Catmull-Rom) through the points of this one, in steps of about so many millimetres. */
    public Curve smooth(double step) {
        List<double[]> result = new ArrayList<>();
        int n = points.size();
        for (int i = 0; i + 1 < n; i++) {
            double[] a = points.get(Math.max(0, i - 1));
            double[] b = points.get(i);
            double[] c = points.get(i + 1);
            double[] d = points.get(Math.min(n - 1, i + 2));
            double length = Math.sqrt((c[0] - b[0]) * (c[0] - b[0]) + (c[1] - b[1]) * (c[1] - b[1]) + (c[2] - b[2]) * (c[2] - b[2]));
            int steps = Math.max(1, (int) Math.ceil(length / step));
            for (int s = 0; s < steps; s++) {
                result.add(between(a, b, c, d, (double) s / steps));
            }
        }
        result.add(points.get(n - 1));
        return new Curve(result);
    }

    private static double[] between(double[] a, double[] b, double[] c, double[] d, double t) {
        double[] p = new double[4];
        for (int k = 0; k < 4; k++) {
            double square = 2 * a[k] - 5 * b[k] + 4 * c[k] - d[k];
            double cube = 3 * b[k] - a[k] - 3 * c[k] + d[k];
            p[k] = 0.5 * (2 * b[k] + (c[k] - a[k]) * t + square * t * t + cube * t * t * t);
        }
        p[3] = Math.max(p[3], 0.2);
        return p;
    }

    /** Mirrored about the plane between left and right. */
    public Curve mirrored() {
        return new Curve(points.stream().map(p -> new double[] {-p[0], p[1], p[2], p[3]}).toList());
    }

    /** With all radii multiplied. */
    public Curve thicker(double factor) {
        return new Curve(points.stream().map(p -> new double[] {p[0], p[1], p[2], p[3] * factor}).toList());
    }

    /** The solid along the curve. */
    public Shape tube() {
        return new Tube(points, 1);
    }

    /** The solid along the curve whose section is so many times as high (along z) as it is wide. */
    public Shape tube(double height) {
        return new Tube(points, height);
    }
}
