package org.prosect.ui.view;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Shows a picture, smaller when it does not fit, or words instead of one. */
public final class PictureCanvas extends Canvas {

    private static final int MARGIN = 12;

    private Optional<PixelImage> picture = Optional.empty();
    private String words = "";

    public PictureCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
        // a picture's ground is the same in every theme
        setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        setBackground(PictureColours.GROUND);
        setForeground(getDisplay().getSystemColor(SWT.COLOR_GRAY));
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Resize, event -> redraw());
        addDisposeListener(event -> picture.ifPresent(PixelImage::dispose));
    }

    /** Shows a picture. */
    public void show(ImageData data) {
        replace(Optional.of(new PixelImage(getDisplay(), data)), "");
    }

    /** Shows words in place of the picture. */
    public void say(String text) {
        replace(Optional.empty(), text);
    }

    /** How wide a picture may be to be shown pixel by pixel. */
    public int pictureWidth() {
        return getClientArea().width - 2 * MARGIN;
    }

    /** The size of the picture that is shown; empty while there are words. */
    public Optional<Point> pictureSize() {
        return picture.map(p -> new Point(p.width(), p.height()));
    }

    /** The words that are shown; empty while there is a picture. */
    public String words() {
        return words;
    }

    private void replace(Optional<PixelImage> next, String text) {
        picture.ifPresent(PixelImage::dispose);
        picture = next;
        words = text;
        redraw();
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.fillRectangle(area);
        if (picture.isPresent()) {
            PixelImage there = picture.get();
            double scale = Math.min(1, Math.min((area.width - 2.0 * MARGIN) / there.width(), (area.height - 2.0 * MARGIN) / there.height()));
            // linear everywhere; LOW takes the nearest pixel with GTK, which breaks letters
            gc.setInterpolation(scale < 1 ? SWT.DEFAULT : SWT.NONE);
            there.draw(gc, Math.floor((area.width - there.width() * scale) / 2), Math.floor((area.height - there.height() * scale) / 2),
                    scale, scale);
        } else {
            TextLayout layout = new TextLayout(getDisplay());
            layout.setFont(getFont());
            layout.setText(words);
            layout.setAlignment(SWT.CENTER);
            layout.setWidth(Math.max(1, area.width - 2 * MARGIN));
            layout.draw(gc, MARGIN, Math.max(MARGIN, (area.height - layout.getBounds().height) / 2));
            layout.dispose();
        }
    }
}
