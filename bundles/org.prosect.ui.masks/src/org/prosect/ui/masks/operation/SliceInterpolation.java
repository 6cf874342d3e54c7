package org.prosect.ui.masks.operation;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Border;
import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;

/**
 * Fills empty slices between slices that have voxels: their shapes pass over into each other by their signed distances (Raya and Udupa,
 * "Shape-based interpolation of multidimensional objects", IEEE Transactions on Medical Imaging 1990). Slices with voxels stay.
 *
 * @param axis of the grid across the slices
 */
public record SliceInterpolation(int axis) implements MaskOperation {

    @Override
    public Mask apply(Mask mask, Progress progress) throws ProsectException {
        Requirements.notEmpty(mask);
        // a voxel more within the slices, because distances need the outside
        Region bounds = mask.bounds().grown(axis == 0 ? 0 : 1, axis == 1 ? 0 : 1, axis == 2 ? 0 : 1).intersection(Region.of(mask.geometry()));
        Mask part = Crop.of(mask, bounds);
        Geometry grid = part.geometry();
        int count = grid.size(axis);
        int filled = 0;
        int before = 0;
        for (int slice = 1; slice < count; slice++) {
            Requirements.goOn(progress, (double) slice / count);
            if (Crop.of(part, Slices.region(grid, axis, slice)).isEmpty()) {
                continue;
            }
            if (slice > before + 1) {
                fill(part, before, slice);
                filled++;
            }
            before = slice;
        }
        if (filled == 0) {
            throw new ProsectException(Messages.Interpolation_nothing, Messages.Interpolation_nothing_remedy);
        }
        return Crop.into(mask, bounds, part);
    }

    private void fill(Mask part, int first, int last) {
        float[] from = depths(Crop.of(part, Slices.region(part.geometry(), axis, first)));
        float[] to = depths(Crop.of(part, Slices.region(part.geometry(), axis, last)));
        for (int slice = first + 1; slice < last; slice++) {
            Region region = Slices.region(part.geometry(), axis, slice);
            Mask between = Mask.empty(part.geometry().cropped(region));
            double weight = (double) (slice - first) / (last - first);
            for (int i = 0; i < from.length; i++) {
                between.set(i, (1 - weight) * from[i] + weight * to[i] > 0);
            }
            Slices.replace(part, region, between);
        }
    }

    /** Millimetres to the edge, negative outside. */
    private float[] depths(Mask slice) {
        Volume outside = DistanceTransform.toForeground(slice);
        // an axis of size 1 would count as an edge: distances to voxels of the slice alone, and a full slice is far from any
        Volume inside = DistanceTransform.inside(slice, Border.IGNORED);
        float[] depths = new float[outside.length()];
        double most = 0;
        double pixel = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 3; k++) {
            most += slice.geometry().size(k) * slice.geometry().spacing().get(k);
            pixel = k == axis ? pixel : Math.min(pixel, slice.geometry().spacing().get(k));
        }
        for (int i = 0; i < depths.length; i++) {
            // distances are between centres, and the edge lies half a pixel before the centre on the other side
            depths[i] = (float) (slice.get(i) ? Math.min(most, inside.get(i)) - pixel / 2 : pixel / 2 - outside.get(i));
        }
        return depths;
    }
}
