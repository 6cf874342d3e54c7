package org.prosect.metrics.topology;

import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Thinning;
import org.prosect.metrics.MaskPair;

/** clDice: Shit et al., "clDice – a novel topology-preserving loss function for tubular structure segmentation", CVPR 2021, equations 1 and 2. */
public final class CentrelineDice implements EvaluationMetric {

    @Override
    public OptionalDouble evaluate(Comparison comparison, OptionalDouble tolerance, Progress progress) throws ProsectException {
        MaskPair masks = MaskPair.of(comparison);
        if (masks.reference().isEmpty() && masks.prediction().isEmpty()) {
            return OptionalDouble.empty();
        }
        double precision = share(Thinning.skeleton(masks.prediction()), masks.reference());
        progress.check();
        double sensitivity = share(Thinning.skeleton(masks.reference()), masks.prediction());
        double sum = precision + sensitivity;
        return OptionalDouble.of(sum == 0 ? 0 : 2 * precision * sensitivity / sum);
    }

    /** Share of a skeleton inside a mask; 0 when there is no skeleton. */
    static double share(Mask skeleton, Mask mask) {
        byte[] s = skeleton.voxels();
        byte[] m = mask.voxels();
        long all = 0;
        long inside = 0;
        for (int i = 0; i < s.length; i++) {
            all += s[i];
            inside += s[i] & m[i];
        }
        return all == 0 ? 0 : (double) inside / all;
    }
}
