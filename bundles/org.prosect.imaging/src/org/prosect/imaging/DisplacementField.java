package org.prosect.imaging;

import java.util.stream.IntStream;

/**
 * A displacement in patient millimetres (LPS) for each voxel of a grid. Arrays are live and not copied.
 *
 * @param geometry the grid on which the displacements are given
 * @param x components to the left, one a voxel
 * @param y components to the back, one a voxel
 * @param z components to the head, one a voxel
 */
public record DisplacementField(Geometry geometry, float[] x, float[] y, float[] z) {

    public DisplacementField {
        if (x.length != geometry.voxelCount() || y.length != x.length || z.length != x.length) {
            throw new IllegalArgumentException("there are " + x.length + ", " + y.length + " and " + z.length + " displacements along x, y and z,"
                    + " the grid " + geometry + " needs " + geometry.voxelCount());
        }
    }

    /**
     * An image pulled back through the field: at each voxel centre p of the field's grid the value of the image at p + displacement.
     *
     * @param outside the value beyond the image's field of view, and where a displacement is NaN
     * @return a volume of the image's type on the field's grid
     */
    public Volume warp(Volume image, Interpolation interpolation, double outside) {
        Volume result = Volume.allocate(geometry, image.type());
        Geometry from = image.geometry();
        // index in the image of a voxel of the field's grid, and what a millimetre along each patient axis adds to it
        Point3 stepX = from.toIndex(geometry.toPatient(1, 0, 0)).minus(from.toIndex(geometry.toPatient(0, 0, 0)));
        Point3 zero = from.toIndex(new Point3(0, 0, 0));
        Point3 mmX = from.toIndex(new Point3(1, 0, 0)).minus(zero);
        Point3 mmY = from.toIndex(new Point3(0, 1, 0)).minus(zero);
        Point3 mmZ = from.toIndex(new Point3(0, 0, 1)).minus(zero);
        IntStream.range(0, geometry.sizeY() * geometry.sizeZ()).parallel().forEach(row -> {
            Point3 first = from.toIndex(geometry.toPatient(0, row % geometry.sizeY(), row / geometry.sizeY()));
            for (int i = 0; i < geometry.sizeX(); i++) {
                int at = row * geometry.sizeX() + i;
                double a = first.x() + stepX.x() * i + mmX.x() * x[at] + mmY.x() * y[at] + mmZ.x() * z[at];
                double b = first.y() + stepX.y() * i + mmX.y() * x[at] + mmY.y() * y[at] + mmZ.y() * z[at];
                double c = first.z() + stepX.z() * i + mmX.z() * x[at] + mmY.z() * y[at] + mmZ.z() * z[at];
                result.set(at, Resampler.value(image, a, b, c, interpolation, outside));
            }
        });
        return result;
    }
}
