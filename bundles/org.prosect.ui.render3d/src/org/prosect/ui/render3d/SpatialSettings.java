package org.prosect.ui.render3d;

import org.prosect.ui.render3d.kernel.Cut;
import org.prosect.ui.render3d.kernel.Preset;

/**
 * How a picture in space is shown; its own, not shared with other views.
 *
 * @param surfaces opacity of surfaces; 0 when none are shown
 * @param outlines whether the rims of the slices are shown
 */
record SpatialSettings(Preset preset, Cut cut, double surfaces, boolean outlines) {

    /** For CT, and for other images, in which bone means nothing. */
    static SpatialSettings initial(boolean ct) {
        return new SpatialSettings(ct ? Preset.BONE : Preset.BRIGHTEST, Cut.NONE, 1, true);
    }

    SpatialSettings withPreset(Preset value) {
        return new SpatialSettings(value, cut, surfaces, outlines);
    }

    SpatialSettings withCut(Cut value) {
        return new SpatialSettings(preset, value, surfaces, outlines);
    }

    SpatialSettings withSurfaces(double value) {
        return new SpatialSettings(preset, cut, value, outlines);
    }

    SpatialSettings withOutlines(boolean value) {
        return new SpatialSettings(preset, cut, surfaces, value);
    }
}
