package org.prosect.method.meshprompt;

import java.util.HashMap;
import java.util.Map;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

/** Balls and ellipsoids, as meshes and as images. */
public final class Shapes {

    private Shapes() { }

    /** An ellipsoid: a cube's faces divided and blown up, so that its mean vertex is its centre. */
    public static TriangleMesh ellipsoid(Point3 centre, double a, double b, double c) {
        int n = 10;
        Map<String, Integer> known = new HashMap<>();
        float[] vertices = new float[3 * 6 * (n + 1) * (n + 1)];
        int[] triangles = new int[3 * 6 * n * n * 2];
        int t = 0;
        for (int face = 0; face < 6; face++) {
            int axis = face / 2;
            int side = face % 2 == 0 ? -1 : 1;
            int[][] corner = new int[n + 1][n + 1];
            for (int i = 0; i <= n; i++) {
                for (int j = 0; j <= n; j++) {
                    double[] p = new double[3];
                    p[axis] = side;
                    p[(axis + 1) % 3] = 2.0 * i / n - 1;
                    p[(axis + 2) % 3] = 2.0 * j / n - 1;
                    String place = Math.round(p[0] * n) + " " + Math.round(p[1] * n) + " " + Math.round(p[2] * n);
                    Integer v = known.get(place);
                    if (v == null) {
                        v = known.size();
                        known.put(place, v);
                        double length = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
                        vertices[3 * v] = (float) (centre.x() + a * p[0] / length);
                        vertices[3 * v + 1] = (float) (centre.y() + b * p[1] / length);
                        vertices[3 * v + 2] = (float) (centre.z() + c * p[2] / length);
                    }
                    corner[i][j] = v;
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    int[] quad = {corner[i][j], corner[i + 1][j], corner[i + 1][j + 1], corner[i][j + 1]};
                    for (int[] k : new int[][] {{0, 1, 2}, {0, 2, 3}}) {
                        triangles[t++] = quad[k[0]];
                        triangles[t++] = quad[k[side > 0 ? 1 : 2]];
                        triangles[t++] = quad[k[side > 0 ? 2 : 1]];
                    }
                }
            }
        }
        return TriangleMesh.of(java.util.Arrays.copyOf(vertices, 3 * known.size()), triangles);
    }

    /** The voxels whose centres lie in an ellipsoid. */
    public static Mask mask(Geometry grid, Point3 centre, double a, double b, double c) {
        Mask mask = Mask.empty(grid);
        for (int z = 0; z < grid.sizeZ(); z++) {
            for (int y = 0; y < grid.sizeY(); y++) {
                for (int x = 0; x < grid.sizeX(); x++) {
                    Point3 p = grid.toPatient(x, y, z).minus(centre);
                    mask.set(grid.offset(x, y, z), p.x() * p.x() / (a * a) + p.y() * p.y() / (b * b) + p.z() * p.z() / (c * c) <= 1);
                }
            }
        }
        return mask;
    }

    /** A mask's voxels at 100 in surroundings of 40, with a pattern of ±10 over both. */
    public static Volume image(Mask mask) {
        float[] values = new float[mask.voxels().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (mask.get(i) ? 100 : 40) + (i * 7919L % 101 - 50) / 5f;
        }
        return Volume.ofFloat32(mask.geometry(), values);
    }

    /** Overlap of two masks. */
    public static double dice(Mask a, Mask b) {
        long common = 0;
        for (int i = 0; i < a.voxels().length; i++) {
            common += a.voxels()[i] & b.voxels()[i];
        }
        return 2.0 * common / (a.count() + b.count());
    }
}
