package org.prosect.ui.slices;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.prosect.imaging.Point3;
import org.prosect.ui.tool.SlicePlacement;
import org.prosect.ui.view.DisplayWindow;
import org.prosect.ui.view.PictureColours;
import org.prosect.ui.view.SliceDirection;

/**
 * What is drawn over a slice: outlines, the crosshair, the letters of the patient's directions, a ruler, what is shown. Shadows make all
 * readable on any grey.
 */
final class Adornments {

    private static final Color HALO = new Color(0, 0, 0);
    private static final int MARGIN = 8;
    /** Around the crosshair's middle nothing is drawn, so that the voxel can be seen. */
    private static final int GAP = 9;
    /** How far from its middle lines that the crosshair draws or leaves out change when it moves along one of them, canvas units. */
    static final int CROSSHAIR_REACH = GAP + 2;
    private static final int FAINT = 170;
    private static final int RULER_MOST = 130;
    private static final double OBLIQUE_DEGREES = 1;

    private final GC gc;
    private final SlicePlacement placement;
    private final Rectangle area;

    Adornments(GC gc, SlicePlacement placement) {
        this.gc = gc;
        this.placement = placement;
        this.area = placement.area();
    }

    /** The colour of a plane: Okabe and Ito's orange, sky blue and reddish purple. */
    static Color colour(SliceDirection direction) {
        return switch (direction) {
            case AXIAL -> new Color(0xe6, 0x9f, 0x00);
            case CORONAL -> new Color(0x56, 0xb4, 0xe9);
            case SAGITTAL -> new Color(0xcc, 0x79, 0xa7);
        };
    }

    /** The lines around a mask along the edges of its voxels. */
    void outline(int[] lines, Color colour) {
        Path path = new Path(gc.getDevice());
        double w = placement.pixelWidth();
        double h = placement.pixelHeight();
        for (int i = 0; i < lines.length; i += 4) {
            path.moveTo((float) (placement.left() + lines[i] * w), (float) (placement.top() + lines[i + 1] * h));
            path.lineTo((float) (placement.left() + lines[i + 2] * w), (float) (placement.top() + lines[i + 3] * h));
        }
        gc.setForeground(colour);
        gc.setLineWidth(2);
        gc.setLineCap(SWT.CAP_SQUARE);
        gc.drawPath(path);
        gc.setLineCap(SWT.CAP_FLAT);
        path.dispose();
    }

    /** Where the other planes cut this one, each line in the colour of its plane. */
    void crosshair(Point3 patient) {
        Point3 at = placement.place(patient);
        int x = (int) Math.floor(at.x());
        int y = (int) Math.floor(at.y());
        gc.setAlpha(FAINT);
        gc.setLineWidth(1);
        gc.setForeground(colour(across(placement.plane().rightAxis())));
        gc.drawLine(x, area.y, x, y - GAP);
        gc.drawLine(x, y + GAP, x, area.y + area.height);
        gc.setForeground(colour(across(placement.plane().downAxis())));
        gc.drawLine(area.x, y, x - GAP, y);
        gc.drawLine(x + GAP, y, area.x + area.width, y);
        gc.setAlpha(255);
    }

    private SliceDirection across(int axis) {
        for (SliceDirection direction : SliceDirection.values()) {
            if (Planes.through(placement.geometry(), direction, placement.geometry().origin(), false).throughAxis() == axis) {
                return direction;
            }
        }
        throw new IllegalArgumentException("axis " + axis);
    }

    /** The directions of the patient at the four edges; none where there is no patient. */
    void letters() {
        if (!Planes.hasPatient(placement.geometry())) {
            return;
        }
        String letters = placement.plane().letters();
        centred(letters.substring(0, 1), area.x + MARGIN + 4, area.y + area.height / 2);
        centred(letters.substring(1, 2), area.x + area.width - MARGIN - 4, area.y + area.height / 2);
        centred(letters.substring(2, 3), area.x + area.width / 2, area.y + MARGIN + 6);
        centred(letters.substring(3, 4), area.x + area.width / 2, area.y + area.height - MARGIN - 6);
    }

    /** A bar of 1, 2 or 5 times a power of ten millimetres, as long as there is room. */
    void ruler() {
        double longest = Math.min(RULER_MOST, area.width / 3.0) / placement.scale();
        double power = Math.pow(10, Math.floor(Math.log10(longest)));
        double length = longest >= 5 * power ? 5 * power : longest >= 2 * power ? 2 * power : power;
        int pixels = (int) Math.round(length * placement.scale());
        int y = area.y + area.height - MARGIN - 2;
        int x = area.x + MARGIN;
        gc.setForeground(HALO);
        gc.setLineWidth(4);
        gc.drawLine(x - 1, y, x + pixels + 1, y);
        gc.setForeground(PictureColours.TEXT);
        gc.setLineWidth(2);
        gc.drawLine(x, y, x + pixels, y);
        gc.setLineWidth(1);
        gc.drawLine(x, y - 5, x, y);
        gc.drawLine(x + pixels, y - 5, x + pixels, y);
        // a scanned picture states no size
        boolean unknown = !Planes.hasPatient(placement.geometry()) && placement.geometry().spacing().equals(new Point3(1, 1, 1));
        String text = unknown ? NLS.bind(Messages.Ruler_pixels, number(length)) : length >= 10 ? NLS.bind(Messages.Ruler_centimetres,
                number(length / 10)) : NLS.bind(Messages.Ruler_millimetres, number(length));
        text(text, x, y - 8 - gc.textExtent(text).y);
    }

    /** The plane and which slice it is, in the plane's colour. */
    void caption(double zoom) {
        SliceDirection direction = placement.direction();
        double tilt = Planes.tilt(placement.plane(), direction);
        String name = Planes.hasPatient(placement.geometry()) ? name(direction) : "";
        String oblique = tilt >= OBLIQUE_DEGREES ? NLS.bind(Messages.Caption_oblique, Math.round(tilt)) : "";
        int count = placement.geometry().size(placement.throughAxis());
        String slice = count == 1 ? "" : NLS.bind(Messages.Caption_slice, placement.slice() + 1, count);
        String magnified = Math.abs(zoom - 1) < 0.01 ? "" : NLS.bind(Messages.Caption_zoom, Math.round(zoom * 100));
        int x = area.x + MARGIN;
        text(name, x, area.y + 5, colour(direction));
        text((name.isEmpty() ? "" : oblique + "  ") + slice + "  " + magnified, x + gc.textExtent(name).x, area.y + 5, PictureColours.TEXT);
    }

    /** The window in the lower right corner. */
    void window(DisplayWindow window) {
        String text = NLS.bind(Messages.Caption_window, number(window.centre()), number(window.width()));
        Point size = gc.textExtent(text);
        text(text, area.x + area.width - MARGIN - size.x, area.y + area.height - 5 - size.y);
    }

    /** What is under the pointer, in the upper right corner. */
    void pointer(Point3 patient, Optional<Double> value, String unit) {
        String position = Planes.hasPatient(placement.geometry()) ? position(patient) : "";
        String amount = value.map(v -> number(v) + unit).orElse("");
        int y = area.y + 5;
        for (String line : new String[] {amount, position}) {
            Point size = gc.textExtent(line);
            text(line, area.x + area.width - MARGIN - size.x, y);
            y += line.isEmpty() ? 0 : size.y;
        }
    }

    static String name(SliceDirection direction) {
        return switch (direction) {
            case AXIAL -> Messages.Direction_axial;
            case CORONAL -> Messages.Direction_coronal;
            case SAGITTAL -> Messages.Direction_sagittal;
        };
    }

    /** A patient position as distances to the left or right, back or front, head or feet, in millimetres. */
    static String position(Point3 p) {
        return String.format(Locale.ROOT, "%c %.1f  %c %.1f  %c %.1f mm", p.x() < 0 ? 'R' : 'L', Math.abs(p.x()), p.y() < 0 ? 'A' : 'P',
                Math.abs(p.y()),
                p.z() < 0 ? 'F' : 'H', Math.abs(p.z()));
    }

    /** As few digits as tell values apart. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        return value == Math.rint(value) || Math.abs(value) >= 1000 ? String.valueOf(Math.round(value))
                : new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    private void centred(String text, int x, int y) {
        Point size = gc.textExtent(text);
        text(text, x - size.x / 2, y - size.y / 2);
    }

    private void text(String text, int x, int y) {
        text(text, x, y, PictureColours.TEXT);
    }

    private void text(String text, int x, int y, Color colour) {
        gc.setForeground(HALO);
        gc.drawText(text, x + 1, y + 1, true);
        gc.setForeground(colour);
        gc.drawText(text, x, y, true);
    }
}
