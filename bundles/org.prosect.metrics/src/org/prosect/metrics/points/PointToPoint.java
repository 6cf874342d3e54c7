package org.prosect.metrics.points;

import java.util.Optional;
import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.geometry.PointDistances;

/** Mean distance of the vertices that correspond. */
public final class PointToPoint implements EvaluationMetric {

    @Override
    public OptionalDouble evaluate(Comparison comparison, OptionalDouble tolerance, Progress progress) throws ProsectException {
        MeshPair meshes = MeshPair.of(comparison);
        Optional<String> of = comparison.reference().correspondence();
        if (of.isEmpty() || !of.equals(comparison.prediction().correspondence())) {
            throw new ProsectException("the vertices of the meshes do not correspond: the correspondence of the reference is "
                    + of.orElse("unknown") + ", that of the prediction " + comparison.prediction().correspondence().orElse("unknown"),
                    "Say which template both follow (--correspondence ID), or measure chamfer");
        }
        int count = meshes.reference().vertexCount();
        if (count != meshes.prediction().vertexCount()) {
            throw new ProsectException("the meshes of correspondence " + of.get() + " have " + count + " and " + meshes.prediction().vertexCount()
                    + " vertices", "Give meshes of one template");
        }
        return count == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(PointDistances.pointToPoint(meshes.reference().vertices(), meshes.prediction().vertices()));
    }
}
