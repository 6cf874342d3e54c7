package org.prosect.metrics;

import java.util.OptionalDouble;

/** Share of the prediction that is right. */
public final class Precision extends OverlapMetric {

    @Override
    OptionalDouble of(VoxelCounts counts, double voxelVolume) {
        return ratio(counts.both(), counts.prediction());
    }
}
