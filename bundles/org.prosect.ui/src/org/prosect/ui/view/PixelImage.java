package org.prosect.ui.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Transform;

/**
 * A picture whose own pixels are drawn at any size. SWT with GTK would first make a copy of twice the size for screens of high resolution, which
 * takes longer than all the rest.
 */
public final class PixelImage {

    private static final boolean COPIES = "gtk".equals(SWT.getPlatform());

    private final Image image;
    private final int width;
    private final int height;
    private final double pixelsPerUnit;

    public PixelImage(Device device, ImageData data) {
        int[] screen = {100};
        width = data.width;
        height = data.height;
        image = new Image(device, (ImageDataProvider) zoom -> {
            if (zoom != 100 && COPIES) {
                screen[0] = zoom;
            }
            return zoom == 100 || COPIES ? data : null;
        });
        pixelsPerUnit = screen[0] / 100.0;
    }

    /** In pixels of the picture. */
    public int width() {
        return width;
    }

    /** In pixels of the picture. */
    public int height() {
        return height;
    }

    /**
     * Draws it.
     *
     * @param left of its left edge, in units of the canvas, as all that follows
     * @param top of its upper edge
     * @param pixelWidth of a pixel of the picture
     * @param pixelHeight of a pixel of the picture
     */
    public void draw(GC gc, double left, double top, double pixelWidth, double pixelHeight) {
        Transform transform = new Transform(gc.getDevice());
        transform.translate((float) left, (float) top);
        transform.scale((float) (pixelWidth * pixelsPerUnit), (float) (pixelHeight * pixelsPerUnit));
        gc.setTransform(transform);
        gc.drawImage(image, 0, 0);
        gc.setTransform(null);
        transform.dispose();
    }

    public void dispose() {
        image.dispose();
    }
}
