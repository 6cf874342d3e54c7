package org.prosect.metrics.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;

class HopkinsStatisticTest {

    private static OptionalDouble hopkins(List<Point3> points) throws ProsectException {
        return new HopkinsStatistic().evaluate(new Comparison(Evaluand.of(List.of()), Evaluand.of(points)), OptionalDouble.empty(), Progress.NONE);
    }

    @Test
    void tellsClustersFromChanceFromGrids() throws Exception {
        Random random = new Random(3);
        List<Point3> clusters = new ArrayList<>();
        List<Point3> scattered = new ArrayList<>();
        List<Point3> grid = new ArrayList<>();
        for (int i = 0; i < 125; i++) {
            int corner = i % 5;
            clusters.add(new Point3(30 * corner + random.nextGaussian(), 20 * (corner % 2) + random.nextGaussian(), random.nextGaussian()));
            scattered.add(new Point3(50 * random.nextDouble(), 50 * random.nextDouble(), 50 * random.nextDouble()));
            grid.add(new Point3(10 * (i % 5), 10 * (i / 5 % 5), 10 * (i / 25)));
        }
        assertTrue(hopkins(clusters).getAsDouble() > 0.75);
        // points at random lie a little farther from each other than from a random place, because of the box's faces
        assertEquals(0.5, hopkins(scattered).getAsDouble(), 0.05);
        assertTrue(hopkins(grid).getAsDouble() < 0.4);
        assertEquals(hopkins(scattered), hopkins(scattered));
    }

    @Test
    void twoPointsOnALineCanBeWorkedOut() throws Exception {
        // a random place of the line is a quarter of it from the nearer end on average
        assertEquals(0.25 / 1.25, hopkins(List.of(new Point3(0, 0, 0), new Point3(8, 0, 0))).getAsDouble(), 0.01);
    }

    @Test
    void fewerThanTwoPlacesHaveNoNumber() throws Exception {
        assertEquals(OptionalDouble.empty(), hopkins(List.of()));
        assertEquals(OptionalDouble.empty(), hopkins(List.of(new Point3(1, 2, 3))));
        assertEquals(OptionalDouble.empty(), hopkins(List.of(new Point3(1, 2, 3), new Point3(1, 2, 3))));
    }

    @Test
    void masksAndInfinitePointsAreRefused() {
        Mask mask = Mask.empty(Geometry.of(2, 2, 2, 1, 1, 1));
        assertThrows(ProsectException.class,
                () -> new HopkinsStatistic().evaluate(new Comparison(Evaluand.of(mask), Evaluand.of(mask)), OptionalDouble.empty(), Progress.NONE));
        assertThrows(ProsectException.class, () -> hopkins(List.of(new Point3(0, Double.NaN, 0), new Point3(0, 0, 0))));
    }
}
