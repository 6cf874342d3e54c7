package org.prosect.synth.shape;

/** A box in millimetres; may be infinite. */
public record Bounds(double x0, double y0, double z0, double x1, double y1, double z1) {

    /** All of space. */
    public static final Bounds EVERYWHERE = new Bounds(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** A cube about a point. */
    public static Bounds about(double x, double y, double z, double reach) {
        return new Bounds(x - reach, y - reach, z - reach, x + reach, y + reach, z + reach);
    }

    public Bounds grown(double margin) {
        return new Bounds(x0 - margin, y0 - margin, z0 - margin, x1 + margin, y1 + margin, z1 + margin);
    }

    public Bounds union(Bounds o) {
        return new Bounds(Math.min(x0, o.x0), Math.min(y0, o.y0), Math.min(z0, o.z0), Math.max(x1, o.x1), Math.max(y1, o.y1), Math.max(z1, o.z1));
    }

    /** The common part; boxes without one give a box of no extent in that direction. */
    public Bounds intersection(Bounds o) {
        double x = Math.max(x0, o.x0);
        double y = Math.max(y0, o.y0);
        double z = Math.max(z0, o.z0);
        return new Bounds(x, y, z, Math.max(x, Math.min(x1, o.x1)), Math.max(y, Math.min(y1, o.y1)), Math.max(z, Math.min(z1, o.z1)));
    }

    /** Distance of a point from the box, 0 inside. */
    public double distance(double x, double y, double z) {
        double dx = Math.max(0, Math.max(x0 - x, x - x1));
        double dy = Math.max(0, Math.max(y0 - y, y - y1));
        double dz = Math.max(0, Math.max(z0 - z, z - z1));
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
