package org.prosect.imaging;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where a grid of voxels lies in the patient: its size, its spacing in millimetres, the patient position of the centre of voxel (0,0,0)
 * and the directions of its three axes. Immutable.
 *
 * <p>Patient position = origin + direction · (spacing ∘ index), in millimetres LPS. The columns of the direction matrix are unit
 * vectors along the grid's x, y and z axes. They need not be perpendicular (a sheared NIfTI sform is kept as it is, see
 * {@link #isOrthogonal()}), but they must span space. A 2D image is a grid with {@code sizeZ() == 1}.
 */
public final class Geometry {

    /** Most voxels along one axis: what the formats of the field can state. */
    public static final int MAX_SIZE = 1 << 20;

    private static final double[] IDENTITY = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private final int sizeX;
    private final int sizeY;
    private final int sizeZ;
    private final Point3 spacing;
    private final Point3 origin;
    /** Row major: direction[3 * row + column]. */
    private final double[] direction;
    /** The inverse of the matrix direction · diag(spacing), row major. */
    private final double[] toIndex;

    private Geometry(int sizeX, int sizeY, int sizeZ, Point3 spacing, Point3 origin, double[] direction) {
        checkSize("x", sizeX);
        checkSize("y", sizeY);
        checkSize("z", sizeZ);
        for (int axis = 0; axis < 3; axis++) {
            double step = spacing.get(axis);
            if (!(step > 0) || step > 1e6) {
                throw new IllegalArgumentException("the spacing of axis " + "xyz".charAt(axis) + " is " + step + " mm, it must be a positive number");
            }
        }
        if (!origin.isFinite()) {
            throw new IllegalArgumentException("the origin " + origin + " is not finite");
        }
        for (int column = 0; column < 3; column++) {
            double length = Math.sqrt(square(direction[column]) + square(direction[3 + column]) + square(direction[6 + column]));
            if (!(Math.abs(length - 1) < 1e-3)) {
                throw new IllegalArgumentException("the direction of axis " + "xyz".charAt(column) + " has length " + length + ", it must be 1");
            }
        }
        double determinant = determinant(direction);
        if (!(Math.abs(determinant) > 1e-6)) {
            throw new IllegalArgumentException("the directions " + Arrays.toString(direction) + " do not span space");
        }
        this.sizeX = sizeX;
        this.sizeY = sizeY;
        this.sizeZ = sizeZ;
        this.spacing = spacing;
        this.origin = origin;
        this.direction = direction;
        this.toIndex = invert(scaled(direction, spacing));
    }

    /** A grid along the patient axes, at the origin: for images that know no patient. */
    public static Geometry of(int sizeX, int sizeY, int sizeZ, double spacingX, double spacingY, double spacingZ) {
        return new Geometry(sizeX, sizeY, sizeZ, new Point3(spacingX, spacingY, spacingZ), new Point3(0, 0, 0), IDENTITY);
    }

    /**
     * A grid anywhere.
     *
     * @param spacing millimetres between voxel centres along x, y, z
     * @param origin patient position of the centre of voxel (0,0,0)
     * @param direction nine numbers, row major; column k is the unit vector of grid axis k in LPS
     * @throws IllegalArgumentException with the offending value, when a size, spacing or direction makes no grid
     */
    public static Geometry of(int sizeX, int sizeY, int sizeZ, Point3 spacing, Point3 origin, double[] direction) {
        if (direction.length != 9) {
            throw new IllegalArgumentException("a direction matrix has 9 numbers, not " + direction.length);
        }
        return new Geometry(sizeX, sizeY, sizeZ, spacing, origin, direction.clone());
    }

    /**
     * The grid of an affine matrix (index → patient mm, LPS), as file headers state it.
     *
     * @param affine twelve numbers, row major 3×4
     * @throws IllegalArgumentException when a column is zero, not finite, or the columns do not span space
     */
    public static Geometry ofAffine(int sizeX, int sizeY, int sizeZ, double[] affine) {
        double[] spacing = new double[3];
        double[] direction = new double[9];
        for (int column = 0; column < 3; column++) {
            spacing[column] = Math.sqrt(square(affine[column]) + square(affine[4 + column]) + square(affine[8 + column]));
            for (int row = 0; row < 3; row++) {
                direction[3 * row + column] = affine[4 * row + column] / spacing[column];
            }
            if (!(spacing[column] > 0) || !Double.isFinite(spacing[column])) {
                throw new IllegalArgumentException("the spacing of axis " + "xyz".charAt(column) + " is " + spacing[column]
                        + " mm, it must be a positive number");
            }
        }
        return new Geometry(sizeX, sizeY, sizeZ, new Point3(spacing[0], spacing[1], spacing[2]), new Point3(affine[3], affine[7], affine[11]),
                direction);
    }

    public int sizeX() {
        return sizeX;
    }

    public int sizeY() {
        return sizeY;
    }

    public int sizeZ() {
        return sizeZ;
    }

    /** The size along axis 0, 1 or 2. */
    public int size(int axis) {
        return axis == 0 ? sizeX : axis == 1 ? sizeY : sizeZ;
    }

    /** Millimetres between voxel centres along x, y, z. */
    public Point3 spacing() {
        return spacing;
    }

    /** Patient position of the centre of voxel (0,0,0), millimetres LPS. */
    public Point3 origin() {
        return origin;
    }

    /** A copy of the direction matrix, row major; column k is the unit vector of grid axis k in LPS. */
    public double[] direction() {
        return direction.clone();
    }

    /** One entry of the direction matrix. */
    public double direction(int row, int column) {
        return direction[3 * row + column];
    }

    /** The affine matrix index → patient mm (LPS), twelve numbers, row major 3×4. */
    public double[] affine() {
        double[] m = scaled(direction, spacing);
        return new double[] {m[0], m[1], m[2], origin.x(), m[3], m[4], m[5], origin.y(), m[6], m[7], m[8], origin.z()};
    }

    public long voxelCount() {
        return (long) sizeX * sizeY * sizeZ;
    }

    /** Volume of one voxel in cubic millimetres (shear taken into account). */
    public double voxelVolume() {
        return Math.abs(determinant(scaled(direction, spacing)));
    }

    /** 2 for a single slice, else 3. */
    public int dimensions() {
        return sizeZ == 1 ? 2 : 3;
    }

    /** True when the axes are perpendicular to within a thousandth. */
    public boolean isOrthogonal() {
        for (int a = 0; a < 3; a++) {
            for (int b = a + 1; b < 3; b++) {
                double dot = direction[a] * direction[b] + direction[3 + a] * direction[3 + b] + direction[6 + a] * direction[6 + b];
                if (Math.abs(dot) > 1e-3) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The position in patient millimetres of a (fractional) index. */
    public Point3 toPatient(Point3 index) {
        return toPatient(index.x(), index.y(), index.z());
    }

    /** The position in patient millimetres of a (fractional) index. */
    public Point3 toPatient(double i, double j, double k) {
        double x = i * spacing.x();
        double y = j * spacing.y();
        double z = k * spacing.z();
        return new Point3(origin.x() + direction[0] * x + direction[1] * y + direction[2] * z,
                origin.y() + direction[3] * x + direction[4] * y + direction[5] * z,
                origin.z() + direction[6] * x + direction[7] * y + direction[8] * z);
    }

    /** The (fractional) index of a position in patient millimetres; integers are voxel centres. */
    public Point3 toIndex(Point3 patient) {
        double x = patient.x() - origin.x();
        double y = patient.y() - origin.y();
        double z = patient.z() - origin.z();
        return new Point3(toIndex[0] * x + toIndex[1] * y + toIndex[2] * z, toIndex[3] * x + toIndex[4] * y + toIndex[5] * z,
                toIndex[6] * x + toIndex[7] * y + toIndex[8] * z);
    }

    /** True when the position lies in a voxel of the grid, outermost half voxels included. */
    public boolean contains(Point3 patient) {
        Point3 index = toIndex(patient);
        return inside(index.x(), sizeX) && inside(index.y(), sizeY) && inside(index.z(), sizeZ);
    }

    /** The place of voxel (x,y,z) in an array in which x runs fastest. Not checked. */
    public int offset(int x, int y, int z) {
        return (z * sizeY + y) * sizeX + x;
    }

    /** The voxel whose box holds the position, as an array offset; -1 outside the grid. */
    public int offsetAt(Point3 patient) {
        if (!contains(patient)) {
            return -1;
        }
        Point3 index = toIndex(patient);
        return offset(nearest(index.x(), sizeX), nearest(index.y(), sizeY), nearest(index.z(), sizeZ));
    }

    /** The same field of view (outer faces of the outermost voxels, as near as whole voxels allow) at another spacing. */
    public Geometry withSpacing(Point3 newSpacing) {
        int[] size = new int[3];
        double[] first = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double extent = size(axis) * spacing.get(axis);
            double count = Math.max(1, Math.rint(extent / newSpacing.get(axis)));
            if (!(count <= MAX_SIZE)) {
                throw new IllegalArgumentException("a spacing of " + newSpacing.get(axis) + " mm would make " + count + " voxels along axis "
                        + "xyz".charAt(axis) + ", at most " + MAX_SIZE + " are possible");
            }
            size[axis] = (int) count;
            // index of the new voxel 0 on the old grid, both grids centred on the same point
            first[axis] = (extent - (count - 1) * newSpacing.get(axis)) / 2 / spacing.get(axis) - 0.5;
        }
        return new Geometry(size[0], size[1], size[2], newSpacing, toPatient(first[0], first[1], first[2]), direction);
    }

    /** The grid of a region of this grid. */
    public Geometry cropped(Region region) {
        return new Geometry(region.sizeX(), region.sizeY(), region.sizeZ(), spacing, toPatient(region.x0(), region.y0(), region.z0()), direction);
    }

    /** True when both grids have the same size and their voxel centres agree to a hundredth of a voxel everywhere. */
    public boolean sameGrid(Geometry other) {
        if (sizeX != other.sizeX || sizeY != other.sizeY || sizeZ != other.sizeZ) {
            return false;
        }
        for (int corner = 0; corner < 8; corner++) {
            Point3 index = new Point3((corner & 1) * (sizeX - 1), (corner >> 1 & 1) * (sizeY - 1), (corner >> 2) * (sizeZ - 1));
            Point3 there = toIndex(other.toPatient(index));
            if (index.distance(there) > 0.01) {
                return false;
            }
        }
        return true;
    }

    /** The three letters of the axes' nearest patient directions: {@code LPS} when x runs to the left, y to the back, z to the head. */
    public String orientation() {
        Orientation o = Orientation.of(this);
        return o.letters();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Geometry g && sizeX == g.sizeX && sizeY == g.sizeY && sizeZ == g.sizeZ && spacing.equals(g.spacing)
                && origin.equals(g.origin) && Arrays.equals(direction, g.direction);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(direction) * 31 + (sizeX * 31 + sizeY) * 31 + sizeZ + spacing.hashCode() + origin.hashCode();
    }

    /** One line that {@link #parse} reads back exactly: size, spacing, origin, direction, fifteen numbers and three counts. */
    public String format() {
        StringBuilder text = new StringBuilder();
        text.append(sizeX).append(' ').append(sizeY).append(' ').append(sizeZ);
        for (Point3 p : new Point3[] {spacing, origin}) {
            text.append(' ').append(p.x()).append(' ').append(p.y()).append(' ').append(p.z());
        }
        for (double d : direction) {
            text.append(' ').append(d);
        }
        return text.toString();
    }

    /**
     * Reads {@link #format()}.
     *
     * @throws IllegalArgumentException when the text is something else
     */
    public static Geometry parse(String text) {
        String[] parts = text.trim().split("\\s+");
        if (parts.length != 18) {
            throw new IllegalArgumentException("a geometry has 18 numbers, this has " + parts.length + ": " + text);
        }
        double[] n = new double[15];
        for (int i = 0; i < 15; i++) {
            n[i] = Double.parseDouble(parts[i + 3]);
        }
        return new Geometry(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), new Point3(n[0], n[1], n[2]),
                new Point3(n[3], n[4], n[5]), Arrays.copyOfRange(n, 6, 15));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d × %d × %d voxels of %.4g × %.4g × %.4g mm, %s", sizeX, sizeY, sizeZ, spacing.x(), spacing.y(),
                spacing.z(), orientation());
    }

    private static boolean inside(double index, int size) {
        return index >= -0.5 && index <= size - 0.5;
    }

    private static int nearest(double index, int size) {
        return Math.clamp((long) Math.floor(index + 0.5), 0, size - 1);
    }

    private static void checkSize(String axis, int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("the size along " + axis + " is " + size + ", it must be 1 to " + MAX_SIZE);
        }
    }

    private static double square(double v) {
        return v * v;
    }

    private static double[] scaled(double[] d, Point3 s) {
        return new double[] {d[0] * s.x(), d[1] * s.y(), d[2] * s.z(), d[3] * s.x(), d[4] * s.y(), d[5] * s.z(), d[6] * s.x(), d[7] * s.y(),
            d[8] * s.z()};
    }

    private static double determinant(double[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    private static double[] invert(double[] m) {
        double f = 1 / determinant(m);
        return new double[] {f * (m[4] * m[8] - m[5] * m[7]), f * (m[2] * m[7] - m[1] * m[8]), f * (m[1] * m[5] - m[2] * m[4]),
            f * (m[5] * m[6] - m[3] * m[8]), f * (m[0] * m[8] - m[2] * m[6]), f * (m[2] * m[3] - m[0] * m[5]),
            f * (m[3] * m[7] - m[4] * m[6]), f * (m[1] * m[6] - m[0] * m[7]), f * (m[0] * m[4] - m[1] * m[3])};
    }
}
