package org.prosect.synth.shape;

import java.util.List;

/** Cones with round ends, end to end along a polyline. */
final class Tube implements Shape {

    private static final int GROUP = 6;

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final double[] radius;
    /** The section is so many times as high (along z) as it is wide. */
    private final double height;
    /** Boxes about GROUP segments each, in the squeezed space. */
    private final Bounds[] groups;
    private final Bounds bounds;

    Tube(List<double[]> points, double height) {
        int n = points.size();
        this.height = height;
        x = new double[n];
        y = new double[n];
        z = new double[n];
        radius = new double[n];
        for (int i = 0; i < n; i++) {
            double[] p = points.get(i);
            x[i] = p[0];
            y[i] = p[1];
            z[i] = p[2] / height;
            radius[i] = p[3];
        }
        int segments = Math.max(1, n - 1);
        groups = new Bounds[(segments + GROUP - 1) / GROUP];
        Bounds all = null;
        for (int i = 0; i < n; i++) {
            Bounds box = Bounds.about(x[i], y[i], z[i], radius[i]);
            all = all == null ? box : all.union(box);
            for (int g = Math.max(0, (i - 1) / GROUP); g <= Math.min(groups.length - 1, i / GROUP); g++) {
                groups[g] = groups[g] == null ? box : groups[g].union(box);
            }
        }
        bounds = new Bounds(all.x0(), all.y0(), all.z0() * height, all.x1(), all.y1(), all.z1() * height);
    }

    @Override
    public double distance(double px, double py, double pz) {
        double qz = pz / height;
        double best = Double.POSITIVE_INFINITY;
        for (int g = 0; g < groups.length; g++) {
            double least = groups[g].distance(px, py, qz);
            if (least == 0 || least < best) {
                int end = Math.min(x.length - 1, (g + 1) * GROUP);
                for (int i = g * GROUP; i < Math.max(end, 1); i++) {
                    best = Math.min(best, segment(i, Math.min(i + 1, x.length - 1), px, py, qz));
                }
            }
        }
        return best;
    }

    private double segment(int a, int b, double px, double py, double pz) {
        double dx = x[b] - x[a];
        double dy = y[b] - y[a];
        double dz = z[b] - z[a];
        double ex = px - x[a];
        double ey = py - y[a];
        double ez = pz - z[a];
        double square = dx * dx + dy * dy + dz * dz;
        double t = square > 0 ? Math.clamp((ex * dx + ey * dy + ez * dz) / square, 0.0, 1.0) : 0;
        double fx = ex - t * dx;
        double fy = ey - t * dy;
        double fz = ez - t * dz;
        return Math.sqrt(fx * fx + fy * fy + fz * fz) - (radius[a] + t * (radius[b] - radius[a]));
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }
}
