package org.prosect.ui.prompts.tool;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.prosect.imaging.Point3;
import org.prosect.ui.tool.Glyphs;
import org.prosect.ui.tool.SliceGeometry;

/** Draws lines of prompts in a slice: what lies in it strongly, what lies in slices near by faintly. */
final class LinePainter {

    private static final double NEAR_SLICES = 3.5;
    private static final int FAINT = 90;
    private static final int BAND = 80;
    private static final int FILL = 45;

    private final GC gc;
    private final Color colour;
    private final boolean selected;

    LinePainter(GC gc, Color colour, boolean selected) {
        this.gc = gc;
        this.colour = colour;
        this.selected = selected;
    }

    /**
     * A line in patient millimetres.
     *
     * @param width of a band along the line in the slice, canvas units; 0 draws none
     */
    void line(List<Point3> points, boolean closed, SliceGeometry slice, double width) {
        List<Point3> places = points.stream().map(slice::place).toList();
        double half = slice.thickness() / 2 + 1e-6;
        SlabLine here = SlabLine.of(places, closed, half);
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setLineJoin(SWT.JOIN_ROUND);
        if (here.isEmpty()) {
            SlabLine near = SlabLine.of(places, closed, NEAR_SLICES * slice.thickness());
            gc.setAlpha(FAINT);
            stroke(near, colour, 2);
        } else {
            if (closed && places.stream().allMatch(p -> Math.abs(p.z()) <= half)) {
                fill(places);
            }
            if (width > 0) {
                gc.setAlpha(BAND);
                stroke(here, selected ? Glyphs.SELECTED : colour, (int) Math.round(width));
            }
            strong(here);
        }
        gc.setAlpha(255);
        gc.setLineCap(SWT.CAP_FLAT);
        gc.setLineJoin(SWT.JOIN_MITER);
    }

    /** Pieces of a line in the slice. */
    void strong(SlabLine line) {
        gc.setAlpha(255);
        stroke(line, Glyphs.HALO, 4);
        stroke(line, selected ? Glyphs.SELECTED : colour, 2);
    }

    /** Pieces of a line that is only proposed. */
    void proposed(SlabLine line) {
        gc.setAlpha(160);
        stroke(line, colour, 2);
        gc.setAlpha(255);
    }

    private void fill(List<Point3> places) {
        Path path = new Path(gc.getDevice());
        path.moveTo((float) places.getFirst().x(), (float) places.getFirst().y());
        places.forEach(p -> path.lineTo((float) p.x(), (float) p.y()));
        path.close();
        gc.setAlpha(FILL);
        gc.setBackground(selected ? Glyphs.SELECTED : colour);
        gc.fillPath(path);
        path.dispose();
    }

    private void stroke(SlabLine line, Color ink, int width) {
        Path path = new Path(gc.getDevice());
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (double[] piece : line.pieces()) {
            if (piece[0] != lastX || piece[1] != lastY) {
                path.moveTo((float) piece[0], (float) piece[1]);
            }
            path.lineTo((float) piece[2], (float) piece[3]);
            lastX = piece[2];
            lastY = piece[3];
        }
        gc.setForeground(ink);
        gc.setLineWidth(width);
        gc.drawPath(path);
        path.dispose();
    }
}
