package org.prosect.synth.shape;

/** An ellipsoid in any direction. */
public final class Ellipsoid implements Shape {

    private final double cx;
    private final double cy;
    private final double cz;
    private final double rx;
    private final double ry;
    private final double rz;
    private final Rotation rotation;

    private Ellipsoid(double cx, double cy, double cz, double rx, double ry, double rz, Rotation rotation) {
        this.cx = cx;
        this.cy = cy;
        this.cz = cz;
        this.rx = rx;
        this.ry = ry;
        this.rz = rz;
        this.rotation = rotation;
    }

    /** Along the axes: centre and half axes in millimetres. */
    public static Ellipsoid of(double cx, double cy, double cz, double rx, double ry, double rz) {
        return new Ellipsoid(cx, cy, cz, rx, ry, rz, Rotation.NONE);
    }

    /** The same ellipsoid turned about its centre. */
    public Ellipsoid turned(Rotation by) {
        return new Ellipsoid(cx, cy, cz, rx, ry, rz, by);
    }

    @Override
    public double distance(double x, double y, double z) {
        double dx = x - cx;
        double dy = y - cy;
        double dz = z - cz;
        double u = rotation.backX(dx, dy, dz) / rx;
        double v = rotation.backY(dx, dy, dz) / ry;
        double w = rotation.backZ(dx, dy, dz) / rz;
        double length = Math.sqrt(u * u + v * v + w * w);
        double gradient = Math.sqrt(u * u / (rx * rx) + v * v / (ry * ry) + w * w / (rz * rz));
        return gradient < 1e-9 ? -Math.min(rx, Math.min(ry, rz)) : length * (length - 1) / gradient;
    }

    @Override
    public Bounds bounds() {
        return rotation == Rotation.NONE ? new Bounds(cx - rx, cy - ry, cz - rz, cx + rx, cy + ry, cz + rz)
                : Bounds.about(cx, cy, cz, Math.max(rx, Math.max(ry, rz)));
    }
}
