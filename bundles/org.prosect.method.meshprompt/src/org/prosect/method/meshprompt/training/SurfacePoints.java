package org.prosect.method.meshprompt.training;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.SurfaceArrays;
import org.prosect.imaging.Volume;

/** Points on the surface where a map of distances is 0. */
final class SurfacePoints {

    private SurfacePoints() { }

    /**
     * Draws points evenly by area. What closes a structure at the faces of the crop is no surface of it and gets none.
     *
     * @param map distances on the crop, z fastest
     * @param size of the crop
     * @return x, y, z of each point in voxels; empty when no surface lies in the crop
     */
    static float[] draw(float[] map, int[] size, int count, SplittableRandom random) {
        // the tensor's order, z fastest, is that of a volume whose axes are z, y, x
        SurfaceArrays surface = IsoSurface.of(Volume.ofFloat32(Geometry.of(size[2], size[1], size[0], 1, 1, 1), map), 0);
        float[] v = surface.vertices();
        int[] t = surface.triangles();
        double[] areas = new double[surface.triangleCount()];
        double sum = 0;
        for (int i = 0; i < areas.length; i++) {
            if (inside(v, 3 * t[3 * i], size) && inside(v, 3 * t[3 * i + 1], size) && inside(v, 3 * t[3 * i + 2], size)) {
                sum += area(v, 3 * t[3 * i], 3 * t[3 * i + 1], 3 * t[3 * i + 2]);
            }
            areas[i] = sum;
        }
        if (sum == 0) {
            return new float[0];
        }
        float[] points = new float[3 * count];
        for (int p = 0; p < count; p++) {
            int i = Arrays.binarySearch(areas, random.nextDouble() * sum);
            i = Math.min(i < 0 ? -i - 1 : i + 1, areas.length - 1);
            float a = (float) random.nextDouble();
            float b = (float) random.nextDouble();
            if (a + b > 1) {
                a = 1 - a;
                b = 1 - b;
            }
            for (int k = 0; k < 3; k++) {
                float origin = v[3 * t[3 * i] + k];
                points[3 * p + 2 - k] = origin + a * (v[3 * t[3 * i + 1] + k] - origin) + b * (v[3 * t[3 * i + 2] + k] - origin);
            }
        }
        return points;
    }

    private static boolean inside(float[] v, int o, int[] size) {
        for (int k = 0; k < 3; k++) {
            if (v[o + k] < 0 || v[o + k] > size[2 - k] - 1) {
                return false;
            }
        }
        return true;
    }

    private static double area(float[] v, int a, int b, int c) {
        double ux = v[b] - v[a];
        double uy = v[b + 1] - v[a + 1];
        double uz = v[b + 2] - v[a + 2];
        double wx = v[c] - v[a];
        double wy = v[c + 1] - v[a + 1];
        double wz = v[c + 2] - v[a + 2];
        double x = uy * wz - uz * wy;
        double y = uz * wx - ux * wz;
        double z = ux * wy - uy * wx;
        return Math.sqrt(x * x + y * y + z * z) / 2;
    }
}
