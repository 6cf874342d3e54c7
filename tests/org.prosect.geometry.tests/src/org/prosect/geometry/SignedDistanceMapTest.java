package org.prosect.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.testing.SharedFiles;

class SignedDistanceMapTest {

    private static final double[] TURNED = {0.6, 0.8, 0, -0.8, 0.6, 0, 0, 0, 1};
    private static final double[] SHEARED = {1, 0.3 / Math.sqrt(1.09), 0, 0, 1 / Math.sqrt(1.09), 0, 0, 0, -1};

    @Test
    void everyVoxelHasTheDistanceOfTheNearestOfAllTriangles() {
        TriangleMesh mesh = Shapes.together(Shapes.shaken(Shapes.sphere(10, 9, 8, 6, 3), 0.2, 1), Shapes.torus(16, 16, 12, 5, 1, 20, 8));
        check(mesh, Geometry.of(37, 22, 19, 1, 1, 1));
        check(mesh, Geometry.of(9, 40, 3, new Point3(3.1, 0.7, 9), new Point3(-2, 3, 1), TURNED));
        check(mesh, Geometry.of(20, 20, 20, new Point3(1, 1.3, 1.7), new Point3(0, 0, 25), SHEARED));
    }

    @Test
    void gridsOfOneVoxelAlongAnAxisAndSpacingsOfOneToTwentyAreExact() {
        TriangleMesh mesh = Shapes.sphere(10, 9, 8, 6, 2);
        check(mesh, Geometry.of(1, 1, 1, 1, 1, 1));
        check(mesh, Geometry.of(1, 50, 1, 1, 1, 1));
        check(mesh, Geometry.of(64, 1, 3, 0.5, 1, 10));
        check(mesh, Geometry.of(33, 34, 2, 0.4, 0.4, 8));
    }

    @Test
    void slimDegenerateDuplicateAndFarAwayTrianglesAreMeasuredToo() {
        float[] v = {0, 0, 0, 10, 0, 0, 20, 0, 0, 5, 5, 5, 5, 5, 5, 300, 4, -7, 12, 1e-4f, 3, 12, 0, 3};
        TriangleMesh odd = TriangleMesh.of(v, new int[] {0, 1, 2, 3, 4, 3, 0, 5, 2, 0, 5, 2, 1, 6, 7, 3, 3, 3});
        check(odd, Geometry.of(24, 11, 9, 1, 1, 1));
        check(TriangleMesh.of(v, new int[] {3, 4, 3}), Geometry.of(12, 11, 9, 1, 1, 1));
    }

    @Test
    void theEarAtlasIsExactOnItsOwnGrid() throws Exception {
        TriangleMesh ear = Shapes.ear(SharedFiles.require("data/mesh-cochlea/atlas_CC.mesh"));
        Geometry grid = Geometry.of(128, 128, 128, 1, 1, 1);
        float[] map = SignedDistanceMap.of(ear, grid).toFloats();
        MeshBvh bvh = MeshBvh.of(ear);
        for (int i = 0; i < map.length; i += 997) {
            double expected = bvh.nearest(org.apache.commons.geometry.euclidean.threed.Vector3D.of(i % 128, i / 128 % 128, i / 16384)).orElseThrow()
                    .distance();
            assertEquals((float) expected, Math.abs(map[i]), "voxel " + i);
        }
        double inside = 0;
        for (float d : map) {
            inside += d > 0 ? 1 : 0;
        }
        assertEquals(Math.abs(ear.signedVolume()), inside, 0.02 * inside, "voxels inside against the volume of the mesh");
    }

    @Test
    void aMeshWithoutTrianglesIsInfinitelyFarOutside() {
        Volume map = SignedDistanceMap.of(TriangleMesh.of(new float[3], new int[0]), Geometry.of(2, 2, 2, 1, 1, 1));
        assertEquals(Double.NEGATIVE_INFINITY, map.get(0));
    }

    @Test
    void theWorkCanBeStopped() {
        assertThrows(CancellationException.class, () -> SignedDistanceMap.of(Shapes.sphere(5, 5, 5, 3, 2), Geometry.of(64, 64, 64, 1, 1, 1),
                InsideRule.WINDING, () -> {
            throw new CancellationException();
        }));
    }

    @Test
    void theNormalisedMapOfFullAndEmptyMasksIsOneAndMinusOne() {
        Geometry grid = Geometry.of(3, 3, 1, 1, 1, 5);
        Mask mask = Mask.empty(grid);
        assertEquals(-1, SignedDistanceMap.normalised(mask).get(4));
        java.util.Arrays.fill(mask.voxels(), (byte) 1);
        assertEquals(1, SignedDistanceMap.normalised(mask).get(4));
    }

    private static void check(TriangleMesh mesh, Geometry grid) {
        float[] map = SignedDistanceMap.of(mesh, grid, InsideRule.WINDING, () -> { }).toFloats();
        Mask inside = MeshVoxelizer.voxelize(mesh, grid, InsideRule.WINDING);
        TriangleArrays arrays = new TriangleArrays(mesh);
        double[] closest = new double[3];
        int stride = Math.max(1, map.length / 1500);
        for (int i = 0; i < map.length; i += stride) {
            Point3 p = grid.toPatient(i % grid.sizeX(), i / grid.sizeX() % grid.sizeY(), i / grid.sizeX() / grid.sizeY());
            double best = Double.POSITIVE_INFINITY;
            for (int t = 0; t < mesh.triangleCount(); t++) {
                best = Math.min(best, arrays.closest(t, p.x(), p.y(), p.z(), closest));
            }
            assertEquals(Math.sqrt(best), Math.abs(map[i]), 1e-6 * Math.sqrt(best) + 1e-7, grid + " voxel " + i);
            assertTrue(map[i] == 0 || map[i] > 0 == inside.get(i));
        }
    }
}
