package org.prosect.ui.masks.operation;

import java.util.Optional;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.HoleFilling;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;

/**
 * Fills what the mask encloses.
 *
 * @param axis of the grid across slices that are filled one by one; empty: only what is enclosed on all sides is filled
 */
public record FillHoles(Optional<Integer> axis) implements MaskOperation {

    @Override
    public Mask apply(Mask mask, Progress progress) throws ProsectException {
        Requirements.notEmpty(mask);
        // a hole cannot reach the faces of the box around the mask
        Region bounds = mask.bounds();
        if (axis.isEmpty()) {
            return Crop.into(mask, bounds, HoleFilling.fill(Crop.of(mask, bounds), progress::check));
        }
        Mask part = Crop.of(mask, bounds);
        int count = part.geometry().size(axis.get());
        for (int slice = 0; slice < count; slice++) {
            Requirements.goOn(progress, (double) slice / count);
            Region region = Slices.region(part.geometry(), axis.get(), slice);
            part = Slices.replace(part, region, HoleFilling.fill(Crop.of(part, region)));
        }
        return Crop.into(mask, bounds, part);
    }
}
