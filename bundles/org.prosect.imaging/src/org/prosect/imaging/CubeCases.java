package org.prosect.imaging;

import java.util.Arrays;

/**
 * The triangles of marching cubes for the 256 ways in which the corners of a cube can lie inside or outside (Lorensen and Cline 1987), derived
 * and not listed. On a face with two inside corners opposite each other, the inside is joined; the choice depends on the face alone, so
 * that neighbouring cubes always agree and the surface has no hole. No triangle has an edge across a face: such an edge could occur
 * twice, once in each cube.
 *
 * <p>Corner x | y ≪ 1 | z ≪ 2; edge numbers: 0–3 along x at (y, z) = 00, 10, 01, 11, 4–7 along y at (x, z), 8–11 along z at (x, y).
 */
final class CubeCases {

    /** The corners of the six faces, counter-clockwise seen from outside the cube. */
    private static final int[][] FACES = {{0, 4, 6, 2}, {1, 3, 7, 5}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 2, 3, 1}, {4, 5, 7, 6}};

    /** For each case the edges of its triangles, three a triangle, counter-clockwise seen from outside in right-handed coordinates. */
    static final byte[][] TRIANGLES = triangles();

    private CubeCases() { }

    private static byte[][] triangles() {
        int[] facesOfEdge = new int[12];
        for (int f = 0; f < 6; f++) {
            for (int k = 0; k < 4; k++) {
                facesOfEdge[edge(FACES[f][k], FACES[f][k + 1 & 3])] |= 1 << f;
            }
        }
        byte[][] result = new byte[256][];
        for (int inside = 0; inside < 256; inside++) {
            int[] next = next(inside);
            byte[] found = new byte[36];
            int count = 0;
            boolean[] seen = new boolean[12];
            for (int e = 0; e < 12; e++) {
                if (next[e] < 0 || seen[e]) {
                    continue;
                }
                int[] loop = new int[12];
                int n = 0;
                for (int at = e; !seen[at]; at = next[at]) {
                    seen[at] = true;
                    loop[n++] = at;
                }
                count = fill(loop, 0, n - 1, facesOfEdge, found, count);
                if (count < 0) {
                    throw new IllegalStateException("the cube case " + inside + " cannot be triangulated");
                }
            }
            result[inside] = Arrays.copyOf(found, count);
        }
        return result;
    }

    /** The edge that follows each edge on the outline of the surface in the cube, -1 for edges that it does not cross. */
    private static int[] next(int inside) {
        int[] next = new int[12];
        Arrays.fill(next, -1);
        for (int[] face : FACES) {
            for (int k = 0; k < 4; k++) {
                if (in(inside, face[k]) && !in(inside, face[k + 1 & 3])) {
                    // around the outside corners that follow, to where the inside begins again
                    int j = k + 1;
                    while (!in(inside, face[j + 1 & 3])) {
                        j++;
                    }
                    next[edge(face[j & 3], face[j + 1 & 3])] = edge(face[k], face[k + 1 & 3]);
                }
            }
        }
        return next;
    }

    private static boolean in(int inside, int corner) {
        return (inside >> corner & 1) != 0;
    }

    /** Cuts the polygon loop[from..to] into triangles, beginning at the side from–to; the new count, or -1 when every cut crosses a face. */
    private static int fill(int[] loop, int from, int to, int[] facesOfEdge, byte[] found, int count) {
        if (to - from < 2) {
            return count;
        }
        for (int apex = from + 1; apex < to; apex++) {
            boolean free = (apex == from + 1 || (facesOfEdge[loop[from]] & facesOfEdge[loop[apex]]) == 0)
                    && (apex == to - 1 || (facesOfEdge[loop[apex]] & facesOfEdge[loop[to]]) == 0);
            if (free) {
                found[count] = (byte) loop[from];
                found[count + 1] = (byte) loop[apex];
                found[count + 2] = (byte) loop[to];
                int left = fill(loop, from, apex, facesOfEdge, found, count + 3);
                int both = left < 0 ? -1 : fill(loop, apex, to, facesOfEdge, found, left);
                if (both >= 0) {
                    return both;
                }
            }
        }
        return -1;
    }

    private static int edge(int a, int b) {
        int low = a & b;
        return switch (a ^ b) {
            case 1 -> low >> 1;
            case 2 -> 4 + (low & 1 | low >> 1 & 2);
            default -> 8 + (low & 3);
        };
    }
}
