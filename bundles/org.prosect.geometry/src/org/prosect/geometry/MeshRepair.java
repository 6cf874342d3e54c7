package org.prosect.geometry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Simple repairs. Each returns a new mesh; what it does not mention stays in its order. */
public final class MeshRepair {

    private MeshRepair() { }

    /** One vertex for each place: vertices with equal coordinates become the first of them, as surfaces of separate triangles (STL) need. */
    public static TriangleMesh mergeVertices(TriangleMesh mesh) {
        float[] p = mesh.vertices();
        Map<Place, Integer> first = HashMap.newHashMap(mesh.vertexCount());
        int[] number = new int[mesh.vertexCount()];
        float[] kept = new float[p.length];
        int n = 0;
        for (int v = 0; v < number.length; v++) {
            Integer known = first.putIfAbsent(Place.of(p, 3 * v), n);
            if (known == null) {
                System.arraycopy(p, 3 * v, kept, 3 * n, 3);
                number[v] = n++;
            } else {
                number[v] = known;
            }
        }
        int[] corners = mesh.triangles().clone();
        for (int i = 0; i < corners.length; i++) {
            corners[i] = number[corners[i]];
        }
        return TriangleMesh.of(Arrays.copyOf(kept, 3 * n), corners);
    }

    /** Without triangles that name a vertex twice or repeat an earlier triangle, and without vertices of no triangle. */
    public static TriangleMesh removeDegenerate(TriangleMesh mesh) {
        int[] corners = mesh.triangles();
        Set<Corners> seen = HashSet.newHashSet(mesh.triangleCount());
        int[] kept = new int[corners.length];
        int n = 0;
        for (int t = 0; t < corners.length; t += 3) {
            int a = corners[t];
            int b = corners[t + 1];
            int c = corners[t + 2];
            if (a != b && b != c && c != a && seen.add(Corners.of(a, b, c))) {
                kept[n++] = a;
                kept[n++] = b;
                kept[n++] = c;
            }
        }
        return withoutUnused(mesh.vertices(), Arrays.copyOf(kept, n));
    }

    /** The triangles and the vertices that they name, in their order. */
    static TriangleMesh withoutUnused(float[] vertices, int[] triangles) {
        int[] number = new int[vertices.length / 3];
        for (int corner : triangles) {
            number[corner] = 1;
        }
        int n = 0;
        float[] kept = new float[vertices.length];
        for (int v = 0; v < number.length; v++) {
            if (number[v] != 0) {
                System.arraycopy(vertices, 3 * v, kept, 3 * n, 3);
                number[v] = n++;
            }
        }
        int[] renamed = new int[triangles.length];
        for (int i = 0; i < renamed.length; i++) {
            renamed[i] = number[triangles[i]];
        }
        return TriangleMesh.of(Arrays.copyOf(kept, 3 * n), renamed);
    }

    private record Place(float x, float y, float z) {

        static Place of(float[] p, int at) {
            // adding zero makes -0 and 0 the same place
            return new Place(p[at] + 0f, p[at + 1] + 0f, p[at + 2] + 0f);
        }
    }
}
