package org.prosect.metrics.points;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.imaging.Point3;

/**
 * How clustered points are: about 0.5 for points scattered at random, towards 1 for clusters, towards 0 for a regular pattern (Hopkins and Skellam,
 * "A new method for determining the type of distribution of plant individuals", 1954, here with plain distances and the means of the two samples).
 */
public final class HopkinsStatistic implements EvaluationMetric {

    /** Random points; so many that the number for a few prompts hardly depends on the seed. */
    private static final int SAMPLES = 1000;
    private static final long SEED = 1;

    @Override
    public OptionalDouble evaluate(Comparison comparison, OptionalDouble tolerance, Progress progress) throws ProsectException {
        List<Point3> list = comparison.prediction().points()
                .orElseThrow(() -> new ProsectException("the prediction has no points", "Give prompts, or choose a metric for masks"));
        Point3[] points = list.toArray(Point3[]::new);
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Point3 p : points) {
            if (!p.isFinite()) {
                throw new ProsectException("the point " + p + " is not finite", "Correct the prompt");
            }
            for (int axis = 0; axis < 3; axis++) {
                low[axis] = Math.min(low[axis], p.get(axis));
                high[axis] = Math.max(high[axis], p.get(axis));
            }
        }
        if (points.length < 2 || low[0] == high[0] && low[1] == high[1] && low[2] == high[2]) {
            return OptionalDouble.empty();
        }
        double fromPoints = 0;
        for (int i = 0; i < points.length; i++) {
            progress.check();
            fromPoints += toNearest(points[i], points, i);
        }
        Random random = new Random(SEED);
        double fromRandom = 0;
        for (int i = 0; i < SAMPLES; i++) {
            progress.check();
            double x = low[0] + random.nextDouble() * (high[0] - low[0]);
            double y = low[1] + random.nextDouble() * (high[1] - low[1]);
            double z = low[2] + random.nextDouble() * (high[2] - low[2]);
            fromRandom += toNearest(new Point3(x, y, z), points, -1);
        }
        double u = fromRandom / SAMPLES;
        double w = fromPoints / points.length;
        return OptionalDouble.of(u / (u + w));
    }

    private static double toNearest(Point3 from, Point3[] points, int itself) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.length; i++) {
            if (i != itself) {
                nearest = Math.min(nearest, from.distance(points[i]));
            }
        }
        return nearest;
    }
}
