package org.prosect.metrics.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.geometry.TriangleMesh;

class MeshMetricsTest {

    private static final TriangleMesh EMPTY = TriangleMesh.of(new float[0], new int[0]);
    private static final TriangleMesh A = TriangleMesh.of(new float[] {0, 0, 0, 10, 0, 0, 0, 10, 0}, new int[] {0, 1, 2});
    /** The same vertices, the first and the second exchanged and one moved 3 mm. */
    private static final TriangleMesh B = TriangleMesh.of(new float[] {10, 0, 0, 0, 0, 0, 0, 10, 3}, new int[] {0, 1, 2});

    private static OptionalDouble measure(EvaluationMetric metric, Evaluand reference, Evaluand prediction) throws ProsectException {
        return metric.evaluate(new Comparison(reference, prediction), OptionalDouble.empty(), Progress.NONE);
    }

    @Test
    void chamferDoesNotCareForTheOrderOfVertices() throws Exception {
        assertEquals(1, measure(new Chamfer(), Evaluand.of(A), Evaluand.of(B)).getAsDouble(), 1e-6);
    }

    @Test
    void pointToPointDoes() throws Exception {
        assertEquals(23 / 3.0, measure(new PointToPoint(), Evaluand.of(A, "ear"), Evaluand.of(B, "ear")).getAsDouble(), 1e-6);
    }

    @Test
    void pointToPointNeedsOneCorrespondence() {
        assertThrows(ProsectException.class, () -> measure(new PointToPoint(), Evaluand.of(A), Evaluand.of(B)));
        assertThrows(ProsectException.class, () -> measure(new PointToPoint(), Evaluand.of(A, "ear"), Evaluand.of(B)));
        assertThrows(ProsectException.class, () -> measure(new PointToPoint(), Evaluand.of(A, "ear"), Evaluand.of(B, "liver")));
        assertThrows(ProsectException.class, () -> measure(new PointToPoint(), Evaluand.of(A, "ear"), Evaluand.of(EMPTY, "ear")));
    }

    @Test
    void meshesWithoutVerticesAreAsDeclared() throws Exception {
        assertEquals(OptionalDouble.empty(), measure(new Chamfer(), Evaluand.of(EMPTY), Evaluand.of(EMPTY)));
        assertEquals(OptionalDouble.of(Double.POSITIVE_INFINITY), measure(new Chamfer(), Evaluand.of(A), Evaluand.of(EMPTY)));
        assertEquals(OptionalDouble.of(Double.POSITIVE_INFINITY), measure(new Chamfer(), Evaluand.of(EMPTY), Evaluand.of(A)));
        assertEquals(OptionalDouble.empty(), measure(new PointToPoint(), Evaluand.of(EMPTY, "ear"), Evaluand.of(EMPTY, "ear")));
    }

    @Test
    void pointsAreNoMeshes() {
        assertThrows(ProsectException.class, () -> measure(new Chamfer(), Evaluand.of(List.of()), Evaluand.of(A)));
    }
}
