package org.prosect.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.imaging.Mask;
import org.prosect.testing.SharedFiles;

/** Against the numbers of other packages, to their tolerance of 1e-5. */
class GoldenMetricsTest {

    private static final double TOLERANCE = 1e-5;

    @Test
    void diceAndIouAreThoseOfTheSurfaceDistancePackage() throws Exception {
        Goldens goldens = new Goldens(SharedFiles.require("goldens/metrics/surface_distance.safetensors"));
        int dice = 0;
        int iou = 0;
        int undefined = 0;
        for (String name : goldens.cases()) {
            Mask reference = goldens.mask(name + "/in/gt_u8");
            Mask prediction = goldens.mask(name + "/in/pred_u8");
            OptionalDouble ours = evaluate(new Dice(), reference, prediction);
            float theirs = goldens.scalar(name + "/dice");
            dice++;
            // their NaN is our undefined
            undefined += Float.isNaN(theirs) ? 1 : 0;
            assertEquals(Float.isNaN(theirs), ours.isEmpty(), name);
            assertEquals(reference.isEmpty() && prediction.isEmpty(), ours.isEmpty(), name);
            if (ours.isPresent()) {
                assertEquals(theirs, ours.getAsDouble(), TOLERANCE, name);
            }
            if (goldens.has(name + "/iou") && ours.isPresent()) {
                iou++;
                assertEquals(goldens.scalar(name + "/iou"), evaluate(new IntersectionOverUnion(), reference, prediction).getAsDouble(),
                        TOLERANCE, name);
            }
        }
        assertTrue(dice >= 20 && iou >= 16 && undefined >= 1, dice + " Dice, " + iou + " IoU, " + undefined + " undefined");
    }

    private static OptionalDouble evaluate(EvaluationMetric metric, Mask reference, Mask prediction) throws Exception {
        return metric.evaluate(new Comparison(Evaluand.of(reference), Evaluand.of(prediction)), OptionalDouble.empty(), Progress.NONE);
    }
}
