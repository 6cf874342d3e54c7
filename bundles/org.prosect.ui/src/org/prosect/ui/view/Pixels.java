package org.prosect.ui.view;

import java.awt.image.BufferedImage;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Pictures of core (java.awt) for the screen (SWT). */
public final class Pixels {

    private Pixels() { }

    /** The picture's colours; transparency is dropped. */
    public static ImageData of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        // 24 bits: ImageData of 32 bits differ in byte order between systems
        ImageData data = new ImageData(width, height, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            int at = y * data.bytesPerLine;
            for (int x = 0; x < width; x++) {
                data.data[at++] = (byte) (row[x] >> 16);
                data.data[at++] = (byte) (row[x] >> 8);
                data.data[at++] = (byte) row[x];
            }
        }
        return data;
    }
}
