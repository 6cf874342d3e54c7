package org.prosect.method.classic;

import java.util.function.DoublePredicate;

import org.prosect.core.Progress;
import org.prosect.core.method.SegmentationException;
import org.prosect.imaging.ConnectedComponents;
import org.prosect.imaging.Connectivity;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;

/** What threshold and region growing share: which voxels are like the seeds, and which of those hang together with them. */
final class ValueRange {

    /** A voxel beside the structure whose own value is no farther away than this belongs to it. */
    static final double BORDER_SPREADS = 2;

    private ValueRange() { }

    /** The intensities around the positive seeds. */
    static IntensityModel around(Volume image, Seeds seeds, Progress progress) {
        Region near = seeds.bounds().grown(3, 3, 3).intersection(Region.of(image.geometry()));
        WorkGrid grid = WorkGrid.of(image, near, Long.MAX_VALUE, progress);
        return IntensityModel.around(grid, grid.values(), grid.mark(seeds), 1, Scene.noiseFloor(image));
    }

    /** The voxels inside the seeds' box with a finite value that fits, and the positive seeds, without the negative ones. */
    static Mask mask(Volume image, Seeds seeds, DoublePredicate fits, Progress progress) {
        Geometry g = image.geometry();
        Mask mask = Mask.empty(g);
        Region extent = seeds.extent();
        for (int z = extent.z0(); z < extent.z1(); z++) {
            progress.check();
            progress.report((double) (z - extent.z0()) / extent.sizeZ(), "comparing");
            for (int y = extent.y0(); y < extent.y1(); y++) {
                int from = g.offset(extent.x0(), y, z);
                for (int i = from; i < from + extent.sizeX(); i++) {
                    double v = image.get(i);
                    if (Double.isFinite(v) && fits.test(v)) {
                        mask.voxels()[i] = 1;
                    }
                }
            }
        }
        for (int offset : seeds.positive()) {
            mask.set(offset, true);
        }
        for (int offset : seeds.negative()) {
            mask.set(offset, false);
        }
        return mask;
    }

    /** Takes a cube of so many voxels around each negative seed out of a mask; positive seeds stay. */
    static void cutAround(Mask mask, Seeds seeds, int radius) {
        Region all = Region.of(mask.geometry());
        for (int offset : seeds.negative()) {
            int x = seeds.x(offset);
            int y = seeds.y(offset);
            int z = seeds.z(offset);
            Region cube = new Region(x - radius, y - radius, z - radius, x + radius + 1, y + radius + 1, z + radius + 1).intersection(all);
            for (int c = cube.z0(); c < cube.z1(); c++) {
                for (int b = cube.y0(); b < cube.y1(); b++) {
                    int from = mask.geometry().offset(cube.x0(), b, c);
                    java.util.Arrays.fill(mask.voxels(), from, from + cube.sizeX(), (byte) 0);
                }
            }
        }
        for (int offset : seeds.positive()) {
            mask.set(offset, true);
        }
    }

    /**
     * Smoothing blurs the border away: the layer of voxels around what was found comes back where the image itself is like the seeds, within so many
     * spreads.
     */
    static Mask withBorder(Mask grown, Volume image, double tolerance, Seeds seeds, Progress progress) {
        IntensityModel model = around(image, seeds, progress);
        Mask result = grown.copy();
        Region extent = seeds.extent();
        int row = image.geometry().sizeX();
        int slice = row * image.geometry().sizeY();
        for (int z = extent.z0(); z < extent.z1(); z++) {
            progress.check();
            for (int y = extent.y0(); y < extent.y1(); y++) {
                for (int x = extent.x0(); x < extent.x1(); x++) {
                    int i = image.geometry().offset(x, y, z);
                    boolean beside = !grown.get(i) && (x > 0 && grown.get(i - 1) || x < row - 1 && grown.get(i + 1) || y > 0 && grown.get(i - row)
                            || y < image.geometry().sizeY() - 1 && grown.get(i + row) || z > 0 && grown.get(i - slice)
                            || z < image.geometry().sizeZ() - 1 && grown.get(i + slice));
                    if (beside && !seeds.isNegative(i) && model.distance(image.get(i)) <= tolerance) {
                        result.set(i, true);
                    }
                }
            }
        }
        return result;
    }

    /** Takes everything outside the box out of a mask, when there is one. */
    static void clipToBox(Mask mask, Seeds seeds) {
        if (seeds.box().isPresent()) {
            Region box = seeds.extent();
            for (int i = 0; i < mask.voxels().length; i++) {
                if (mask.get(i) && !box.contains(seeds.x(i), seeds.y(i), seeds.z(i))) {
                    mask.set(i, false);
                }
            }
        }
    }

    /**
     * The components that hold a positive seed. Negative seeds are holes already; they separate what they lie between.
     *
     * @throws SegmentationException when none is left
     */
    static Mask connected(Mask inRange, Seeds seeds, int neighbours, Progress progress) throws SegmentationException {
        ConnectedComponents components = ConnectedComponents.of(inRange, Connectivity.of(neighbours), progress::check);
        boolean[] keep = new boolean[components.count() + 1];
        for (int offset : seeds.positive()) {
            keep[components.at(offset)] = true;
        }
        keep[0] = false;
        Mask result = components.mask(keep);
        if (result.isEmpty()) {
            throw new SegmentationException("no voxel around the positive prompts is in range", "Widen the range, or move the prompts");
        }
        return result;
    }
}
