package org.prosect.metrics.points;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.geometry.MeshBvh;
import org.prosect.geometry.TriangleMesh;

/**
 * Chamfer distance of two surfaces in millimetres, not squared: from points spread by area to the nearest place of the other surface, so that it
 * does not depend on where the vertices lie.
 */
public final class SurfaceChamfer implements EvaluationMetric {

    private static final int POINTS = 10_000;
    private static final long SEED = 1;

    @Override
    public OptionalDouble evaluate(Comparison comparison, OptionalDouble tolerance, Progress progress) throws ProsectException {
        MeshPair meshes = MeshPair.of(comparison);
        boolean noReference = !(meshes.reference().area() > 0);
        boolean noPrediction = !(meshes.prediction().area() > 0);
        if (noReference || noPrediction) {
            return noReference && noPrediction ? OptionalDouble.empty() : OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        double there = meanDistance(meshes.reference(), meshes.prediction());
        progress.check();
        return OptionalDouble.of((there + meanDistance(meshes.prediction(), meshes.reference())) / 2);
    }

    private static double meanDistance(TriangleMesh from, TriangleMesh to) {
        double[] points = SurfaceSamples.of(from, POINTS, SEED);
        MeshBvh tree = MeshBvh.of(to);
        double[] distances = new double[POINTS];
        IntStream.range(0, POINTS).parallel().forEach(i -> {
            Vector3D point = Vector3D.of(points[3 * i], points[3 * i + 1], points[3 * i + 2]);
            distances[i] = tree.nearest(point).orElseThrow().distance();
        });
        return Arrays.stream(distances).sum() / POINTS;
    }
}
