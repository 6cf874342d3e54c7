package org.prosect.ui.masks.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;

/**
 * The median of a mask: each voxel becomes what more than half of the voxels in a ball around it are; at the edge of the image those count that are
 * there. Thin parts and small dents go, straight edges stay.
 *
 * @param radius millimetres
 */
public record Majority(double radius) implements MaskOperation {

    private static final double MOST = 50;

    /** The voxels of a ball in one row. */
    private record Row(int dy, int dz, int reach) { }

    @Override
    public Mask apply(Mask mask, Progress progress) throws ProsectException {
        Requirements.notEmpty(mask);
        Requirements.length(radius, MOST);
        Region region = Crop.around(mask, radius);
        Mask part = Crop.of(mask, region);
        Geometry grid = part.geometry();
        List<Row> ball = rows(grid.spacing());
        int[] sums = sums(part);
        Mask result = Mask.empty(grid);
        // beyond the part but within the image lies background, which counts
        IntStream.range(0, grid.sizeZ()).parallel().forEach(z -> {
            Requirements.goOn(progress, 0.5);
            for (int y = 0; y < grid.sizeY(); y++) {
                progress.check();
                for (int x = 0; x < grid.sizeX(); x++) {
                    int inside = 0;
                    int all = 0;
                    for (Row row : ball) {
                        int atY = region.y0() + y + row.dy;
                        int atZ = region.z0() + z + row.dz;
                        if (atY < 0 || atZ < 0 || atY >= mask.geometry().sizeY() || atZ >= mask.geometry().sizeZ()) {
                            continue;
                        }
                        int atX = region.x0() + x;
                        all += Math.min(mask.geometry().sizeX() - 1, atX + row.reach) - Math.max(0, atX - row.reach) + 1;
                        inside += count(sums, grid, x - row.reach, x + row.reach, y + row.dy, z + row.dz);
                    }
                    result.set(grid.offset(x, y, z), 2 * inside > all);
                }
            }
        });
        return Crop.into(mask, region, result);
    }

    private List<Row> rows(Point3 spacing) {
        List<Row> rows = new ArrayList<>();
        int mostY = (int) (radius / spacing.y() + 1e-9);
        int mostZ = (int) (radius / spacing.z() + 1e-9);
        for (int dz = -mostZ; dz <= mostZ; dz++) {
            for (int dy = -mostY; dy <= mostY; dy++) {
                double rest = radius * radius - dy * dy * spacing.y() * spacing.y() - dz * dz * spacing.z() * spacing.z();
                if (rest >= -1e-9) {
                    rows.add(new Row(dy, dz, (int) (Math.sqrt(Math.max(0, rest)) / spacing.x() + 1e-9)));
                }
            }
        }
        return rows;
    }

    /** For each voxel how many of its row are inside up to it, itself included. */
    private static int[] sums(Mask mask) {
        int[] sums = new int[mask.voxels().length];
        int length = mask.geometry().sizeX();
        for (int i = 0, sum = 0; i < sums.length; i++) {
            sum = (i % length == 0 ? 0 : sum) + mask.voxels()[i];
            sums[i] = sum;
        }
        return sums;
    }

    private static int count(int[] sums, Geometry grid, int from, int to, int y, int z) {
        if (y < 0 || z < 0 || y >= grid.sizeY() || z >= grid.sizeZ()) {
            return 0;
        }
        int row = grid.offset(0, y, z);
        int first = Math.max(0, from);
        int last = Math.min(grid.sizeX() - 1, to);
        return sums[row + last] - (first == 0 ? 0 : sums[row + first - 1]);
    }
}
