package org.prosect.metrics;

import java.util.OptionalDouble;

/** Share of the reference that was found. */
public final class Sensitivity extends OverlapMetric {

    @Override
    OptionalDouble of(VoxelCounts counts, double voxelVolume) {
        return ratio(counts.both(), counts.reference());
    }
}
