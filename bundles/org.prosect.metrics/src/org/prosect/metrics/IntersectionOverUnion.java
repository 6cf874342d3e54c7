package org.prosect.metrics;

import java.util.OptionalDouble;

/** Intersection over union of two masks (Jaccard 1901). */
public final class IntersectionOverUnion extends OverlapMetric {

    @Override
    OptionalDouble of(VoxelCounts counts, double voxelVolume) {
        return ratio(counts.both(), counts.both() + counts.onlyReference() + counts.onlyPrediction());
    }
}
