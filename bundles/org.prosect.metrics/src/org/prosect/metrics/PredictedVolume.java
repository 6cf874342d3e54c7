package org.prosect.metrics;

import java.util.OptionalDouble;

/** Volume of the prediction in millilitres. */
public final class PredictedVolume extends OverlapMetric {

    @Override
    OptionalDouble of(VoxelCounts counts, double voxelVolume) {
        return OptionalDouble.of(counts.prediction() * voxelVolume / 1000);
    }
}
