package org.prosect.imaging;

/**
 * Thinning of a slice by Zhang and Suen (1984): in turn from two sides, all pixels go at once whose eight neighbours allow it. A list of the
 * pixels that are left saves sweeping the slice.
 */
final class SliceThinning {

    /**
     * Where the table of scikit-image 0.19 departs from the conditions of the paper: neighbourhoods (north-west 1, north 2, and so on clockwise),
     * and the passes (1, 2 or both) that may remove the pixel. They thin staircases and keep short ends.
     */
    private static final int[] DEPARTURES = {3, 1, 6, 1, 10, 3, 11, 1, 12, 1, 14, 1, 24, 2, 26, 2, 40, 3, 48, 0, 56, 2, 96, 2, 104, 2, 108, 2,
        129, 0, 130, 3, 131, 1, 134, 1, 160, 3, 161, 1, 176, 2, 192, 2, 194, 1, 198, 1, 224, 2};
    private static final byte[] PASSES = table();

    private SliceThinning() { }

    static Mask skeleton(Mask mask) {
        int width = mask.geometry().sizeX() + 2;
        int height = mask.geometry().sizeY() + 2;
        byte[] pixels = new byte[width * height];
        byte[] voxels = mask.voxels();
        int sizeX = width - 2;
        int count = 0;
        for (int y = 0; y < height - 2; y++) {
            System.arraycopy(voxels, y * sizeX, pixels, (y + 1) * width + 1, sizeX);
        }
        for (byte v : voxels) {
            count += v;
        }
        int[] live = new int[count];
        count = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != 0) {
                live[count++] = i;
            }
        }
        int[] gone = new int[count];
        boolean removed = true;
        while (removed) {
            removed = false;
            for (int pass = 1; pass <= 2; pass++) {
                int going = 0;
                for (int k = 0; k < count; k++) {
                    int i = live[k];
                    if ((PASSES[neighbours(pixels, i, width)] & pass) != 0) {
                        gone[going++] = i;
                    }
                }
                for (int k = 0; k < going; k++) {
                    pixels[gone[k]] = 0;
                }
                int kept = 0;
                for (int k = 0; k < count; k++) {
                    if (pixels[live[k]] != 0) {
                        live[kept++] = live[k];
                    }
                }
                count = kept;
                removed |= going > 0;
            }
        }
        Mask result = Mask.empty(mask.geometry());
        for (int k = 0; k < count; k++) {
            result.voxels()[(live[k] / width - 1) * sizeX + live[k] % width - 1] = 1;
        }
        return result;
    }

    private static int neighbours(byte[] p, int i, int width) {
        return p[i - width - 1] | p[i - width] << 1 | p[i - width + 1] << 2 | p[i + 1] << 3 | p[i + width + 1] << 4 | p[i + width] << 5
                | p[i + width - 1] << 6 | p[i - 1] << 7;
    }

    private static byte[] table() {
        byte[] table = new byte[256];
        for (int n = 0; n < 256; n++) {
            int rises = Integer.bitCount(~n & (n >> 1 | n << 7) & 0xff);
            int neighbours = Integer.bitCount(n);
            if (rises == 1 && neighbours >= 2 && neighbours <= 6) {
                int north = n >> 1 & 1;
                int east = n >> 3 & 1;
                int south = n >> 5 & 1;
                int west = n >> 7;
                table[n] = (byte) ((east * south * (north | west) == 0 ? 1 : 0) | (north * west * (east | south) == 0 ? 2 : 0));
            }
        }
        for (int k = 0; k < DEPARTURES.length; k += 2) {
            table[DEPARTURES[k]] = (byte) DEPARTURES[k + 1];
        }
        return table;
    }
}
