package org.prosect.ui.masks.operation;

import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.ConnectedComponents;
import org.prosect.imaging.Connectivity;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;

/**
 * Adds what hangs together with a place through the faces of voxels whose values are like the one there.
 *
 * @param image on the grid of the mask
 * @param seed patient millimetres
 * @param tolerance how far values may differ from that of the seed
 * @param reach millimetres from the seed along each axis of the grid within which it grows
 */
public record Growth(Volume image, Point3 seed, double tolerance, double reach) implements MaskOperation {

    @Override
    public Mask apply(Mask mask, Progress progress) throws ProsectException {
        Requirements.sameGrid(mask, image);
        if (!(tolerance >= 0)) {
            throw new ProsectException(NLS.bind(Messages.Growth_tolerance, tolerance), Messages.Growth_tolerance_remedy);
        }
        Requirements.length(reach, Double.MAX_VALUE);
        Geometry grid = mask.geometry();
        int offset = grid.offsetAt(seed);
        if (offset < 0 || !Double.isFinite(image.get(offset))) {
            throw new ProsectException(NLS.bind(Messages.Growth_seed, seed), Messages.Growth_seed_remedy);
        }
        int x = offset % grid.sizeX();
        int y = offset / grid.sizeX() % grid.sizeY();
        int z = offset / grid.sizeX() / grid.sizeY();
        Region region = new Region(x, y, z, x + 1, y + 1, z + 1).grown(voxels(grid.spacing().x()), voxels(grid.spacing().y()),
                voxels(grid.spacing().z())).intersection(Region.of(grid));
        double value = image.get(offset);
        Mask alike = Mask.empty(grid.cropped(region));
        IntStream.range(0, region.sizeZ()).parallel().forEach(k -> {
            progress.check();
            for (int j = 0; j < region.sizeY(); j++) {
                int to = alike.geometry().offset(0, j, k);
                int from = grid.offset(region.x0(), region.y0() + j, region.z0() + k);
                for (int i = 0; i < region.sizeX(); i++) {
                    alike.voxels()[to + i] = (byte) (Math.abs(image.get(from + i) - value) <= tolerance ? 1 : 0);
                }
            }
        });
        Mask grown = ConnectedComponents.of(alike, Connectivity.FACES, () -> Requirements.goOn(progress, 0.5))
                .containing(alike.geometry().offset(x - region.x0(), y - region.y0(), z - region.z0()));
        Mask before = Crop.of(mask, region);
        for (int i = 0; i < grown.voxels().length; i++) {
            grown.voxels()[i] |= before.voxels()[i];
        }
        return Crop.into(mask, region, grown);
    }

    private int voxels(double spacing) {
        return (int) Math.min(Geometry.MAX_SIZE, Math.floor(reach / spacing));
    }
}
