package org.prosect.core.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Which colour is what, in as many lines as it takes. */
final class Legend {

    private static final int LINE = 22;
    private static final int SWATCH = 14;
    private static final int SPACE = 5;
    private static final int BETWEEN = 16;

    private record Entry(Color colour, String name, double x, int line) { }

    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param width pixels in a line
     */
    Legend(List<Outline> masks, boolean reference, int width) {
        Graphics2D measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        Lettering letters = new Lettering(measure);
        for (Outline mask : masks) {
            if (!mask.name().isEmpty()) {
                add(new Color(mask.rgb()), mask.name(), letters, width);
            }
        }
        if (reference) {
            add(PlanePainter.REFERENCE, "reference", letters, width);
        }
        measure.dispose();
    }

    private void add(Color colour, String name, Lettering letters, int width) {
        double x = 0;
        int line = 0;
        if (!entries.isEmpty()) {
            Entry last = entries.getLast();
            x = last.x + SWATCH + SPACE + letters.width(last.name) + BETWEEN;
            line = last.line;
            if (x + SWATCH + SPACE + letters.width(name) > width) {
                x = 0;
                line++;
            }
        }
        entries.add(new Entry(colour, name, x, line));
    }

    /** In pixels. */
    int height() {
        return entries.isEmpty() ? 0 : (entries.getLast().line + 1) * LINE;
    }

    void paint(Graphics2D g, double left, double top) {
        Lettering letters = new Lettering(g);
        for (Entry entry : entries) {
            double baseline = top + entry.line * LINE + 14;
            g.setColor(entry.colour);
            g.fill(new Rectangle2D.Double(left + entry.x, baseline - 7, SWATCH, 4));
            letters.text(entry.name, left + entry.x + SWATCH + SPACE, baseline, Lettering.TEXT);
        }
    }
}
