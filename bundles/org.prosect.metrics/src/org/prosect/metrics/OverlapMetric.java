package org.prosect.metrics;

import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.EvaluationMetric;

/** A metric of voxel counts alone. For two empty masks none of them is defined. */
abstract class OverlapMetric implements EvaluationMetric {

    @Override
    public final OptionalDouble evaluate(Comparison comparison, OptionalDouble tolerance, Progress progress) throws ProsectException {
        VoxelCounts counts = comparison.shared(VoxelCounts.class, () -> VoxelCounts.of(MaskPair.of(comparison)));
        return counts.bothEmpty() ? OptionalDouble.empty() : of(counts, comparison.reference().mask().orElseThrow().geometry().voxelVolume());
    }

    /**
     * The number for counts that are not both empty.
     *
     * @param voxelVolume cubic millimetres
     */
    abstract OptionalDouble of(VoxelCounts counts, double voxelVolume);

    /** numerator / denominator; undefined for 0 / 0. */
    static OptionalDouble ratio(double numerator, double denominator) {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of(numerator / denominator);
    }
}
