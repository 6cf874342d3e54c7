package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class IsoSurfaceTest {

    private static final double[] TURNED = {0, -1, 0, 0, 0, 1, -1, 0, 0};
    private static final double[] MIRRORED = {0, 1, 0, 1, 0, 0, 0, 0, 1};

    /** Checks that every edge is used once in each direction; the Euler number. */
    private static long closedEulerNumber(SurfaceArrays s) {
        int[] t = s.triangles();
        long[] edges = new long[t.length];
        boolean[] used = new boolean[s.vertexCount()];
        for (int k = 0; k < t.length; k++) {
            int next = k % 3 == 2 ? k - 2 : k + 1;
            edges[k] = (long) t[k] << 32 | t[next];
            used[t[k]] = true;
        }
        Arrays.sort(edges);
        for (int k = 0; k < edges.length; k++) {
            assertTrue(k == 0 || edges[k] != edges[k - 1], "an edge is used twice in the same direction");
            assertTrue(Arrays.binarySearch(edges, edges[k] << 32 | edges[k] >>> 32) >= 0, "an edge is open");
        }
        for (boolean u : used) {
            assertTrue(u, "a vertex belongs to no triangle");
        }
        return s.vertexCount() - edges.length / 2 + s.triangleCount();
    }

    private static double volume(SurfaceArrays s) {
        double volume = 0;
        float[] v = s.vertices();
        for (int t = 0; t < s.triangles().length; t += 3) {
            int a = 3 * s.triangles()[t];
            int b = 3 * s.triangles()[t + 1];
            int c = 3 * s.triangles()[t + 2];
            volume += v[a] * ((double) v[b + 1] * v[c + 2] - (double) v[b + 2] * v[c + 1])
                    + v[a + 1] * ((double) v[b + 2] * v[c] - (double) v[b] * v[c + 2])
                    + v[a + 2] * ((double) v[b] * v[c + 1] - (double) v[b + 1] * v[c]);
        }
        return volume / 6;
    }

    @Test
    void isClosedAndOutwardForAnyMask() {
        int[][] sizes = {{5, 5, 5}, {66, 3, 4}, {1, 7, 9}, {62, 1, 5}, {63, 4, 1}, {1, 1, 1}, {130, 2, 40}};
        for (int[] size : sizes) {
            for (double share : new double[] {0.1, 0.5, 0.9}) {
                Mask mask = Masks.random(Geometry.of(size[0], size[1], size[2], 1, 2, 3), share, size[0]);
                SurfaceArrays surface = IsoSurface.of(mask);
                closedEulerNumber(surface);
                assertTrue(mask.isEmpty() || volume(surface) > 0);
            }
        }
    }

    @Test
    void everyCubeCaseIsClosed() {
        for (int corners = 0; corners < 256; corners++) {
            Mask mask = Mask.empty(Geometry.of(2, 2, 2, 1, 1, 1));
            for (int k = 0; k < 8; k++) {
                mask.set(k, (corners >> k & 1) != 0);
            }
            closedEulerNumber(IsoSurface.of(mask));
        }
    }

    @Test
    void aSingleVoxelIsAnOctahedronAroundItsCentre() {
        Geometry g = Geometry.of(1, 1, 1, new Point3(2, 4, 6), new Point3(10, 20, 30), TURNED);
        SurfaceArrays surface = IsoSurface.of(Masks.full(g));
        assertEquals(8, surface.triangleCount());
        assertEquals(2, closedEulerNumber(surface));
        assertEquals(2 * 4 * 6 / 6.0, volume(surface), 1e-3);
        double x = 0;
        for (int v = 0; v < 18; v += 3) {
            x += surface.vertices()[v];
        }
        assertEquals(10, x / 6, 1e-5);
    }

    @Test
    void pointsOutwardOnMirroredGridsToo() {
        Mask mask = Masks.ball(Geometry.of(9, 9, 9, new Point3(1, 1, 1), new Point3(0, 0, 0), MIRRORED), 4, 4, 4, 3);
        assertTrue(volume(IsoSurface.of(mask)) > 0);
    }

    @Test
    void aBallHasTheVolumeAndTopologyOfOne() {
        Geometry g = Geometry.of(41, 41, 41, 0.5, 0.5, 0.5);
        float[] field = new float[(int) g.voxelCount()];
        for (int i = 0; i < field.length; i++) {
            double x = i % 41 - 20;
            double y = i / 41 % 41 - 20;
            double z = i / 1681 - 20;
            field[i] = (float) (15 - Math.sqrt(x * x + y * y + z * z));
        }
        SurfaceArrays surface = IsoSurface.of(Volume.ofFloat32(g, field), 0);
        assertEquals(2, closedEulerNumber(surface));
        assertEquals(4.0 / 3 * Math.PI * Math.pow(7.5, 3), volume(surface), 10);
        for (int v = 0; v < surface.vertices().length; v += 3) {
            Point3 p = new Point3(surface.vertices()[v], surface.vertices()[v + 1], surface.vertices()[v + 2]);
            assertEquals(7.5, p.distance(new Point3(10, 10, 10)), 0.02);
        }
    }

    @Test
    void tunnelsAndCavitiesShowInTheEulerNumber() {
        Geometry g = Geometry.of(31, 31, 15, 1, 1, 1);
        float[] torus = new float[(int) g.voxelCount()];
        Mask shell = Masks.ball(g, 15, 15, 7, 6);
        Mask core = Masks.ball(g, 15, 15, 7, 3);
        for (int i = 0; i < torus.length; i++) {
            double ring = Math.hypot(i % 31 - 15, i / 31 % 31 - 15) - 9;
            double z = i / 961 - 7;
            torus[i] = (float) (16 - ring * ring - z * z);
            shell.voxels()[i] ^= core.voxels()[i];
        }
        assertEquals(0, closedEulerNumber(IsoSurface.of(Volume.ofFloat32(g, torus), 0)));
        assertEquals(4, closedEulerNumber(IsoSurface.of(shell)));
    }

    @Test
    void voxelsThatShareAnEdgeBelongTogetherAndVoxelsThatShareACornerDoNot() {
        Mask edge = Mask.empty(Geometry.of(2, 2, 1, 1, 1, 1));
        edge.set(0, true);
        edge.set(3, true);
        assertEquals(2, closedEulerNumber(IsoSurface.of(edge)));
        Mask corner = Mask.empty(Geometry.of(2, 2, 2, 1, 1, 1));
        corner.set(0, true);
        corner.set(7, true);
        assertEquals(4, closedEulerNumber(IsoSurface.of(corner)));
    }

    @Test
    void nanIsOutsideAndInfinityIsNoPlace() {
        Geometry g = Geometry.of(3, 1, 1, 1, 1, 1);
        SurfaceArrays surface = IsoSurface.of(Volume.ofFloat32(g, new float[] {Float.NaN, 8, Float.NEGATIVE_INFINITY}), 0);
        closedEulerNumber(surface);
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (int v = 0; v < surface.vertices().length; v += 3) {
            least = Math.min(least, surface.vertices()[v]);
            greatest = Math.max(greatest, surface.vertices()[v]);
        }
        assertEquals(0.5f, least);
        assertEquals(1.5f, greatest);
        assertEquals(0, IsoSurface.of(Volume.ofFloat32(g, new float[] {Float.NaN, Float.NaN, Float.NaN}), 0).triangleCount());
        assertThrows(IllegalArgumentException.class, () -> IsoSurface.of(Volume.ofFloat32(g, new float[3]), Double.NaN));
    }

    @Test
    void staysClosedWhereValuesEqualTheLevel() {
        Geometry g = Geometry.of(6, 6, 6, 1, 1, 1);
        float[] field = new float[216];
        for (int i = 0; i < 216; i++) {
            field[i] = (i * 7919) % 5 - 2;
        }
        SurfaceArrays surface = IsoSurface.of(Volume.ofFloat32(g, field), 0);
        closedEulerNumber(surface);
        assertTrue(volume(surface) > 0);
    }

    @Test
    void anEmptyMaskHasNoSurface() {
        SurfaceArrays surface = IsoSurface.of(Mask.empty(Geometry.of(3, 3, 3, 1, 1, 1)));
        assertEquals(0, surface.vertexCount());
        assertEquals(0, surface.triangleCount());
    }
}
