package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTransformTest {

    /** The definition: the least squared distance from a voxel to any voxel with the value, or beyond the edge. */
    private static double direct(Mask mask, int x, int y, int z, boolean site, boolean border) {
        Geometry g = mask.geometry();
        Point3 s = g.spacing();
        double best = Double.POSITIVE_INFINITY;
        int rim = border ? 1 : 0;
        for (int k = -rim; k < g.sizeZ() + rim; k++) {
            for (int j = -rim; j < g.sizeY() + rim; j++) {
                for (int i = -rim; i < g.sizeX() + rim; i++) {
                    boolean inside = i >= 0 && i < g.sizeX() && j >= 0 && j < g.sizeY() && k >= 0 && k < g.sizeZ();
                    if (inside ? mask.get(i, j, k) == site : border) {
                        double dx = (i - x) * s.x();
                        double dy = (j - y) * s.y();
                        double dz = (k - z) * s.z();
                        best = Math.min(best, dx * dx + dy * dy + dz * dz);
                    }
                }
            }
        }
        return best;
    }

    @ParameterizedTest
    @CsvSource({"9,8,7,1,1,1,0.9", "9,8,7,1,1,1,0.1", "11,6,5,0.7,0.9,3.3,0.97", "20,5,4,0.25,5,1,0.99", "5,20,6,5,0.25,1,0.98", "1,9,7,1,2,3,0.8",
        "9,1,7,1,2,3,0.8", "9,7,1,1,2,3,0.8", "1,1,9,1,1,20,0.7", "1,9,1,1,20,1,0.7", "37,1,1,20,1,1,0.9", "1,1,1,1,1,1,0.5",
        "18,17,2,1,1,20,0.995", "3,70,4,1,1,1,0.995", "3,4,70,1,1.7,0.3,0.997", "33,40,2,20,1,1,0.999"})
    void equalsTheDefinitionOnEveryVoxel(int sizeX, int sizeY, int sizeZ, double sx, double sy, double sz, double share) {
        Geometry g = Geometry.of(sizeX, sizeY, sizeZ, sx, sy, sz);
        for (int seed = 0; seed < 4; seed++) {
            Mask mask = Masks.random(g, share, seed);
            float[] toForeground = (float[]) DistanceTransform.toForeground(mask).array();
            float[] inside = (float[]) DistanceTransform.inside(mask, Border.IGNORED).array();
            float[] bordered = (float[]) DistanceTransform.inside(mask, Border.BACKGROUND).array();
            float[] squared = (float[]) DistanceTransform.squaredInside(mask, Border.BACKGROUND).array();
            DistanceTransform.NearestVoxels nearest = DistanceTransform.nearest(mask);
            float[] nearestDistances = (float[]) nearest.distances().array();
            for (int i = 0; i < toForeground.length; i++) {
                int x = i % sizeX;
                int y = i / sizeX % sizeY;
                int z = i / sizeX / sizeY;
                assertClose(Math.sqrt(direct(mask, x, y, z, true, false)), toForeground[i]);
                assertClose(Math.sqrt(direct(mask, x, y, z, false, false)), inside[i]);
                double border = direct(mask, x, y, z, false, true);
                assertClose(Math.sqrt(border), bordered[i]);
                assertClose(border, squared[i]);
                assertClose(Math.sqrt(direct(mask, x, y, z, true, false)), nearestDistances[i]);
                int at = nearest.offsets()[i];
                if (at < 0) {
                    assertTrue(mask.isEmpty());
                } else {
                    assertTrue(mask.get(at));
                    Point3 d = new Point3((at % sizeX - x) * sx, (at / sizeX % sizeY - y) * sy, (at / sizeX / sizeY - z) * sz);
                    assertClose(d.distance(new Point3(0, 0, 0)), toForeground[i]);
                }
            }
        }
    }

    private static void assertClose(double expected, float value) {
        if (Double.isInfinite(expected)) {
            assertEquals(Float.POSITIVE_INFINITY, value);
        } else {
            assertEquals(expected, value, 2e-7 * expected);
        }
    }

    @Test
    void squaredDistancesOnIntegerSpacingAreExact() {
        Geometry g = Geometry.of(70, 60, 50, 3, 1, 20);
        Mask mask = Mask.empty(g);
        Random random = new Random(5);
        int[] sites = random.ints(12, 0, mask.voxels().length).toArray();
        for (int site : sites) {
            mask.set(site, true);
        }
        float[] squared = (float[]) DistanceTransform.squaredToForeground(mask).array();
        for (int i = 0; i < squared.length; i++) {
            long best = Long.MAX_VALUE;
            for (int site : sites) {
                long dx = 3L * (site % 70 - i % 70);
                long dy = site / 70 % 60 - i / 70 % 60;
                long dz = 20L * (site / 4200 - i / 4200);
                best = Math.min(best, dx * dx + dy * dy + dz * dz);
            }
            assertEquals(best, (long) squared[i]);
        }
    }

    @Test
    void noForegroundIsInfinitelyFarAway() {
        Mask empty = Mask.empty(Geometry.of(4, 3, 2, 1, 1, 1));
        assertEquals(Float.POSITIVE_INFINITY, ((float[]) DistanceTransform.toForeground(empty).array())[5]);
        assertEquals(-1, DistanceTransform.nearest(empty).offsets()[5]);
        assertEquals(0, ((float[]) DistanceTransform.inside(empty, Border.IGNORED).array())[5]);
    }

    @Test
    void aMaskThatFillsTheImageIsInfinitelyThickUnlessTheBorderCounts() {
        Mask full = Masks.full(Geometry.of(5, 5, 5, 2, 2, 2));
        assertEquals(Float.POSITIVE_INFINITY, (float) DistanceTransform.inside(full, Border.IGNORED).get(2, 2, 2));
        assertEquals(6, DistanceTransform.inside(full, Border.BACKGROUND).get(2, 2, 2));
        assertEquals(2, DistanceTransform.inside(full, Border.BACKGROUND).get(4, 2, 2));
    }
}
