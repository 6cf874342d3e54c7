package org.prosect.metrics;

import java.util.OptionalDouble;

/** Signed difference of the volumes relative to the reference. */
public final class VolumeDifference extends OverlapMetric {

    @Override
    OptionalDouble of(VoxelCounts counts, double voxelVolume) {
        return ratio(counts.prediction() - counts.reference(), counts.reference());
    }
}
