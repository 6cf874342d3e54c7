package org.prosect.method.brain;

import java.util.Arrays;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;

/**
 * Replaces the channels of a volume by what a neighbourhood operation makes of them, block by block, in slabs along the first axis. Only the slab at
 * work and its margins are kept twice.
 *
 * @param volume size of a channel
 * @param block size of a block of results
 * @param reach how far an operation looks along each axis
 * @param operation makes (1, channels out, block) of (1, channels in, block + 2 · reach)
 */
record Sweep(Size volume, Size block, int reach, Operation operation) {

    /**
     * Voxels along the axes.
     *
     * @param d along the first axis
     * @param h along the second
     * @param w along the last, which runs fastest
     */
    record Size(int d, int h, int w) {
        int plane() {
            return h * w;
        }

        int voxels() {
            return Math.multiplyExact(d, plane());
        }

        Size grown(int by) {
            return new Size(d + 2 * by, h + 2 * by, w + 2 * by);
        }
    }

    /** A network on one block; its input is used again for the next one. */
    @FunctionalInterface
    interface Operation {
        Tensor run(Tensor input) throws ProsectException;
    }

    /**
     * The results for a whole volume, of which the surroundings are 0.
     *
     * @param in channels; overwritten when there are as many results
     * @param out number of results
     */
    float[][] run(float[][] in, int out, Progress progress, String what) throws ProsectException {
        float[][] results = out == in.length ? in : new float[out][volume.voxels()];
        // planes z − reach to z + block + reach of what was before, zeros beyond the volume
        float[][] window = new float[in.length][(block.d + 2 * reach) * volume.plane()];
        for (int c = 0; c < in.length; c++) {
            System.arraycopy(in[c], 0, window[c], reach * volume.plane(), Math.min(volume.d, reach + block.d) * volume.plane());
        }
        Size size = block.grown(reach);
        // one for all blocks: tens of megabytes, which would otherwise become garbage a thousand times
        Tensor input = Tensor.zeros(Shape.of(1, in.length, size.d, size.h, size.w));
        for (int z = 0; z < volume.d; z += block.d) {
            if (z > 0) {
                advance(window, in, z);
            }
            for (int y = 0; y < volume.h; y += block.h) {
                for (int x = 0; x < volume.w; x += block.w) {
                    progress.check();
                    progress.report((z + block.d * (y + block.h * x / (double) volume.w) / volume.h) / volume.d, what);
                    gather(window, y, x, input.values());
                    put(operation.run(input), results, z, y, x);
                }
            }
        }
        return results;
    }

    /** Moves the window by a block: what it still needs of the planes behind it has been overwritten in the volume. */
    private void advance(float[][] window, float[][] in, int z) {
        int plane = volume.plane();
        int kept = 2 * reach * plane;
        int from = z + reach;
        int read = Math.clamp(volume.d - (long) from, 0, block.d) * plane;
        for (int c = 0; c < in.length; c++) {
            System.arraycopy(window[c], block.d * plane, window[c], 0, kept);
            if (read > 0) {
                System.arraycopy(in[c], from * plane, window[c], kept, read);
            }
            Arrays.fill(window[c], kept + read, window[c].length, 0);
        }
    }

    private void gather(float[][] window, int y, int x, float[] values) {
        Size size = block.grown(reach);
        Arrays.fill(values, 0);
        int x0 = Math.max(0, x - reach);
        int length = Math.min(volume.w, x + block.w + reach) - x0;
        for (int c = 0; c < window.length; c++) {
            for (int z = 0; z < size.d; z++) {
                for (int row = Math.max(0, y - reach); row < Math.min(volume.h, y + block.h + reach); row++) {
                    int to = ((c * size.d + z) * size.h + row - y + reach) * size.w + x0 - x + reach;
                    System.arraycopy(window[c], (z * volume.h + row) * volume.w + x0, values, to, length);
                }
            }
        }
    }

    private void put(Tensor result, float[][] results, int z0, int y0, int x0) {
        int length = Math.min(block.w, volume.w - x0);
        for (int c = 0; c < results.length; c++) {
            for (int z = 0; z < Math.min(block.d, volume.d - z0); z++) {
                for (int y = 0; y < Math.min(block.h, volume.h - y0); y++) {
                    int to = ((z0 + z) * volume.h + y0 + y) * volume.w + x0;
                    System.arraycopy(result.values(), ((c * block.d + z) * block.h + y) * block.w, results[c], to, length);
                }
            }
        }
    }
}
