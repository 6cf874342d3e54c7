package org.prosect.metrics.points;

import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.geometry.TriangleMesh;

/**
 * The two meshes of a comparison.
 *
 * @param reference the truth
 * @param prediction what is judged
 */
record MeshPair(TriangleMesh reference, TriangleMesh prediction) {

    static MeshPair of(Comparison comparison) throws ProsectException {
        return new MeshPair(mesh(comparison.reference(), "reference"), mesh(comparison.prediction(), "prediction"));
    }

    private static TriangleMesh mesh(Evaluand side, String name) throws ProsectException {
        return side.mesh().orElseThrow(() -> new ProsectException("the " + name + " has no mesh", "Give a mesh, or choose a metric for masks"));
    }
}
