package org.prosect.ui.study;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.Path;

/** Draws structure.svg in the colour of a structure. */
final class ColouredBlob implements ImageGcDrawer {

    /** The outline: a start, then cubic curves of six numbers. */
    private static final float[] START = {3, 6.5f};
    private static final float[][] CURVES = {{3, 3.5f, 5.8f, 2, 8.6f, 2.3f}, {12, 2.7f, 14.2f, 5, 13.7f, 7.8f},
        {13.2f, 10.4f, 10.6f, 10, 9.6f, 11.5f},
        {8.5f, 13.4f, 6, 14.6f, 4.5f, 13}, {2.7f, 11.1f, 3, 8.7f, 3, 6.5f}};

    private final int rgb;

    /** @param colour #rrggbb */
    ColouredBlob(String colour) {
        rgb = Integer.parseInt(colour.substring(1), 16);
    }

    @Override
    public void drawOn(GC gc, int width, int height) {
        int red = rgb >> 16;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        gc.setAntialias(SWT.ON);
        Path outline = new Path(gc.getDevice());
        outline.moveTo(START[0], START[1]);
        for (float[] c : CURVES) {
            outline.cubicTo(c[0], c[1], c[2], c[3], c[4], c[5]);
        }
        outline.close();
        gc.setBackground(new Color(red, green, blue));
        gc.fillPath(outline);
        gc.setForeground(new Color(red * 2 / 3, green * 2 / 3, blue * 2 / 3));
        gc.drawPath(outline);
        outline.dispose();
    }
}
