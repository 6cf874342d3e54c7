package org.prosect.ui.render3d;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.ui.render3d.kernel.OverlayBuilder;

/**
 * Draws prompts in space, in the colours that they have on slices. Types that nobody knows here are drawn by the positions among their attributes.
 */
final class PromptGlyphs {

    private static final int INSIDE = 0x00c48c;
    private static final int OUTSIDE = 0xff5a1f;
    private static final int WHITE = 0xffffff;

    private final OverlayBuilder builder;
    private final Geometry grid;
    private final double scale;

    /** @param scale pixels for a unit of the window */
    PromptGlyphs(OverlayBuilder builder, Geometry grid, double scale) {
        this.builder = builder;
        this.grid = grid;
        this.scale = scale;
    }

    void add(Prompt prompt) {
        switch (prompt) {
            case PointPrompt point when point.getPosition() != null -> point(point.getPosition(), point.getPolarity() == Polarity.POSITIVE);
            case BoxPrompt box when box.getCorner() != null && box.getOppositeCorner() != null -> box(box);
            case MeshPrompt mesh when mesh.getCentre() != null -> centre(mesh.getCentre());
            default -> others(prompt);
        }
    }

    private void point(Point3 at, boolean positive) {
        disc(at, 5, positive ? INSIDE : OUTSIDE);
        builder.mark(at, -3 * scale, 0, 3 * scale, 0, 1.6 * scale, WHITE);
        if (positive) {
            builder.mark(at, 0, -3 * scale, 0, 3 * scale, 1.6 * scale, WHITE);
        }
    }

    private void disc(Point3 at, double radius, int rgb) {
        builder.disc(at, (radius + 1.2) * scale, WHITE);
        builder.disc(at, radius * scale, rgb);
    }

    /** A box lies along the image's axes. */
    private void box(BoxPrompt box) {
        Point3 a = grid.toIndex(box.getCorner());
        Point3 b = grid.toIndex(box.getOppositeCorner());
        Point3[] corners = new Point3[8];
        for (int i = 0; i < 8; i++) {
            corners[i] = grid.toPatient((i & 1) == 0 ? a.x() : b.x(), (i & 2) == 0 ? a.y() : b.y(), (i & 4) == 0 ? a.z() : b.z());
        }
        for (int i = 0; i < 8; i++) {
            for (int bit = 1; bit < 8; bit *= 2) {
                if ((i & bit) == 0) {
                    builder.shiningLine(corners[i], corners[i | bit], 2 * scale, INSIDE);
                }
            }
        }
    }

    private void centre(Point3 at) {
        double arm = 8 * scale;
        builder.mark(at, -arm, 0, arm, 0, 2 * scale, INSIDE);
        builder.mark(at, 0, -arm, 0, arm, 2 * scale, INSIDE);
        disc(at, 3.5, INSIDE);
    }

    private void others(Prompt prompt) {
        for (EAttribute attribute : prompt.eClass().getEAllAttributes()) {
            if (attribute.getEAttributeType().getInstanceClass() == Point3.class) {
                switch (prompt.eGet(attribute)) {
                    case Point3 place -> disc(place, 4, INSIDE);
                    case List<?> places -> line(places);
                    case null, default -> { }
                }
            }
        }
    }

    private void line(List<?> places) {
        List<Point3> points = new ArrayList<>();
        places.forEach(place -> points.add((Point3) place));
        for (int i = 1; i < points.size(); i++) {
            builder.shiningLine(points.get(i - 1), points.get(i), 2.5 * scale, INSIDE);
        }
    }
}
