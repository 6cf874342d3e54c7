package org.prosect.ui.masks.operation;

import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.BallMorphology;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;

/**
 * The voxels of an image whose values lie in a range, both ends included.
 *
 * @param image on the grid of the mask
 * @param where of the image is looked
 * @param distance millimetres around the mask; counts for {@link Where#AROUND} alone
 */
public record Threshold(Volume image, double low, double high, Where where, double distance) implements MaskOperation {

    /** Which voxels are looked at. */
    public enum Where {
        /** All: the mask is replaced. */
        EVERYWHERE,
        /** Those of the mask: it loses those out of range. */
        INSIDE,
        /** Those near the mask: it gains those in range. */
        AROUND
    }

    private static final double MOST = 1000;

    @Override
    public Mask apply(Mask mask, Progress progress) throws ProsectException {
        Requirements.sameGrid(mask, image);
        if (!(low <= high)) {
            throw new ProsectException(NLS.bind(Messages.Threshold_range, low, high), Messages.Threshold_range_remedy);
        }
        if (where == Where.EVERYWHERE) {
            Mask all = Mask.empty(mask.geometry());
            mark(Region.of(mask.geometry()), all, progress);
            return all;
        }
        Requirements.notEmpty(mask);
        if (where == Where.AROUND) {
            Requirements.length(distance, MOST);
        }
        Region region = where == Where.INSIDE ? mask.bounds() : Crop.around(mask, distance);
        Mask inRange = Mask.empty(mask.geometry());
        mark(region, inRange, progress);
        Requirements.goOn(progress, 0.3);
        Mask before = Crop.of(mask, region);
        Mask near = where == Where.INSIDE ? before : BallMorphology.dilate(before, distance, progress::check);
        Mask part = Crop.of(inRange, region);
        for (int i = 0; i < part.voxels().length; i++) {
            part.voxels()[i] = (byte) (part.voxels()[i] & near.voxels()[i] | (where == Where.AROUND ? before.voxels()[i] : 0));
        }
        return Crop.into(mask, region, part);
    }

    private void mark(Region region, Mask to, Progress progress) {
        Geometry grid = image.geometry();
        IntStream.range(region.z0(), region.z1()).parallel().forEach(z -> {
            progress.check();
            for (int y = region.y0(); y < region.y1(); y++) {
                for (int i = grid.offset(region.x0(), y, z), end = i + region.sizeX(); i < end; i++) {
                    double value = image.get(i);
                    to.voxels()[i] = (byte) (value >= low && value <= high ? 1 : 0);
                }
            }
        });
    }
}
