package org.prosect.core.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.prosect.imaging.Point3;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.ScribblePrompt;

/**
 * Marks prompts on a slice: plus and minus in discs, boxes, strokes. What lies in another slice is faded. Prompts that are off, and kinds without a
 * place of their own (masks, references, unknown ones), are not drawn.
 */
final class PromptPainter {

    /** Bluish green of Okabe and Ito, lightened for dark ground. */
    private static final Color POSITIVE = new Color(0x00c48c);
    /** Okabe–Ito vermillion, lightened. */
    private static final Color NEGATIVE = new Color(0xff5a1f);
    /** Okabe–Ito sky blue. */
    private static final Color NEUTRAL = new Color(0x56b4e9);
    private static final Color HALO = new Color(0, 0, 0, 170);
    private static final float FADED = 0.3f;
    private static final double RADIUS = 5.5;

    private final Graphics2D g;
    private final SlicePlane plane;
    private final double scaleX;
    private final double scaleY;

    PromptPainter(Graphics2D g, SlicePlane plane, PlanePainter pixels) {
        this.g = g;
        this.plane = plane;
        this.scaleX = pixels.width() / plane.width();
        this.scaleY = pixels.height() / plane.height();
    }

    /** All that are on; those of other slices first, so that they hide nothing. */
    void paint(PromptSet prompts) {
        for (boolean here : new boolean[] {false, true}) {
            g.setComposite(here ? AlphaComposite.SrcOver : AlphaComposite.SrcOver.derive(FADED));
            for (Prompt prompt : prompts.getPrompts()) {
                if (prompt.isEnabled()) {
                    paint(prompt, here);
                }
            }
        }
        g.setComposite(AlphaComposite.SrcOver);
    }

    private void paint(Prompt prompt, boolean here) {
        switch (prompt) {
            case PointPrompt p when p.getPosition() != null -> marker(p.getPosition(), colour(p.getPolarity()),
                    p.getPolarity() == Polarity.POSITIVE, here);
            case MeshPrompt m when m.getCentre() != null -> marker(m.getCentre(), NEUTRAL, true, here);
            case BoxPrompt b when b.getCorner() != null && b.getOppositeCorner() != null -> box(b.getCorner(), b.getOppositeCorner(), here);
            case ScribblePrompt s -> stroke(s.getPoints(), colour(s.getPolarity()), here);
            case LassoPrompt l when !l.getPoints().isEmpty() -> {
                List<Point3> closed = new ArrayList<>(l.getPoints());
                closed.add(closed.getFirst());
                stroke(closed, colour(l.getPolarity()), here);
            }
            default -> {
                // nothing to show
            }
        }
    }

    private void marker(Point3 position, Color colour, boolean plus, boolean here) {
        Point3 place = plane.place(position);
        if (plane.isInSlice(place) != here) {
            return;
        }
        double x = place.x() * scaleX;
        double y = place.y() * scaleY;
        g.setColor(colour);
        g.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(1.2f));
        g.draw(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
        g.setStroke(new BasicStroke(1.7f));
        double arm = 0.55 * RADIUS;
        g.draw(new Line2D.Double(x - arm, y, x + arm, y));
        if (plus) {
            g.draw(new Line2D.Double(x, y - arm, x, y + arm));
        }
    }

    private void box(Point3 corner, Point3 opposite, boolean here) {
        Point3 a = plane.place(corner);
        Point3 b = plane.place(opposite);
        double half = plane.thickness() / 2;
        boolean cut = Math.min(a.z(), b.z()) <= half && Math.max(a.z(), b.z()) >= -half;
        if (cut == here) {
            line(new Rectangle2D.Double(Math.min(a.x(), b.x()) * scaleX, Math.min(a.y(), b.y()) * scaleY, Math.abs(a.x() - b.x()) * scaleX,
                    Math.abs(a.y() - b.y()) * scaleY), POSITIVE);
        }
    }

    /** The parts of a polyline in the slice, or those outside it. */
    private void stroke(List<Point3> points, Color colour, boolean here) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            Point3 a = plane.place(points.get(i));
            Point3 b = plane.place(points.get(Math.min(i + 1, points.size() - 1)));
            if ((plane.isInSlice(a) && plane.isInSlice(b)) == here && (i + 1 < points.size() || points.size() == 1)) {
                path.moveTo(a.x() * scaleX, a.y() * scaleY);
                path.lineTo(b.x() * scaleX, b.y() * scaleY);
            }
        }
        line(path, colour);
    }

    private void line(Shape shape, Color colour) {
        g.setColor(HALO);
        g.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
        g.setColor(colour);
        g.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    private static Color colour(Polarity polarity) {
        return polarity == Polarity.POSITIVE ? POSITIVE : NEGATIVE;
    }
}
