package org.prosect.imaging;

/**
 * A position or a displacement. Whether it is in patient millimetres (LPS) or in voxel indices is said by whoever hands it out.
 *
 * @param x first coordinate: millimetres to the patient's left, or the index along the fastest axis
 * @param y second coordinate: millimetres to the back, or the index along the middle axis
 * @param z third coordinate: millimetres to the head, or the index along the slowest axis
 */
public record Point3(double x, double y, double z) {

    /** The coordinate of one axis: 0, 1 or 2. */
    public double get(int axis) {
        return switch (axis) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> z;
            default -> throw new IndexOutOfBoundsException("axis " + axis + " is not 0, 1 or 2");
        };
    }

    public Point3 plus(Point3 other) {
        return new Point3(x + other.x, y + other.y, z + other.z);
    }

    public Point3 minus(Point3 other) {
        return new Point3(x - other.x, y - other.y, z - other.z);
    }

    public double distance(Point3 other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z - other.z) * (z - other.z));
    }

    /** False when a coordinate is NaN or infinite. */
    public boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z);
    }
}
