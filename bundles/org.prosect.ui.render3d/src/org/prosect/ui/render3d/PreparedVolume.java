package org.prosect.ui.render3d;

import org.prosect.imaging.Volume;
import org.prosect.ui.render3d.kernel.Blocks;
import org.prosect.ui.render3d.kernel.VolumeTexture;

/** An image made ready for drawing. */
record PreparedVolume(VolumeTexture texture, Blocks blocks) {

    /** What CT scanners can tell apart; metal and what lies outside the scan would only waste steps. */
    private static final double CT_LOWEST = -1024;
    private static final double CT_HIGHEST = 3071;
    /** Of the memory that the program may use, the part for one texture. */
    private static final int PART_OF_MEMORY = 8;

    /** @param limit most voxels along an axis */
    static PreparedVolume of(Volume volume, boolean ct, int limit) {
        Volume.Range range = volume.range().orElse(new Volume.Range(0, 1));
        double low = ct ? Math.max(range.min(), CT_LOWEST) : range.min();
        double high = ct ? Math.min(range.max(), CT_HIGHEST) : range.max();
        int fitting = VolumeTexture.limit(volume.geometry(), limit, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
        VolumeTexture texture = VolumeTexture.of(volume, fitting, low, high);
        return new PreparedVolume(texture, Blocks.of(texture));
    }
}
