package org.prosect.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;

class MeshBvhTest {

    @Test
    void theNearestPointIsTheNearestOfAllTriangles() {
        for (int n : new int[] {0, 1, 2, 3}) {
            TriangleMesh mesh = Shapes.shaken(Shapes.sphere(0, 0, 0, 10, n), 0.7, n);
            MeshBvh bvh = MeshBvh.of(mesh);
            TriangleArrays arrays = new TriangleArrays(mesh);
            Random random = new Random(7);
            double[] closest = new double[3];
            for (int i = 0; i < 300; i++) {
                Vector3D p = Vector3D.of(random.nextGaussian() * 10, random.nextGaussian() * 10, random.nextGaussian() * 10);
                double best = Double.POSITIVE_INFINITY;
                for (int t = 0; t < mesh.triangleCount(); t++) {
                    best = Math.min(best, arrays.closest(t, p.getX(), p.getY(), p.getZ(), closest));
                }
                SurfacePoint found = bvh.nearest(p).orElseThrow();
                assertEquals(Math.sqrt(best), found.distance(), 0);
                assertEquals(found.distance(), found.position().distance(p), 1e-9);
            }
        }
    }

    /** Against a search by subdividing the triangle, which shares no formula with the code. */
    @Test
    void theClosestPointOfATriangleIsTheClosestOfManySamples() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            float[] v = new float[9];
            for (int i = 0; i < 9; i++) {
                v[i] = random.nextFloat();
            }
            if (round % 5 == 0) {
                // a triangle without area: three points on a line, or all one
                for (int k = 0; k < 3; k++) {
                    v[6 + k] = round % 10 == 0 ? v[k] + 2 * (v[3 + k] - v[k]) : v[k];
                }
            }
            TriangleArrays one = new TriangleArrays(TriangleMesh.of(v, new int[] {0, 1, 2}));
            double x = random.nextDouble() * 3 - 1;
            double y = random.nextDouble() * 3 - 1;
            double z = random.nextDouble() * 3 - 1;
            double best = Double.POSITIVE_INFINITY;
            int steps = 200;
            for (int i = 0; i <= steps; i++) {
                for (int j = 0; i + j <= steps; j++) {
                    double d = 0;
                    double[] p = {x, y, z};
                    for (int k = 0; k < 3; k++) {
                        double q = v[k] + (v[3 + k] - v[k]) * (double) i / steps + (v[6 + k] - v[k]) * (double) j / steps;
                        d += (q - p[k]) * (q - p[k]);
                    }
                    best = Math.min(best, d);
                }
            }
            double found = Math.sqrt(one.closest(0, x, y, z, new double[3]));
            assertTrue(found <= Math.sqrt(best) + 1e-9 && found >= Math.sqrt(best) - 0.01, round + ": " + found + " " + Math.sqrt(best));
        }
    }

    @Test
    void aRayThroughEdgesAndVerticesHitsAClosedMeshAnEvenNumberOfTimes() {
        TriangleMesh box = Shapes.box(-1, -1, -1, 1, 1, 1);
        MeshBvh bvh = MeshBvh.of(box);
        for (int y = -4; y <= 4; y++) {
            for (int z = -4; z <= 4; z++) {
                List<SurfacePoint> hits = bvh.hits(Vector3D.of(-5, y / 2.0, z / 2.0), Vector3D.of(3, 0, 0));
                boolean inside = Math.abs(y) < 2 && Math.abs(z) < 2;
                boolean outside = Math.abs(y) > 2 || Math.abs(z) > 2;
                assertTrue(hits.size() == 2 || hits.isEmpty() && !inside, y + " " + z + " " + hits);
                assertTrue(!outside || hits.isEmpty(), y + " " + z + " " + hits);
                if (!hits.isEmpty()) {
                    assertEquals(4, hits.getFirst().distance(), 1e-9);
                    assertEquals(-1, hits.getFirst().position().getX(), 1e-9);
                }
            }
        }
        assertEquals(1, bvh.hits(Vector3D.ZERO, Vector3D.of(0.3, 0.2, 1)).size());
    }

    @Test
    void randomRaysFromInsideLeaveAnOddNumberOfTimes() {
        TriangleMesh torus = Shapes.torus(0, 0, 0, 5, 2, 40, 30);
        MeshBvh bvh = MeshBvh.of(torus);
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            Vector3D direction = Vector3D.of(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
            assertEquals(1, bvh.hits(Vector3D.of(5, 0.1, 0.2), direction).size() % 2);
            assertEquals(0, bvh.hits(Vector3D.of(0, 0.1, 0.2), direction).size() % 2);
        }
    }

    @Test
    void aMeshWithoutTrianglesHasNoNearestPointAndIsNeverHit() {
        MeshBvh nothing = MeshBvh.of(TriangleMesh.of(new float[0], new int[0]));
        assertTrue(nothing.nearest(Vector3D.ZERO).isEmpty());
        assertTrue(nothing.firstHit(Vector3D.ZERO, Vector3D.of(1, 0, 0)).isEmpty());
    }
}
