package org.prosect.cli;

import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;

/** Sizes are checked before memory is taken. */
final class Limits {

    private Limits() { }

    static void checkMemory(Geometry grid, int bytesPerVoxel) throws ProsectException {
        long needed = grid.voxelCount() * bytesPerVoxel;
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        if (grid.voxelCount() > Integer.MAX_VALUE - 8 || needed > free) {
            throw new ProsectException("a grid of " + grid + " needs " + (needed >> 20) + " MB, " + (free >> 20) + " MB are free",
                    "Choose a coarser spacing, or give the program more memory (-Xmx)");
        }
    }
}
