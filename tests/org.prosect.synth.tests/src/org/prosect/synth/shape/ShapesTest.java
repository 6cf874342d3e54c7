package org.prosect.synth.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ShapesTest {

    @Test
    void anEllipsoidMeasuresExactlyAlongItsAxes() {
        Shape e = Ellipsoid.of(1, 2, 3, 10, 20, 30);
        assertEquals(0, e.distance(11, 2, 3), 1e-9);
        assertEquals(5, e.distance(1, 27, 3), 1e-9);
        assertEquals(-4, e.distance(1, 2, -23), 1e-9);
        assertEquals(-10, e.distance(1, 2, 3), 1e-9);
    }

    @Test
    void turningFollowsTheRightHand() {
        Shape e = Ellipsoid.of(0, 0, 0, 10, 1, 1).turned(Rotation.degrees(0, 0, 90));
        assertTrue(e.distance(0, 9, 0) < 0 && e.distance(9, 0, 0) > 0);
        Shape tilted = Ellipsoid.of(0, 0, 0, 1, 1, 10).turned(Rotation.degrees(0, 30, 0));
        assertTrue(tilted.distance(4.5, 0, 7.8) < 0 && tilted.distance(-4.5, 0, 7.8) > 0, "about y, the upper end moves to the left");
    }

    @Test
    void aTubeIsRoundAndMayTaper() {
        Shape tube = Curve.of(new double[] {0, 0, 0, 2}, new double[] {10, 0, 0, 4}).tube();
        assertEquals(1, tube.distance(0, 3, 0), 1e-9);
        assertEquals(-4, tube.distance(10, 0, 0), 1e-9);
        assertEquals(0, tube.distance(5, 0, 3), 1e-9);
    }

    @Test
    void aSmoothCurveGoesThroughItsPoints() {
        List<double[]> points = new Curve(List.of(new double[] {0, 0, 0, 1}, new double[] {10, 5, 0, 2},
                new double[] {20, 0, 0, 1})).smooth(1).points();
        assertTrue(points.stream().anyMatch(p -> Math.abs(p[0] - 10) < 1e-9 && Math.abs(p[1] - 5) < 1e-9 && Math.abs(p[3] - 2) < 1e-9));
    }

    @Test
    void theUnionOfManyIsTheNearestOfEach() {
        Random random = new Random(5);
        List<Shape> balls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double r = 1 + 4 * random.nextDouble();
            balls.add(Ellipsoid.of(60 * random.nextDouble(), 60 * random.nextDouble(), 60 * random.nextDouble(), r, r, r));
        }
        Shape union = Shapes.union(balls);
        for (int i = 0; i < 2000; i++) {
            double x = 60 * random.nextDouble();
            double y = 60 * random.nextDouble();
            double z = 60 * random.nextDouble();
            double nearest = balls.stream().mapToDouble(b -> b.distance(x, y, z)).min().orElseThrow();
            assertEquals(Math.min(nearest, 15), union.distance(x, y, z), 1e-9);
        }
    }

    @Test
    void differenceAndIntersectionAgreeWithTheirParts() {
        Shape a = Ellipsoid.of(0, 0, 0, 10, 10, 10);
        Shape b = Ellipsoid.of(8, 0, 0, 6, 6, 6);
        Shape cut = Shapes.difference(0, a, b);
        Shape common = Shapes.intersection(a, b);
        Random random = new Random(6);
        for (int i = 0; i < 2000; i++) {
            double x = 30 * random.nextDouble() - 15;
            double y = 30 * random.nextDouble() - 15;
            double z = 30 * random.nextDouble() - 15;
            boolean inA = a.distance(x, y, z) < 0;
            boolean inB = b.distance(x, y, z) < 0;
            assertEquals(inA && !inB, cut.distance(x, y, z) < 0);
            assertEquals(inA && inB, common.distance(x, y, z) < 0);
        }
    }

    @Test
    void blendingFillsTheCrease() {
        Shape a = Ellipsoid.of(-9, 0, 0, 10, 10, 10);
        Shape b = Ellipsoid.of(9, 0, 0, 10, 10, 10);
        assertTrue(Shapes.union(a, b).distance(0, 5.5, 0) > 0);
        assertTrue(Shapes.smoothUnion(8, a, b).distance(0, 5.5, 0) < 0);
    }

    @Test
    void aLoftTouchesItsHalfAxes() {
        double[] z = {-10, 10};
        Loft loft = new Loft(Profile.of(z, new double[] {30, 30}), Profile.of(z, new double[] {20, 20}), Profile.of(z, new double[] {25, 25}),
                0.3, 0.8);
        assertEquals(0, loft.distance(30, 0, 0), 1e-9);
        assertEquals(0, loft.distance(0, -20, 0), 1e-9);
        assertEquals(0, loft.distance(0, 25, 5), 1e-9);
        assertEquals(3, loft.distance(0, 28, 5), 0.2);
        assertTrue(loft.distance(20, 17, 0) < 0, "the squarer back reaches farther into the corner than an ellipse");
        assertTrue(loft.distance(21, -16.5, 0) > 0);
    }

    @Test
    void noiseIsBoundedSmoothAndDependsOnTheSeed() {
        LatticeNoise noise = new LatticeNoise(1, 10);
        LatticeNoise other = new LatticeNoise(2, 10);
        double difference = 0;
        double previous = noise.at(0, 3, 4);
        for (int i = 1; i < 1000; i++) {
            double n = noise.at(i * 0.1, 3, 4);
            assertTrue(Math.abs(n) <= 1);
            assertTrue(Math.abs(n - previous) < 0.06, "no jumps");
            difference += Math.abs(n - other.at(i * 0.1, 3, 4));
            previous = n;
        }
        assertTrue(difference > 50);
    }

    @Test
    void hashedNormalNumbersHaveMeanZeroAndUnitVariance() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 100_000; i++) {
            double n = Hash.normal(42, i);
            sum += n;
            squares += n * n;
        }
        assertEquals(0, sum / 100_000, 0.015);
        assertEquals(1, squares / 100_000, 0.015);
    }
}
