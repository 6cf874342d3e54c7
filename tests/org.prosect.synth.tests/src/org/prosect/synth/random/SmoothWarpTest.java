package org.prosect.synth.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Point3;

class SmoothWarpTest {

    private static final Point3 CENTRE = new Point3(10, -20, 30);

    private static SmoothWarp strongest(long seed) {
        return SmoothWarp.random(CENTRE, 40, 12, 1, new SplittableRandom(seed));
    }

    @Test
    void neverFoldsAtFullStrength() {
        double h = 1e-3;
        for (long seed = 0; seed < 5; seed++) {
            SmoothWarp warp = strongest(seed);
            SplittableRandom random = new SplittableRandom(99 + seed);
            for (int i = 0; i < 2000; i++) {
                double[] p = {10 + 90 * (random.nextDouble() - 0.5), -20 + 90 * (random.nextDouble() - 0.5), 30 + 90 * (random.nextDouble() - 0.5)};
                double[][] column = new double[4][];
                for (int k = 0; k < 4; k++) {
                    column[k] = p.clone();
                    if (k > 0) {
                        column[k][k - 1] += h;
                    }
                    warp.apply(column[k], 0);
                }
                double[] a = minus(column[1], column[0]);
                double[] b = minus(column[2], column[0]);
                double[] c = minus(column[3], column[0]);
                double det = a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
                assertTrue(det > 0, "folds at seed " + seed);
            }
        }
    }

    @Test
    void inverseBringsPointsBack() {
        SmoothWarp warp = SmoothWarp.random(CENTRE, 40, 12, 0.8, new SplittableRandom(3));
        SplittableRandom random = new SplittableRandom(4);
        double moved = 0;
        for (int i = 0; i < 1000; i++) {
            double[] p = {10 + 80 * (random.nextDouble() - 0.5), -20 + 80 * (random.nextDouble() - 0.5), 30 + 80 * (random.nextDouble() - 0.5)};
            double[] q = p.clone();
            warp.apply(q, 0);
            moved = Math.max(moved, Math.abs(q[0] - p[0]));
            warp.applyInverse(q, 0);
            assertArrayEquals(p, q, 1e-3);
        }
        assertTrue(moved > 1, "the warp moves points by " + moved + " mm only");
    }

    @Test
    void leavesFarPointsAlone() {
        double[] p = {10 + 40 + 40, -20, 30};
        strongest(1).apply(p, 0);
        assertArrayEquals(new double[] {90, -20, 30}, p, 0);
    }

    @Test
    void equalSeedsGiveEqualWarps() {
        float[] points = {1, 2, 3, 20, -30, 40};
        assertArrayEquals(strongest(7).apply(points), strongest(7).apply(points));
        assertEquals(1, points[0], "the given points stay");
    }

    @Test
    void refusesLatticesWithoutEnd() {
        assertThrows(IllegalArgumentException.class, () -> SmoothWarp.random(CENTRE, 1e6, 1, 1, new SplittableRandom(1)));
        assertThrows(IllegalArgumentException.class, () -> SmoothWarp.random(CENTRE, 1, Double.NaN, 1, new SplittableRandom(1)));
    }

    private static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }
}
