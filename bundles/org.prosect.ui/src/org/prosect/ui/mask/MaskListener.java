package org.prosect.ui.mask;

import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;

/** Hears of voxels that changed; in the UI thread, and often while a brush is drawn. */
@FunctionalInterface
public interface MaskListener {

    /**
     * Voxels of a mask may have changed.
     *
     * @param mask the object that {@link org.prosect.ui.volume.VolumeStore#mask} gave
     * @param region the voxels that may have
     */
    void changed(Mask mask, Region region);
}
