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
        IntStream.range(0, geometry.sizeY() * geometry.sizeZ()).parallel().forEach(row -> {
            for (int i = 0; i < geometry.sizeX(); i++) {
                int at = row * geometry.sizeX() + i;
                Point3 centre = geometry.toPatient(i, row % geometry.sizeY(), row / geometry.sizeY());
                Point3 index = image.geometry().toIndex(centre.plus(new Point3(x[at], y[at], z[at])));
                result.set(at, Resampler.value(image, index.x(), index.y(), index.z(), interpolation, outside));
            }
        });
        return result;
    }
}
