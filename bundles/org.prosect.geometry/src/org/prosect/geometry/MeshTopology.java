package org.prosect.geometry;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * How the triangles of a mesh hang together. Vertices are the same when their numbers are, not when their places are: merge them first where a
 * file repeats them ({@link MeshRepair#mergeVertices}).
 *
 * @param usedVertices vertices that belong to a triangle
 * @param edges different pairs of vertices joined by a side of a triangle; the sides of a triangle that names a vertex twice do not count
 * @param triangles triangles that name three different vertices
 * @param boundaryEdges edges of one triangle only: the rims of holes
 * @param crowdedEdges edges of more than two triangles
 * @param twistedEdges edges of two triangles that run along it in the same direction, so that one faces inwards and one outwards
 * @param degenerateTriangles triangles that name a vertex twice
 * @param duplicateTriangles triangles that name the same three vertices as an earlier one
 * @param components pieces not joined by a common vertex
 */
public record MeshTopology(int usedVertices, int edges, int triangles, int boundaryEdges, int crowdedEdges, int twistedEdges, int degenerateTriangles,
        int duplicateTriangles, int components) {

    public static MeshTopology of(TriangleMesh mesh) {
        int[] corners = mesh.triangles();
        int degenerate = 0;
        long[] sides = new long[corners.length];
        int n = 0;
        DisjointSets pieces = new DisjointSets(mesh.vertexCount());
        boolean[] used = new boolean[mesh.vertexCount()];
        for (int t = 0; t < corners.length; t += 3) {
            int a = corners[t];
            int b = corners[t + 1];
            int c = corners[t + 2];
            used[a] = true;
            used[b] = true;
            used[c] = true;
            pieces.join(a, b);
            pieces.join(b, c);
            if (a == b || b == c || c == a) {
                degenerate++;
                continue;
            }
            sides[n++] = side(a, b);
            sides[n++] = side(b, c);
            sides[n++] = side(c, a);
        }
        Arrays.sort(sides, 0, n);
        int edges = 0;
        int boundary = 0;
        int crowded = 0;
        int twisted = 0;
        for (int i = 0; i < n;) {
            int end = i + 1;
            while (end < n && sides[end] >> 1 == sides[i] >> 1) {
                end++;
            }
            edges++;
            boundary += end - i == 1 ? 1 : 0;
            crowded += end - i > 2 ? 1 : 0;
            twisted += end - i == 2 && sides[i] == sides[i + 1] ? 1 : 0;
            i = end;
        }
        int usedVertices = 0;
        int components = 0;
        for (int v = 0; v < used.length; v++) {
            usedVertices += used[v] ? 1 : 0;
            components += used[v] && pieces.find(v) == v ? 1 : 0;
        }
        return new MeshTopology(usedVertices, edges, n / 3, boundary, crowded, twisted, degenerate, duplicates(corners), components);
    }

    /** Vertices − edges + triangles: 2 for each sphere, 2 less for each handle, 1 less for each hole. */
    public int eulerNumber() {
        return usedVertices - edges + triangles;
    }

    /** Whether every edge belongs to two triangles (or more), so that there is an inside; false without triangles. */
    public boolean isClosed() {
        return triangles > 0 && boundaryEdges == 0;
    }

    /** Whether the triangles make one sheet everywhere: no edge has more than two. */
    public boolean isManifold() {
        return crowdedEdges == 0;
    }

    /** Whether neighbouring triangles face the same side. */
    public boolean isOriented() {
        return twistedEdges == 0;
    }

    /** The lower vertex, the higher vertex and whether the side runs downwards, so that equal edges sort together. */
    private static long side(int from, int to) {
        return (long) Math.min(from, to) << 32 | (long) Math.max(from, to) << 1 | (from > to ? 1 : 0);
    }

    private static int duplicates(int[] corners) {
        Set<Corners> seen = HashSet.newHashSet(corners.length / 3);
        int duplicates = 0;
        for (int t = 0; t < corners.length; t += 3) {
            duplicates += seen.add(Corners.of(corners[t], corners[t + 1], corners[t + 2])) ? 0 : 1;
        }
        return duplicates;
    }
}
