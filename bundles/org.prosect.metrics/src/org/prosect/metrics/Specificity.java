package org.prosect.metrics;

import java.util.OptionalDouble;

/** Share of what is outside the reference that was left outside. */
public final class Specificity extends OverlapMetric {

    @Override
    OptionalDouble of(VoxelCounts counts, double voxelVolume) {
        return ratio(counts.neither(), counts.neither() + counts.onlyPrediction());
    }
}
