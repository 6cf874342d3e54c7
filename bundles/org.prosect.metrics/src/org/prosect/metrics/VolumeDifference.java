package org.prosect.metrics;

import java.util.OptionalDouble;

/** Difference of the volumes relative to the reference. */
public final class VolumeDifference extends OverlapMetric {

    @Override
    OptionalDouble of(VoxelCounts counts, double voxelVolume) {
        return ratio(Math.abs(counts.prediction() - counts.reference()), counts.reference());
    }
}
