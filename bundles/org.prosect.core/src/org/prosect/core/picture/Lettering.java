package org.prosect.core.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Map;

/**
 * Text on a picture. The letters of the patient's directions are drawn as strokes, because a picture without them can be misread; all
 * other text needs a font of the machine and is left out where there is none (a server without fontconfig).
 */
final class Lettering {

    static final Color TEXT = new Color(0xe6e6e6);
    static final Color QUIET = new Color(0xa8adb5);
    private static final Color SHADOW = new Color(0, 0, 0, 190);
    private static final int SIZE = 13;
    /** Strokes on a raster 4 wide and 6 high, from the upper left corner: x y x y …, -1 lifts the pen. */
    private static final Map<Character, int[]> STROKES = Map.of('R', new int[] {0, 6, 0, 0, 3, 0, 4, 1, 4, 2, 3, 3, 0, 3, -1, 2, 3, 4, 6},
            'L', new int[] {0, 0, 0, 6, 4, 6},
            'A', new int[] {0, 6, 2, 0, 4, 6, -1, 1, 4, 3, 4}, 'P', new int[] {0, 6, 0, 0, 3, 0, 4, 1, 4, 2, 3, 3, 0, 3},
            'H', new int[] {0, 0, 0, 6, -1, 4, 0, 4, 6, -1, 0, 3, 4, 3}, 'F', new int[] {0, 6, 0, 0, 4, 0, -1, 0, 3, 3, 3});

    private final Graphics2D g;
    private final boolean hasFont;

    Lettering(Graphics2D g) {
        this.g = g;
        this.hasFont = trySettingFont(g);
    }

    private static boolean trySettingFont(Graphics2D g) {
        try {
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, SIZE);
            LineMetrics metrics = font.getLineMetrics("H", g.getFontRenderContext());
            g.setFont(font);
            return metrics.getHeight() > 0;
        } catch (RuntimeException | InternalError | LinkageError e) {
            // java.awt says in these ways that the machine has no fonts; the picture is right without text
            return false;
        }
    }

    /** Writes text from a point to the right. */
    void text(String text, double x, double baseline, Color colour) {
        if (hasFont) {
            g.setColor(SHADOW);
            g.drawString(text, (float) x + 1, (float) baseline + 1);
            g.setColor(colour);
            g.drawString(text, (float) x, (float) baseline);
        }
    }

    /** Width of a text in pixels; 0 where text cannot be written. */
    double width(String text) {
        return hasFont && !text.isEmpty() ? g.getFont().getStringBounds(text, g.getFontRenderContext()).getWidth() : 0;
    }

    /** The letter of a direction, centred on a point. */
    void direction(char letter, double x, double y) {
        int[] strokes = STROKES.get(letter);
        double unit = 1.7;
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (int i = 0; i < strokes.length; i += 2) {
            if (strokes[i] < 0) {
                down = false;
                i--;
                continue;
            }
            double px = x + (strokes[i] - 2) * unit;
            double py = y + (strokes[i + 1] - 3) * unit;
            if (down) {
                path.lineTo(px, py);
            } else {
                path.moveTo(px, py);
                down = true;
            }
        }
        g.setColor(SHADOW);
        g.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
        g.setColor(TEXT);
        g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    /** A bar of a round length, at most a third of the available width, with its length written beside it. */
    void scaleBar(double x, double y, double pixelsPerMillimetre, double available) {
        double most = available / 3 / pixelsPerMillimetre;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double length = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
        double end = x + length * pixelsPerMillimetre;
        g.setColor(SHADOW);
        g.setStroke(new BasicStroke(4f));
        g.draw(new Line2D.Double(x - 1, y, end + 1, y));
        g.setColor(TEXT);
        g.setStroke(new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(x, y, end, y));
        text((length >= 1 ? String.valueOf((long) length) : String.valueOf(length)) + " mm", x, y - 6, TEXT);
    }
}
