package org.prosect.core.format;

import java.util.Optional;

import org.prosect.imaging.VoxelType;

/**
 * How stored numbers become values: value = slope · stored + intercept.
 *
 * @param slope factor; finite and not 0
 * @param intercept summand, in the unit of the value; finite
 */
public record Scaling(double slope, double intercept) {

    /** Values are the stored numbers. */
    public static final Scaling NONE = new Scaling(1, 0);

    public boolean isNone() {
        return slope == 1 && intercept == 0;
    }

    /**
     * The type that values are read as: the stored one where there is one in memory; an integer type that holds every possible value when slope and
     * intercept are whole numbers; int32 for unscaled wider integers (float32 when a value does not fit, see {@link StoredVoxels#read}); else
     * float32.
     */
    public VoxelType typeOf(StoredType stored) {
        if (!stored.isInteger()) {
            return VoxelType.FLOAT32;
        }
        if (isNone()) {
            return stored.isWideInteger() ? VoxelType.INT32 : VoxelType.valueOf(stored.name());
        }
        if (slope != Math.rint(slope) || intercept != Math.rint(intercept)) {
            return VoxelType.FLOAT32;
        }
        double a = slope * stored.min() + intercept;
        double b = slope * stored.max() + intercept;
        return VoxelType.smallestFor(Math.min(a, b), Math.max(a, b));
    }

    /** What reading a stored type may lose, one sentence; empty when every value is kept. */
    Optional<String> loss(StoredType stored) {
        if (stored == StoredType.FLOAT64) {
            return Optional.of("float64 voxels are read as float32, which keeps about 7 digits");
        }
        if (stored.isWideInteger() && isNone()) {
            return Optional.of(stored.label() + " voxels are read as int32, or as float32 (about 7 digits) when a value does not fit");
        }
        if (stored.isInteger() && stored.bytes() >= 4 && typeOf(stored) == VoxelType.FLOAT32) {
            return Optional.of(stored.label() + " voxels are scaled and read as float32, which keeps about 7 digits");
        }
        return Optional.empty();
    }
}
