package org.prosect.core.study;

import java.util.Map;
import java.util.Optional;

import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Volume;

/**
 * What a viewer may assume of an image that says nothing of itself.
 *
 * @param modality as in DICOM (0008,0060); empty when not known
 * @param windowCentre centre of a display window that shows the image sensibly, voxel values
 * @param windowWidth its width, positive
 */
record DisplayGuess(String modality, double windowCentre, double windowWidth) {

    // Hounsfield: air is -1000, scanners store -1024 and pad with down to -3024
    private static final double AIR = -900;
    private static final double PADDING = -3100;

    /** The usual soft-tissue window of CT. */
    private static final double CT_CENTRE = 40;
    private static final double CT_WIDTH = 400;

    static DisplayGuess of(ImageHeader header, Volume volume) {
        Optional<String> said = header.fields().entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase("modality")).map(Map.Entry::getValue)
                .map(String::strip).findFirst();
        String modality = said.orElseGet(() -> looksLikeCt(volume) ? "CT" : "");
        if (modality.equals("CT")) {
            return new DisplayGuess(modality, CT_CENTRE, CT_WIDTH);
        }
        double[] ends = volume.quantiles(0.005, 0.995);
        return new DisplayGuess(modality, (ends[0] + ends[1]) / 2, Math.max(1e-6, ends[1] - ends[0]));
    }

    private static boolean looksLikeCt(Volume volume) {
        Optional<Volume.Range> range = volume.range();
        return range.isPresent() && range.get().min() <= AIR && range.get().min() >= PADDING && range.get().max() > 100 && range.get().max() < 32768;
    }
}
