package org.prosect.method.atlas;

import java.util.Random;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

/**
 * An ellipsoid of a brain's size, brighter to the left, the front and the head, in zeros, and a ball in it off the middle.
 *
 * @param centre of the ellipsoid, patient millimetres
 */
record Phantom(Point3 centre) {

    private static final Point3 RADII = new Point3(65, 80, 62);
    private static final Point3 BALL = new Point3(25, -20, 10);

    /** A grid of cubes around it whose axes run as the letters of a direction matrix say. */
    Geometry grid(int size, double spacing, double... direction) {
        Geometry there = Geometry.of(size, size, size, new Point3(spacing, spacing, spacing), new Point3(0, 0, 0), direction);
        double middle = (size - 1) / 2.0;
        return Geometry.of(size, size, size, there.spacing(), centre.minus(there.toPatient(middle, middle, middle)), direction);
    }

    Volume image(Geometry grid) {
        return sampled(grid, p -> {
            Point3 r = p.minus(centre);
            double x = r.x() / RADII.x();
            double y = r.y() / RADII.y();
            double z = r.z() / RADII.z();
            return x * x + y * y + z * z > 1 ? 0 : 100 + 20 * x - 30 * y + 10 * z;
        });
    }

    /** Noise in the same ellipsoid. */
    Volume noise(Geometry grid) {
        Random random = new Random(3);
        float[] values = image(grid).toFloats();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == 0 ? 0 : 50 + random.nextInt(100);
        }
        return Volume.ofFloat32(grid, values);
    }

    Mask ball(Geometry grid) {
        return Mask.ofNonZero(sampled(grid, p -> p.distance(centre.plus(BALL)) <= 22 ? 1 : 0));
    }

    private interface Values {
        double at(Point3 patient);
    }

    private static Volume sampled(Geometry grid, Values values) {
        float[] all = new float[(int) grid.voxelCount()];
        for (int z = 0, i = 0; z < grid.sizeZ(); z++) {
            for (int y = 0; y < grid.sizeY(); y++) {
                for (int x = 0; x < grid.sizeX(); x++) {
                    all[i++] = (float) values.at(grid.toPatient(x, y, z));
                }
            }
        }
        return Volume.ofFloat32(grid, all);
    }
}
