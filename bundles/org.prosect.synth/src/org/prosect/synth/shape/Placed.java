package org.prosect.synth.shape;

/** A shape described about the origin, turned and put somewhere. */
public final class Placed implements Shape {

    private final Shape shape;
    private final Rotation rotation;
    private final double x;
    private final double y;
    private final double z;
    private final Bounds bounds;

    /** Turns the shape about the origin, then moves the origin to (x,y,z). */
    public Placed(Shape shape, Rotation rotation, double x, double y, double z) {
        this.shape = shape;
        this.rotation = rotation;
        this.x = x;
        this.y = y;
        this.z = z;
        Bounds b = shape.bounds();
        double fx = Math.max(Math.abs(b.x0()), Math.abs(b.x1()));
        double fy = Math.max(Math.abs(b.y0()), Math.abs(b.y1()));
        double fz = Math.max(Math.abs(b.z0()), Math.abs(b.z1()));
        this.bounds = Bounds.about(x, y, z, Math.sqrt(fx * fx + fy * fy + fz * fz));
    }

    @Override
    public double distance(double px, double py, double pz) {
        double dx = px - x;
        double dy = py - y;
        double dz = pz - z;
        return shape.distance(rotation.backX(dx, dy, dz), rotation.backY(dx, dy, dz), rotation.backZ(dx, dy, dz));
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }
}
