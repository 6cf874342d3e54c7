package org.prosect.ui.masks.operation;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.GaussianFilter;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;

/**
 * Smooths the surface by a Gaussian: what is at least half inside afterwards stays, or as many voxels as there were.
 *
 * @param sigma standard deviation in millimetres
 * @param keepingVolume whether the number of voxels stays, up to voxels of one value
 */
public record Smoothing(double sigma, boolean keepingVolume) implements MaskOperation {

    private static final double MOST = 100;
    private static final double REACH = 4;

    @Override
    public Mask apply(Mask mask, Progress progress) throws ProsectException {
        Requirements.notEmpty(mask);
        Requirements.length(sigma, MOST);
        Region region = Crop.around(mask, REACH * sigma);
        Mask part = Crop.of(mask, region);
        Geometry grid = part.geometry();
        Point3 spacing = grid.spacing();
        float[] values = new float[part.voxels().length];
        eachSlice(grid, progress, i -> values[i] = part.voxels()[i]);
        GaussianFilter.filter(values, grid.sizeX(), grid.sizeY(), grid.sizeZ(), sigma / spacing.x(), sigma / spacing.y(), sigma / spacing.z(),
                progress::check);
        Requirements.goOn(progress, 0.7);
        float least = keepingVolume ? Ranks.level(values, part.count(), progress::check) : 0.5f;
        eachSlice(grid, progress, i -> part.voxels()[i] = (byte) (values[i] >= least ? 1 : 0));
        return Crop.into(mask, region, part);
    }

    /** Does something with each offset, on all cores. */
    private static void eachSlice(Geometry grid, Progress progress, IntConsumer action) {
        IntStream.range(0, grid.sizeZ()).parallel().forEach(z -> {
            progress.check();
            for (int i = grid.offset(0, 0, z), end = i + grid.sizeX() * grid.sizeY(); i < end; i++) {
                action.accept(i);
            }
        });
    }
}
