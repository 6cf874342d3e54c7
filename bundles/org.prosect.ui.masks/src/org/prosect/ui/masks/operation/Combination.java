package org.prosect.ui.masks.operation;

import java.util.stream.IntStream;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;

/**
 * Puts two masks together. The other may lie on another grid: then each voxel asks the one of the other that holds its centre, and beyond it is
 * outside.
 */
public record Combination(Mask other, Kind kind) implements MaskOperation {

    /** How. */
    public enum Kind {
        /** In one of them. */
        UNION,
        /** In both. */
        INTERSECTION,
        /** In the mask and not in the other. */
        SUBTRACTION,
        /** In the other. */
        COPY
    }

    @Override
    public Mask apply(Mask mask, Progress progress) throws ProsectException {
        if (kind == Kind.SUBTRACTION || kind == Kind.INTERSECTION) {
            Requirements.notEmpty(mask);
        }
        byte[] second = resampled(mask.geometry(), progress);
        Mask result = mask.copy();
        byte[] voxels = result.voxels();
        Requirements.goOn(progress, 0.5);
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) switch (kind) {
                case UNION -> voxels[i] | second[i];
                case INTERSECTION -> voxels[i] & second[i];
                case SUBTRACTION -> voxels[i] & ~second[i];
                case COPY -> second[i];
            };
        }
        return result;
    }

    private byte[] resampled(Geometry grid, Progress progress) {
        if (other.geometry().sameGrid(grid)) {
            return other.voxels();
        }
        byte[] voxels = new byte[(int) grid.voxelCount()];
        IntStream.range(0, grid.sizeZ()).parallel().forEach(z -> {
            progress.check();
            for (int y = 0, to = grid.offset(0, 0, z); y < grid.sizeY(); y++) {
                for (int x = 0; x < grid.sizeX(); x++, to++) {
                    int from = other.geometry().offsetAt(grid.toPatient(x, y, z));
                    voxels[to] = from < 0 ? 0 : other.voxels()[from];
                }
            }
        });
        return voxels;
    }
}
