package org.prosect.metrics.points;

import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.geometry.PointDistances;

/** Chamfer distance of the vertices of two meshes in millimetres, not squared. */
public final class Chamfer implements EvaluationMetric {

    @Override
    public OptionalDouble evaluate(Comparison comparison, OptionalDouble tolerance, Progress progress) throws ProsectException {
        MeshPair meshes = MeshPair.of(comparison);
        boolean noReference = meshes.reference().vertexCount() == 0;
        boolean noPrediction = meshes.prediction().vertexCount() == 0;
        if (noReference || noPrediction) {
            return noReference && noPrediction ? OptionalDouble.empty() : OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        return OptionalDouble.of(PointDistances.chamfer(meshes.reference().vertices(), meshes.prediction().vertices()));
    }
}
