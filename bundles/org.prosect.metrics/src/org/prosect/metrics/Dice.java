package org.prosect.metrics;

import java.util.OptionalDouble;

/** Dice coefficient of two masks (Dice 1945). */
public final class Dice extends OverlapMetric {

    @Override
    OptionalDouble of(VoxelCounts counts, double voxelVolume) {
        return ratio(2.0 * counts.both(), counts.reference() + counts.prediction());
    }
}
