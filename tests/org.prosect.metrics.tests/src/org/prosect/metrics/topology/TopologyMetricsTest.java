package org.prosect.metrics.topology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Thinning;
import org.prosect.testing.Goldens;

class TopologyMetricsTest {

    private static final double RELATIVE = 1e-5;

    private static OptionalDouble measure(EvaluationMetric metric, Mask reference, Mask prediction) throws ProsectException {
        return metric.evaluate(new Comparison(Evaluand.of(reference), Evaluand.of(prediction)), OptionalDouble.empty(), Progress.NONE);
    }

    private static Mask mask(Goldens.Tensor tensor) {
        int[] size = tensor.sizeXyz();
        return Mask.of(Geometry.of(size[0], size[1], size[2], 1, 1, 1), tensor.bytes());
    }

    /** A square ring in a plane of a grid of 9 × 9 × 5. */
    private static Mask ring() {
        Mask ring = Mask.empty(Geometry.of(9, 9, 5, 1, 1, 1));
        for (int i = 2; i <= 6; i++) {
            for (int edge : new int[] {2, 6}) {
                ring.set(ring.geometry().offset(i, edge, 2), true);
                ring.set(ring.geometry().offset(edge, i, 2), true);
            }
        }
        return ring;
    }

    private static Mask ball(boolean hollow) {
        Mask ball = Mask.empty(Geometry.of(9, 9, 5, 1, 1, 1));
        for (int z = 1; z <= 3; z++) {
            for (int y = 3; y <= 5; y++) {
                for (int x = 3; x <= 5; x++) {
                    ball.set(ball.geometry().offset(x, y, z), true);
                }
            }
        }
        ball.set(ball.geometry().offset(4, 4, 2), !hollow);
        return ball;
    }

    @Test
    void centrelineDiceIsThatOfTheOfficialCode() throws Exception {
        Goldens goldens = Goldens.read("metrics/topology.safetensors");
        List<String> cases = goldens.cases();
        assertTrue(cases.size() > 0);
        for (String name : cases) {
            Mask reference = mask(goldens.get(name + "/in/gt_u8"));
            Mask prediction = mask(goldens.get(name + "/in/pred_u8"));
            Mask skeleton = Thinning.skeleton(reference);
            assertArrayEquals(goldens.get(name + "/skeleton_gt_u8").bytes(), skeleton.voxels(), name);
            close(goldens.get(name + "/fraction_of_gt_skeleton_in_pred").scalar(), CentrelineDice.share(skeleton, prediction), name);
            close(goldens.get(name + "/fraction_of_pred_skeleton_in_gt").scalar(), CentrelineDice.share(Thinning.skeleton(prediction), reference),
                    name);
            close(goldens.get(name + "/cldice").scalar(), measure(new CentrelineDice(), reference, prediction).getAsDouble(), name);
        }
    }

    @Test
    void componentErrorIsThatOfTheGoldens() throws Exception {
        Goldens goldens = Goldens.read("metrics/topology.safetensors");
        for (String name : goldens.cases()) {
            assertEquals(goldens.get(name + "/betti0_error_fullconn").scalar(),
                    measure(new ComponentError(), mask(goldens.get(name + "/in/gt_u8")), mask(goldens.get(name + "/in/pred_u8"))).getAsDouble(),
                    name);
        }
    }

    @Test
    void tunnelsAndCavitiesAreCounted() throws Exception {
        assertEquals(1, measure(new TunnelError(), ring(), ball(false)).getAsDouble());
        assertEquals(0, measure(new CavityError(), ring(), ball(false)).getAsDouble());
        assertEquals(1, measure(new CavityError(), ball(false), ball(true)).getAsDouble());
        assertEquals(0, measure(new TunnelError(), ball(false), ball(true)).getAsDouble());
    }

    @Test
    void anEmptyMaskHasNoTopologyAndTwoHaveNoNumber() throws Exception {
        Mask empty = Mask.empty(ring().geometry());
        List<EvaluationMetric> all = List.of(new CentrelineDice(), new ComponentError(), new TunnelError(), new CavityError());
        for (EvaluationMetric m : all) {
            assertEquals(OptionalDouble.empty(), measure(m, empty, empty));
        }
        assertEquals(0, measure(new CentrelineDice(), ring(), empty).getAsDouble());
        assertEquals(0, measure(new CentrelineDice(), empty, ring()).getAsDouble());
        assertEquals(1, measure(new ComponentError(), empty, ring()).getAsDouble());
        assertEquals(1, measure(new TunnelError(), ring(), empty).getAsDouble());
    }

    @Test
    void otherGridsAreRefused() {
        Mask other = Mask.empty(Geometry.of(9, 9, 6, 1, 1, 1));
        for (EvaluationMetric m : List.of(new CentrelineDice(), new TunnelError())) {
            assertThrows(ProsectException.class, () -> measure(m, ring(), other));
        }
    }

    private static void close(double theirs, double ours, String name) {
        assertEquals(theirs, ours, RELATIVE * theirs, name);
    }
}
