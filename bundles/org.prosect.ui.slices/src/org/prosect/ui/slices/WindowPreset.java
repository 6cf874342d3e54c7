package org.prosect.ui.slices;

import org.prosect.imaging.Volume;
import org.prosect.ui.view.DisplayWindow;

/** Windows that radiologists use for CT, in Hounsfield units, and one that suits any image. */
enum WindowPreset {

    LUNG(-600, 1500),
    BONE(400, 1800),
    SOFT_TISSUE(40, 400),
    BRAIN(40, 80),
    /** From the values themselves. */
    AUTOMATIC(0, 1);

    private static final double TAIL = 0.005;

    private final double centre;
    private final double width;

    WindowPreset(double centre, double width) {
        this.centre = centre;
        this.width = width;
    }

    String label() {
        return switch (this) {
            case LUNG -> Messages.Preset_lung;
            case BONE -> Messages.Preset_bone;
            case SOFT_TISSUE -> Messages.Preset_softTissue;
            case BRAIN -> Messages.Preset_brain;
            case AUTOMATIC -> Messages.Preset_automatic;
        };
    }

    /** The window for an image. */
    DisplayWindow of(Volume image) {
        return this == AUTOMATIC ? automatic(image) : new DisplayWindow(centre, width);
    }

    /** All but the half percent of values at either end; takes some tenths of a second for large images. */
    static DisplayWindow automatic(Volume image) {
        double[] ends = image.quantiles(TAIL, 1 - TAIL);
        if (ends[1] <= ends[0]) {
            // nearly all voxels have one value: a small object on a ground
            Volume.Range range = image.range().orElse(new Volume.Range(0, 1));
            ends = new double[] {range.min(), Math.max(range.max(), Math.nextUp((float) range.min()))};
        }
        return new DisplayWindow((ends[0] + ends[1]) / 2, ends[1] - ends[0]);
    }
}
