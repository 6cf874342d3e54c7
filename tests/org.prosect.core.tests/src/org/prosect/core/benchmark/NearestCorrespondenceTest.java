package org.prosect.core.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.method.Segmentation;
import org.prosect.core.metric.EvaluandKind;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.core.registry.MetricDescriptor;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;

/** The prompt mesh drawn to an answer's surface, and where there is no such value. */
class NearestCorrespondenceTest {

    private static final Geometry GRID = Geometry.of(10, 10, 10, 1, 1, 1);
    /** A large square at height 2, in two triangles. */
    private static final TriangleMesh FLOOR = TriangleMesh.of(new float[] {-50, -50, 2, 50, -50, 2, 50, 50, 2, -50, 50, 2},
            new int[] {0, 1, 2, 0, 2, 3});
    private static final TriangleMesh PROMPT = TriangleMesh.of(new float[] {0, 0, 0, 3, 0, 7, 60, 0, 1}, new int[] {0, 1, 2});
    private static final ChosenMetric NEAREST = NearestCorrespondence.metric(new MetricDescriptor("p2p", "Distance", "", "mm", false, "",
            OptionalDouble.empty(), EvaluandKind.MESH, false, null));

    @Test
    void verticesGoToTheNearestPlaceOfTheSurface() {
        TriangleMesh drawn = NearestCorrespondence.drawn(PROMPT, FLOOR);
        assertArrayEquals(new float[] {0, 0, 2, 3, 0, 2, 50, 0, 2}, drawn.vertices(), 1e-5f);
        assertArrayEquals(PROMPT.triangles(), drawn.triangles());
    }

    @Test
    void theMetricIsThatOfVerticesUnderItsOwnName() {
        assertEquals("p2p/nearest", NEAREST.label());
        assertEquals("mm", NEAREST.metric().unit());
        assertEquals(EvaluandKind.MESH, NEAREST.metric().needs());
    }

    private static OptionalDouble value(Optional<TriangleMesh> truth, Optional<TriangleMesh> prompt, TriangleMesh found) throws Exception {
        Mask mask = Mask.empty(GRID);
        Segmentation answer = new Segmentation(mask, Optional.empty(), Optional.of(found), Optional.empty(), Region.of(GRID));
        Map<String, OptionalDouble> values = new AnswerValues(mask, truth, prompt).of(answer, false, List.of(NEAREST), Progress.NONE);
        assertTrue(values.containsKey("p2p/nearest"));
        return values.get("p2p/nearest");
    }

    @Test
    void withoutATrueMeshOfTheSameVerticesThereIsNoValueAndWithoutAnAnswerItIsInfinite() throws Exception {
        TriangleMesh none = TriangleMesh.of(new float[0], new int[0]);
        assertEquals(OptionalDouble.empty(), value(Optional.empty(), Optional.of(PROMPT), FLOOR));
        assertEquals(OptionalDouble.empty(), value(Optional.of(PROMPT), Optional.empty(), FLOOR));
        assertEquals(OptionalDouble.empty(), value(Optional.of(FLOOR), Optional.of(PROMPT), FLOOR));
        assertEquals(OptionalDouble.of(Double.POSITIVE_INFINITY), value(Optional.of(PROMPT), Optional.of(PROMPT), none));
    }
}
