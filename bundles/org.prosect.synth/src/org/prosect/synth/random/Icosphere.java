package org.prosect.synth.random;

import java.util.HashMap;
import java.util.Map;

import org.prosect.geometry.TriangleMesh;

/** The unit sphere as a mesh of nearly equal triangles: an icosahedron whose triangles are split in four again and again. */
public final class Icosphere {

    private static final int MOST = 7;

    private Icosphere() { }

    /**
     * A new mesh of 10 · 4^n + 2 vertices around the origin: 642 for three splits, 2562 for four.
     *
     * @throws IllegalArgumentException when the splits are not 0 to 7
     */
    public static TriangleMesh of(int splits) {
        if (splits < 0 || splits > MOST) {
            throw new IllegalArgumentException(splits + " splits of an icosahedron, give 0 to " + MOST);
        }
        double g = (1 + Math.sqrt(5)) / 2;
        double[] start = {-1, g, 0, 1, g, 0, -1, -g, 0, 1, -g, 0, 0, -1, g, 0, 1, g, 0, -1, -g, 0, 1, -g, g, 0, -1, g, 0, 1, -g, 0, -1, -g, 0, 1};
        int[] t = {0, 11, 5, 0, 5, 1, 0, 1, 7, 0, 7, 10, 0, 10, 11, 1, 5, 9, 5, 11, 4, 11, 10, 2, 10, 7, 6, 7, 1, 8, 3, 9, 4, 3, 4, 2, 3, 2, 6, 3,
                6, 8,
            3, 8, 9, 4, 9, 5, 2, 4, 11, 6, 2, 10, 8, 6, 7, 9, 8, 1};
        double[] v = new double[3 * (10 * (1 << 2 * splits) + 2)];
        System.arraycopy(start, 0, v, 0, start.length);
        for (int i = 0; i < 12; i++) {
            normalise(v, 3 * i);
        }
        int count = 12;
        for (int s = 0; s < splits; s++) {
            Map<Long, Integer> middles = new HashMap<>();
            int[] finer = new int[4 * t.length];
            for (int f = 0; f < t.length; f += 3) {
                int[] m = new int[3];
                for (int k = 0; k < 3; k++) {
                    int a = t[f + k];
                    int b = t[f + (k + 1) % 3];
                    long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
                    Integer known = middles.get(key);
                    if (known == null) {
                        for (int axis = 0; axis < 3; axis++) {
                            v[3 * count + axis] = v[3 * a + axis] + v[3 * b + axis];
                        }
                        normalise(v, 3 * count);
                        known = count++;
                        middles.put(key, known);
                    }
                    m[k] = known;
                }
                int[] four = {t[f], m[0], m[2], t[f + 1], m[1], m[0], t[f + 2], m[2], m[1], m[0], m[1], m[2]};
                System.arraycopy(four, 0, finer, 4 * f, 12);
            }
            t = finer;
        }
        float[] places = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            places[i] = (float) v[i];
        }
        return TriangleMesh.of(places, t);
    }

    private static void normalise(double[] v, int at) {
        double length = Math.sqrt(v[at] * v[at] + v[at + 1] * v[at + 1] + v[at + 2] * v[at + 2]);
        for (int axis = 0; axis < 3; axis++) {
            v[at + axis] /= length;
        }
    }
}
