package org.prosect.geometry;

import java.util.Arrays;

/**
 * Smoothing that keeps the volume (Taubin, "A signal processing approach to fair surface design", SIGGRAPH 1995): steps that pull each vertex towards
 * the mean of its neighbours alternate with slightly larger steps that push it away, so that wrinkles go and the shape stays.
 */
public final class TaubinSmoothing {

    /** Pass band of the defaults below: 1/λ + 1/μ = 0.1. */
    private static final double LAMBDA = 0.5;
    private static final double MU = -0.5263157894736842;

    private TaubinSmoothing() { }

    /** With λ = 0.5 and a pass band of 0.1, as most programs have it. */
    public static TriangleMesh smooth(TriangleMesh mesh, int iterations) {
        return smooth(mesh, iterations, LAMBDA, MU);
    }

    /**
     * A copy with moved vertices. Vertices on the rim of a hole are moved along the rim's neighbours only, so that holes keep their shape; a vertex
     * without neighbours stays.
     *
     * @param iterations pairs of steps
     * @param lambda 0 to 1
     * @param mu below −lambda
     */
    public static TriangleMesh smooth(TriangleMesh mesh, int iterations, double lambda, double mu) {
        if (iterations < 0 || !(lambda > 0 && lambda <= 1) || !(mu < -lambda && mu >= -1.5)) {
            throw new IllegalArgumentException("smoothing needs iterations >= 0, 0 < lambda <= 1 and -1.5 <= mu < -lambda, these are " + iterations
                    + ", " + lambda + ", " + mu);
        }
        Neighbours neighbours = Neighbours.of(mesh);
        double[] from = new double[mesh.vertices().length];
        for (int i = 0; i < from.length; i++) {
            from[i] = mesh.vertices()[i];
        }
        double[] to = new double[from.length];
        for (int i = 0; i < 2 * iterations; i++) {
            neighbours.step(from, to, i % 2 == 0 ? lambda : mu);
            double[] swap = from;
            from = to;
            to = swap;
        }
        float[] result = new float[from.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) from[i];
        }
        return TriangleMesh.of(result, mesh.triangles().clone());
    }

    /** The vertices that each vertex follows: those of v are {@code list[start[v]..start[v + 1])}. */
    private record Neighbours(int[] start, int[] list) {

        static Neighbours of(TriangleMesh mesh) {
            int[] corners = mesh.triangles();
            long[] pairs = new long[2 * corners.length];
            int n = 0;
            for (int t = 0; t < corners.length; t += 3) {
                for (int k = 0; k < 3; k++) {
                    long a = corners[t + k];
                    long b = corners[t + (k + 1) % 3];
                    if (a != b) {
                        pairs[n++] = a << 32 | b;
                        pairs[n++] = b << 32 | a;
                    }
                }
            }
            Arrays.sort(pairs, 0, n);
            boolean[] rim = new boolean[mesh.vertexCount()];
            int kept = 0;
            boolean[] single = new boolean[n];
            for (int i = 0; i < n;) {
                int end = i;
                while (end < n && pairs[end] == pairs[i]) {
                    end++;
                }
                pairs[kept] = pairs[i];
                single[kept] = end - i == 1;
                rim[(int) (pairs[i] >> 32)] |= single[kept];
                kept++;
                i = end;
            }
            int[] start = new int[mesh.vertexCount() + 1];
            int[] list = new int[kept];
            int m = 0;
            int v = 0;
            for (int i = 0; i < kept; i++) {
                int owner = (int) (pairs[i] >> 32);
                while (v <= owner) {
                    start[v++] = m;
                }
                if (single[i] || !rim[owner]) {
                    list[m++] = (int) pairs[i];
                }
            }
            while (v < start.length) {
                start[v++] = m;
            }
            return new Neighbours(start, Arrays.copyOf(list, m));
        }

        void step(double[] from, double[] to, double factor) {
            for (int v = 0; v + 1 < start.length; v++) {
                int count = start[v + 1] - start[v];
                for (int i = 0; i < 3; i++) {
                    double sum = 0;
                    for (int k = start[v]; k < start[v + 1]; k++) {
                        sum += from[3 * list[k] + i];
                    }
                    to[3 * v + i] = count == 0 ? from[3 * v + i] : from[3 * v + i] + factor * (sum / count - from[3 * v + i]);
                }
            }
        }
    }
}
