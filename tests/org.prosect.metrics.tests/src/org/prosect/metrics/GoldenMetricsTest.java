package org.prosect.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.testing.Goldens;

/** Against the numbers of other packages, to their tolerance of 1e-5. */
class GoldenMetricsTest {

    private static final double TOLERANCE = 1e-5;

    @Test
    void diceAndIouAreThoseOfTheSurfaceDistancePackage() throws Exception {
        Goldens goldens = Goldens.read("metrics/surface_distance.safetensors");
        int dice = 0;
        for (String name : goldens.cases()) {
            Mask reference = mask(goldens.get(name + "/in/gt_u8"));
            Mask prediction = mask(goldens.get(name + "/in/pred_u8"));
            OptionalDouble ours = evaluate(new Dice(), reference, prediction);
            double theirs = goldens.get(name + "/dice").scalar();
            dice++;
            // their NaN is our undefined
            assertEquals(Double.isNaN(theirs), ours.isEmpty(), name);
            assertEquals(reference.isEmpty() && prediction.isEmpty(), ours.isEmpty(), name);
            if (ours.isPresent()) {
                assertEquals(theirs, ours.getAsDouble(), TOLERANCE, name);
            }
            if (goldens.has(name + "/iou") && ours.isPresent()) {
                assertEquals(goldens.get(name + "/iou").scalar(), evaluate(new IntersectionOverUnion(), reference, prediction).getAsDouble(),
                        TOLERANCE, name);
            }
        }
        assertTrue(dice > 0);
    }

    /** The file's last axis becomes x. The spacing is 1 mm, voxel counts do not depend on it. */
    private static Mask mask(Goldens.Tensor tensor) {
        int[] size = tensor.sizeXyz();
        return Mask.of(Geometry.of(size[0], size[1], size[2], 1, 1, 1), tensor.bytes());
    }

    private static OptionalDouble evaluate(EvaluationMetric metric, Mask reference, Mask prediction) throws Exception {
        return metric.evaluate(new Comparison(Evaluand.of(reference), Evaluand.of(prediction)), OptionalDouble.empty(), Progress.NONE);
    }
}
