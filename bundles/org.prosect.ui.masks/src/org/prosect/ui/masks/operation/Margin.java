package org.prosect.ui.masks.operation;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.BallMorphology;
import org.prosect.imaging.Border;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;

/**
 * Grows or shrinks the mask by a ball. What lies beyond the edge of the image decides nothing.
 *
 * @param distance millimetres; negative to shrink
 */
public record Margin(double distance) implements MaskOperation {

    private static final double MOST = 1000;

    @Override
    public Mask apply(Mask mask, Progress progress) throws ProsectException {
        Requirements.notEmpty(mask);
        Requirements.length(Math.abs(distance), MOST);
        Region region = Crop.around(mask, Math.max(0, distance));
        Mask part = Crop.of(mask, region);
        Mask changed = distance > 0 ? BallMorphology.dilate(part, distance, progress::check)
                : BallMorphology.erode(part, -distance, Border.IGNORED, progress::check);
        return Crop.into(mask, region, changed);
    }
}
