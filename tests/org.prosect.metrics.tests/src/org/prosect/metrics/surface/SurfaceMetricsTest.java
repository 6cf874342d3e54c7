package org.prosect.metrics.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.testing.CancelledProgress;

/** Against two nested loops over all pairs of points. */
class SurfaceMetricsTest {

    private static final List<EvaluationMetric> ALL = List.of(new ElementSurfaceDice(), new BorderSurfaceDice(), new ElementHausdorff95(),
            new PooledHausdorff95(), new InterpolatedHausdorff95(), new Hausdorff(), new PooledMeanDistance(), new MeanOfMeanDistances(),
            new ReferenceToPredictionDistance(), new PredictionToReferenceDistance());

    private static OptionalDouble measure(EvaluationMetric metric, Mask reference, Mask prediction, double tolerance) throws ProsectException {
        return metric.evaluate(new Comparison(Evaluand.of(reference), Evaluand.of(prediction)), OptionalDouble.of(tolerance), Progress.NONE);
    }

    private static Mask random(Geometry g, Random random, double density) {
        Mask m = Mask.empty(g);
        for (int i = 0; i < m.voxels().length; i++) {
            m.set(i, random.nextDouble() < density);
        }
        return m;
    }

    /** Millimetre positions of voxels inside with a face neighbour outside. */
    private static List<Point3> border(Mask mask) {
        Geometry g = mask.geometry();
        List<Point3> points = new ArrayList<>();
        for (int z = 0; z < g.sizeZ(); z++) {
            for (int y = 0; y < g.sizeY(); y++) {
                for (int x = 0; x < g.sizeX(); x++) {
                    boolean inner = inside(mask, x - 1, y, z) && inside(mask, x + 1, y, z) && inside(mask, x, y - 1, z) && inside(mask, x, y + 1, z)
                            && (g.sizeZ() == 1 || inside(mask, x, y, z - 1) && inside(mask, x, y, z + 1));
                    if (mask.get(x, y, z) && !inner) {
                        points.add(new Point3(x * g.spacing().x(), y * g.spacing().y(), z * g.spacing().z()));
                    }
                }
            }
        }
        return points;
    }

    private static boolean inside(Mask m, int x, int y, int z) {
        Geometry g = m.geometry();
        return x >= 0 && y >= 0 && z >= 0 && x < g.sizeX() && y < g.sizeY() && z < g.sizeZ() && m.get(x, y, z);
    }

    private static double[] distances(List<Point3> from, List<Point3> to) {
        return from.stream().mapToDouble(a -> to.stream().mapToDouble(a::distance).min().orElseThrow()).sorted().toArray();
    }

    private static double percentile95(double[] sorted) {
        double place = 0.95 * (sorted.length - 1);
        int below = (int) place;
        return below + 1 < sorted.length ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    @ParameterizedTest
    @CsvSource({"9,8,7, 1,1,1, 0.5", "9,8,7, 0.7,1.3,2.9, 0.02", "70,5,4, 1,1,20, 0.01", "6,70,1, 20,1,1, 0.05", "1,9,11, 1,2,3, 0.3",
            "13,1,9, 0.5,0.5,0.5, 0.4",
        "130,3,3, 1,1,1, 0.01", "40,38,33, 1,1,1, 0.0002", "30,29,28, 1,1,20, 0.0004", "1,1,1, 1,1,1, 1"})
    void voxelVariantsEqualAllPairs(int sizeX, int sizeY, int sizeZ, double sx, double sy, double sz, double density) throws Exception {
        Random random = new Random(sizeX * 31 + sizeY);
        for (int round = 0; round < 3; round++) {
            Geometry g = Geometry.of(sizeX, sizeY, sizeZ, sx, sy, sz);
            Mask r = random(g, random, density);
            Mask p = random(g, random, round == 0 ? density : density / 2);
            r.set(random.nextInt(r.voxels().length), true);
            p.set(random.nextInt(p.voxels().length), true);
            double[] a = distances(border(r), border(p));
            double[] b = distances(border(p), border(r));
            double[] both = DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).sorted().toArray();
            double tolerance = 1.5;
            double near = Arrays.stream(both).filter(d -> d <= tolerance).count();
            assertEquals(near / both.length, measure(new BorderSurfaceDice(), r, p, tolerance).getAsDouble(), 1e-12);
            assertEquals(both[both.length - 1], measure(new Hausdorff(), r, p, 0).getAsDouble(), 1e-9);
            assertEquals(percentile95(both), measure(new PooledHausdorff95(), r, p, 0).getAsDouble(), 1e-9);
            assertEquals(Math.max(percentile95(a), percentile95(b)), measure(new InterpolatedHausdorff95(), r, p, 0).getAsDouble(), 1e-9);
            assertEquals(Arrays.stream(both).average().orElseThrow(), measure(new PooledMeanDistance(), r, p, 0).getAsDouble(), 1e-9);
            assertEquals((Arrays.stream(a).average().orElseThrow() + Arrays.stream(b).average().orElseThrow()) / 2,
                    measure(new MeanOfMeanDistances(), r, p, 0).getAsDouble(), 1e-9);
        }
    }

    @Test
    void twoEmptyMasksHaveNoNumber() throws Exception {
        Mask empty = Mask.empty(Geometry.of(5, 6, 7, 1, 1, 1));
        for (EvaluationMetric m : ALL) {
            assertEquals(OptionalDouble.empty(), measure(m, empty, empty, 2), m.getClass().getSimpleName());
        }
    }

    @Test
    void aMissingStructureIsInfinitelyFarAndHasNoOverlap() throws Exception {
        Mask empty = Mask.empty(Geometry.of(5, 6, 7, 1, 1, 1));
        Mask one = empty.copy();
        one.set(2, true);
        for (EvaluationMetric m : ALL) {
            double expected = m instanceof SurfaceDice ? 0 : Double.POSITIVE_INFINITY;
            String name = m.getClass().getSimpleName();
            if (!(m instanceof PredictionToReferenceDistance)) {
                assertEquals(OptionalDouble.of(expected), measure(m, one, empty, 2), name);
            }
            if (!(m instanceof ReferenceToPredictionDistance)) {
                assertEquals(OptionalDouble.of(expected), measure(m, empty, one, 2), name);
            }
        }
        assertEquals(OptionalDouble.empty(), measure(new ReferenceToPredictionDistance(), empty, one, 0));
        assertEquals(OptionalDouble.empty(), measure(new PredictionToReferenceDistance(), one, empty, 0));
    }

    @Test
    void aToleranceEqualToADistanceIsWithin() throws Exception {
        Mask a = Mask.empty(Geometry.of(9, 3, 3, 0.1, 1, 1));
        Mask b = a.copy();
        a.set(9 * 4 + 2, true);
        b.set(9 * 4 + 5, true);
        assertEquals(1, measure(new BorderSurfaceDice(), a, b, 3 * 0.1).getAsDouble());
        assertEquals(0, measure(new BorderSurfaceDice(), a, b, Math.nextDown(3 * 0.1)).getAsDouble());
    }

    @Test
    void masksThatFillTheImageHaveASurface() throws Exception {
        Mask full = Mask.empty(Geometry.of(4, 5, 6, 1, 2, 3));
        Arrays.fill(full.voxels(), (byte) 1);
        Mask corner = Mask.empty(full.geometry());
        corner.set(0, true);
        assertEquals(1, measure(new ElementSurfaceDice(), full, full, 0).getAsDouble());
        assertEquals(0, measure(new ElementHausdorff95(), full, full, 0).getAsDouble());
        assertEquals(Math.sqrt(3 * 3 + 8 * 8 + 15 * 15), measure(new Hausdorff(), full, corner, 0).getAsDouble(), 1e-9);
    }

    @Test
    void surfacesFarApartAreMeasuredExactly() throws Exception {
        Mask a = Mask.empty(Geometry.of(300, 40, 50, 0.9, 1.1, 1.7));
        Mask b = a.copy();
        a.set(a.geometry().offset(1, 2, 3), true);
        b.set(b.geometry().offset(298, 39, 44), true);
        double expected = Math.sqrt(Math.pow(297 * 0.9, 2) + Math.pow(37 * 1.1, 2) + Math.pow(41 * 1.7, 2));
        assertEquals(expected, measure(new Hausdorff(), a, b, 0).getAsDouble(), 1e-9);
    }

    @Test
    void otherGridsAreRefused() {
        Mask a = Mask.empty(Geometry.of(4, 4, 4, 1, 1, 1));
        Mask b = Mask.empty(Geometry.of(4, 4, 4, 1, 1, 1.5));
        for (EvaluationMetric m : ALL) {
            assertTrue(assertThrows(ProsectException.class, () -> measure(m, a, b, 1)).getMessage().contains("different grids"));
        }
    }

    @Test
    void aCancelledMeasurementEnds() {
        Mask a = Mask.empty(Geometry.of(4, 4, 4, 1, 1, 1));
        a.set(3, true);
        Progress cancelled = new CancelledProgress();
        assertThrows(CancellationException.class,
                () -> new Hausdorff().evaluate(new Comparison(Evaluand.of(a), Evaluand.of(a)), OptionalDouble.empty(), cancelled));
    }
}
