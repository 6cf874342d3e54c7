package org.prosect.ui.render3d.kernel;

import java.util.stream.IntStream;

/** The lowest and highest stored value of each block of 8 x 8 x 8 voxels of a texture and the voxels next to it, so that empty space is skipped. */
public final class Blocks {

    /** Voxels along an edge. */
    public static final int EDGE = 8;

    private static final int TOP = 0xffff;

    private final int[] count;
    private final char[] lowest;
    private final char[] highest;

    private Blocks(int[] count, char[] lowest, char[] highest) {
        this.count = count;
        this.lowest = lowest;
        this.highest = highest;
    }

    public static Blocks of(VolumeTexture texture) {
        int[] count = {Math.ceilDiv(texture.size(0), EDGE), Math.ceilDiv(texture.size(1), EDGE), Math.ceilDiv(texture.size(2), EDGE)};
        int n = count[0] * count[1] * count[2];
        Blocks blocks = new Blocks(count, new char[n], new char[n]);
        IntStream.range(0, count[2]).parallel().forEach(z -> {
            for (int y = 0; y < count[1]; y++) {
                for (int x = 0; x < count[0]; x++) {
                    blocks.fill(texture, x, y, z);
                }
            }
        });
        return blocks;
    }

    private void fill(VolumeTexture texture, int x, int y, int z) {
        int low = TOP;
        int high = 0;
        // one voxel more on each side, because values are interpolated
        for (int k = Math.max(0, z * EDGE - 1); k <= Math.min(texture.size(2) - 1, (z + 1) * EDGE); k++) {
            for (int j = Math.max(0, y * EDGE - 1); j <= Math.min(texture.size(1) - 1, (y + 1) * EDGE); j++) {
                int row = (k * texture.size(1) + j) * texture.size(0);
                for (int i = Math.max(0, x * EDGE - 1); i <= Math.min(texture.size(0) - 1, (x + 1) * EDGE); i++) {
                    int value = texture.values()[row + i] & TOP;
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        int at = (z * count[1] + y) * count[0] + x;
        lowest[at] = (char) low;
        highest[at] = (char) high;
    }

    /** Blocks along an axis. */
    public int count(int axis) {
        return count[axis];
    }

    /**
     * For each block what may be seen of it, x fastest. For colours 255, or 0 when nothing is; for the brightest its highest value, 255 for 1,
     * rounded up.
     */
    public byte[] seen(Look look) {
        byte[] seen = new byte[lowest.length];
        switch (look) {
            case Look.Colours colours -> {
                float[] table = colours.table();
                int entries = table.length / 4;
                int[] opaque = new int[entries + 1];
                for (int i = 0; i < entries; i++) {
                    opaque[i + 1] = opaque[i] + (table[4 * i + 3] > 0 ? 1 : 0);
                }
                for (int i = 0; i < seen.length; i++) {
                    // the entries around, because the table is interpolated too
                    int from = Math.max(0, (int) Math.floor((double) lowest[i] / TOP * entries - 0.5));
                    int to = Math.min(entries - 1, (int) Math.floor((double) highest[i] / TOP * entries - 0.5) + 1);
                    seen[i] = (byte) (opaque[to + 1] > opaque[from] ? 255 : 0);
                }
            }
            case Look.Brightest _ -> {
                for (int i = 0; i < seen.length; i++) {
                    seen[i] = (byte) Math.ceilDiv(255 * highest[i], TOP);
                }
            }
        }
        return seen;
    }
}
