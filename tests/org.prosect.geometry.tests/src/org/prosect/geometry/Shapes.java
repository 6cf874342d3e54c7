package org.prosect.geometry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Meshes to test with. */
final class Shapes {

    private Shapes() { }

    static TriangleMesh box(double x0, double y0, double z0, double x1, double y1, double z1) {
        float[] v = new float[24];
        for (int c = 0; c < 8; c++) {
            v[3 * c] = (float) ((c & 1) == 0 ? x0 : x1);
            v[3 * c + 1] = (float) ((c & 2) == 0 ? y0 : y1);
            v[3 * c + 2] = (float) ((c & 4) == 0 ? z0 : z1);
        }
        return TriangleMesh.of(v, new int[] {0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7,
                5});
    }

    /** A sphere of 20 · 4ⁿ triangles. */
    static TriangleMesh sphere(double cx, double cy, double cz, double radius, int n) {
        double g = (1 + Math.sqrt(5)) / 2;
        List<double[]> v = new ArrayList<>(List.of(new double[] {-1, g, 0}, new double[] {1, g, 0}, new double[] {-1, -g, 0}, new double[] {1, -g, 0},
                new double[] {0, -1, g}, new double[] {0, 1, g}, new double[] {0, -1, -g}, new double[] {0, 1, -g}, new double[] {g, 0, -1},
                new double[] {g, 0, 1}, new double[] {-g, 0, -1}, new double[] {-g, 0, 1}));
        int[] t = {0, 11, 5, 0, 5, 1, 0, 1, 7, 0, 7, 10, 0, 10, 11, 1, 5, 9, 5, 11, 4, 11, 10, 2, 10, 7, 6, 7, 1, 8, 3, 9, 4, 3, 4, 2, 3, 2, 6, 3, 6,
                8, 3, 8,
            9, 4, 9, 5, 2, 4, 11, 6, 2, 10, 8, 6, 7, 9, 8, 1};
        for (int level = 0; level < n; level++) {
            Map<Long, Integer> middles = new HashMap<>();
            int[] finer = new int[4 * t.length];
            int m = 0;
            for (int i = 0; i < t.length; i += 3) {
                int ab = middle(v, middles, t[i], t[i + 1]);
                int bc = middle(v, middles, t[i + 1], t[i + 2]);
                int ca = middle(v, middles, t[i + 2], t[i]);
                for (int c : new int[] {t[i], ab, ca, t[i + 1], bc, ab, t[i + 2], ca, bc, ab, bc, ca}) {
                    finer[m++] = c;
                }
            }
            t = finer;
        }
        float[] p = new float[3 * v.size()];
        for (int i = 0; i < v.size(); i++) {
            double[] q = v.get(i);
            double f = radius / Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2]);
            p[3 * i] = (float) (cx + f * q[0]);
            p[3 * i + 1] = (float) (cy + f * q[1]);
            p[3 * i + 2] = (float) (cz + f * q[2]);
        }
        return TriangleMesh.of(p, t);
    }

    private static int middle(List<double[]> v, Map<Long, Integer> middles, int a, int b) {
        return middles.computeIfAbsent((long) Math.min(a, b) << 32 | Math.max(a, b), key -> {
            double[] p = v.get(a);
            double[] q = v.get(b);
            double[] m = {p[0] + q[0], p[1] + q[1], p[2] + q[2]};
            double f = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]) / Math.sqrt(m[0] * m[0] + m[1] * m[1] + m[2] * m[2]);
            v.add(new double[] {m[0] * f, m[1] * f, m[2] * f});
            return v.size() - 1;
        });
    }

    /** A torus around the z axis through a point. */
    static TriangleMesh torus(double cx, double cy, double cz, double large, double small, int around, int across) {
        float[] p = new float[3 * around * across];
        int[] t = new int[6 * around * across];
        int m = 0;
        for (int i = 0; i < around; i++) {
            for (int j = 0; j < across; j++) {
                double a = 2 * Math.PI * i / around;
                double b = 2 * Math.PI * j / across;
                int v = i * across + j;
                p[3 * v] = (float) (cx + (large + small * Math.cos(b)) * Math.cos(a));
                p[3 * v + 1] = (float) (cy + (large + small * Math.cos(b)) * Math.sin(a));
                p[3 * v + 2] = (float) (cz + small * Math.sin(b));
                int right = (i + 1) % around * across + j;
                int up = i * across + (j + 1) % across;
                int both = (i + 1) % around * across + (j + 1) % across;
                for (int c : new int[] {v, right, up, right, both, up}) {
                    t[m++] = c;
                }
            }
        }
        return TriangleMesh.of(p, t);
    }

    /** A mesh with moved vertices. */
    static TriangleMesh shaken(TriangleMesh mesh, double amount, long seed) {
        Random random = new Random(seed);
        return mesh.moved(p -> p.add(org.apache.commons.geometry.euclidean.threed.Vector3D.of(random.nextGaussian() * amount,
                random.nextGaussian() * amount, random.nextGaussian() * amount)));
    }

    /** The triangles of several meshes. */
    static TriangleMesh together(TriangleMesh... meshes) {
        int vertices = 0;
        int triangles = 0;
        for (TriangleMesh m : meshes) {
            vertices += m.vertices().length;
            triangles += m.triangles().length;
        }
        float[] p = new float[vertices];
        int[] t = new int[triangles];
        int v = 0;
        int c = 0;
        for (TriangleMesh m : meshes) {
            System.arraycopy(m.vertices(), 0, p, v, m.vertices().length);
            for (int corner : m.triangles()) {
                t[c++] = corner + v / 3;
            }
            v += m.vertices().length;
        }
        return TriangleMesh.of(p, t);
    }

    /** A mesh without some of its triangles. */
    static TriangleMesh without(TriangleMesh mesh, int from, int count) {
        int[] t = new int[mesh.triangles().length - 3 * count];
        System.arraycopy(mesh.triangles(), 0, t, 0, 3 * from);
        System.arraycopy(mesh.triangles(), 3 * (from + count), t, 3 * from, t.length - 3 * from);
        return TriangleMesh.of(mesh.vertices(), t);
    }

    /** The little-endian file of the ear data: id, counts, colour, coordinates, corners. */
    static TriangleMesh ear(Path file) throws IOException {
        ByteBuffer b = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] p = new float[3 * b.getInt(4)];
        int[] t = new int[3 * b.getInt(8)];
        b.position(24).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(p);
        b.position(24 + 4 * p.length).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(t);
        return TriangleMesh.of(p, t);
    }
}
