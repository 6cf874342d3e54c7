package org.prosect.ui.masks.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;

class BrushTest {

    private static final Geometry STRAIGHT = Geometry.of(30, 26, 18, 1, 1.5, 2);
    private static final double C = Math.cos(0.4);
    private static final double S = Math.sin(0.4);
    private static final Geometry OBLIQUE = Geometry.of(24, 22, 20, new Point3(1.2, 0.8, 2), new Point3(-10, 5, 3),
            new double[] {C, -S, 0, S, C, 0, 0, 0, 1});

    /** Distance of a point from a segment, by closing in on its nearest point. */
    private static double distance(Point3 p, Point3 a, Point3 b) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double third = (high - low) / 3;
            if (distance(p, a, b, low + third) < distance(p, a, b, high - third)) {
                high -= third;
            } else {
                low += third;
            }
        }
        return distance(p, a, b, low);
    }

    private static double distance(Point3 p, Point3 a, Point3 b, double t) {
        double x = p.x() - a.x() - t * (b.x() - a.x());
        double y = p.y() - a.y() - t * (b.y() - a.y());
        double z = p.z() - a.z() - t * (b.z() - a.z());
        return Math.sqrt(x * x + y * y + z * z);
    }

    @Test
    void aBallReachesTheVoxelsWithinItsRadiusOfTheLine() {
        Random random = new Random(1);
        for (Geometry grid : new Geometry[] {STRAIGHT, OBLIQUE}) {
            for (int round = 0; round < 3; round++) {
                Point3 a = grid.toPatient(random.nextDouble() * 30 - 3, random.nextDouble() * 26, random.nextDouble() * 18);
                Point3 b = grid.toPatient(random.nextDouble() * 30 - 3, random.nextDouble() * 26, random.nextDouble() * 18);
                Brush brush = new Brush(3.7, Optional.empty(), 2);
                Mask mask = Mask.empty(grid);
                brush.draw(mask, brush.region(grid, a, b), a, b, true, offset -> true);
                int wrong = 0;
                for (int i = 0; i < mask.voxels().length; i++) {
                    double d = distance(grid.toPatient(i % grid.sizeX(), i / grid.sizeX() % grid.sizeY(), i / grid.sizeX() / grid.sizeY()), a, b);
                    if (Math.abs(d - 3.7) > 1e-4 && mask.get(i) != d < 3.7) {
                        wrong++;
                    }
                }
                assertEquals(0, wrong);
                assertTrue(mask.count() > 0);
            }
        }
    }

    @Test
    void aDiscStaysInItsSliceAndIsRoundInMillimetres() {
        Point3 centre = STRAIGHT.toPatient(15, 12, 7);
        Brush brush = new Brush(4, Optional.of(new Point3(0, 0, 1)), 2);
        Mask mask = Mask.empty(STRAIGHT);
        brush.draw(mask, brush.region(STRAIGHT, centre, centre), centre, centre, true, offset -> true);
        for (int z = 0; z < 18; z++) {
            for (int y = 0; y < 26; y++) {
                for (int x = 0; x < 30; x++) {
                    boolean inside = z == 7 && (x - 15) * (x - 15) + 2.25 * (y - 12) * (y - 12) <= 16;
                    assertEquals(inside, mask.get(x, y, z), x + " " + y + " " + z);
                }
            }
        }
    }

    @Test
    void aDiscHalfWayBetweenTwoSlicesIsDrawnIntoOne() {
        Point3 centre = STRAIGHT.toPatient(15, 12, 7.5);
        Brush brush = new Brush(4, Optional.of(new Point3(0, 0, 1)), 2);
        Mask mask = Mask.empty(STRAIGHT);
        brush.draw(mask, brush.region(STRAIGHT, centre, centre), centre, centre, true, offset -> true);
        assertEquals(1, mask.bounds().sizeZ());
    }

    @Test
    void onlyAllowedVoxelsChangeAndErasingTakesAwayWhatPaintingDrew() {
        Point3 a = STRAIGHT.toPatient(5, 5, 5);
        Point3 b = STRAIGHT.toPatient(20, 15, 9);
        Brush brush = new Brush(5, Optional.empty(), 2);
        Region region = brush.region(STRAIGHT, a, b);
        Mask all = Mask.empty(STRAIGHT);
        brush.draw(all, region, a, b, true, offset -> true);
        Mask even = Mask.empty(STRAIGHT);
        brush.draw(even, region, a, b, true, offset -> offset % 2 == 0);
        for (int i = 0; i < all.voxels().length; i++) {
            assertEquals(all.get(i) && i % 2 == 0, even.get(i));
        }
        brush.draw(all, region, a, b, false, offset -> true);
        assertArrayEquals(new byte[all.voxels().length], all.voxels());
    }

    @Test
    void outsideTheGridNothingIsReached() {
        Brush brush = new Brush(3, Optional.empty(), 2);
        Point3 far = new Point3(1e7, 0, 0);
        assertTrue(brush.region(STRAIGHT, far, far).isEmpty());
    }
}
