package org.prosect.core.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Resampler;
import org.prosect.imaging.Volume;

/** Paints a slice and the masks on it, so many pixels a millimetre. */
final class PlanePainter {

    /** Okabe–Ito yellow. */
    static final Color REFERENCE = new Color(0xf0e442);
    private static final float FILL = 0.2f;
    private static final BasicStroke LINE = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke DASHES = new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5, 3.5f}, 0);

    private final SlicePlane plane;
    private final double scale;
    private final int width;
    private final int height;

    /**
     * @param scale pixels a millimetre
     */
    PlanePainter(SlicePlane plane, double scale) {
        this.plane = plane;
        this.scale = scale;
        this.width = Math.max(1, (int) Math.round(plane.width() * scale));
        this.height = Math.max(1, (int) Math.round(plane.height() * scale));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The slice in grey, interpolated between voxels; where a pixel covers several voxels, their mean. */
    BufferedImage grey(Volume image, GreyWindow window) {
        Point3 spacing = plane.geometry().spacing();
        double finest = Math.min(spacing.get(plane.rightAxis()), spacing.get(plane.downAxis()));
        int samples = (int) Math.clamp(Math.ceil(1 / (scale * finest) / 1.5), 1, 4);
        int[] rgb = new int[width * height];
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int s = 0; s < samples * samples; s++) {
                    Point3 i = index(x + (s % samples + 0.5) / samples, y + (s / samples + 0.5) / samples);
                    sum += Resampler.trilinear(image, i.x(), i.y(), i.z(), Double.NaN);
                }
                rgb[y * width + x] = window.grey(sum / (samples * samples)) * 0x010101;
            }
        });
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        result.setRGB(0, 0, width, height, rgb, 0, width);
        return result;
    }

    /** Outlines a mask and tints what is inside. */
    void paint(Graphics2D g, Outline outline) {
        Shape contour = contour(outline.mask());
        g.setColor(new Color(outline.rgb()));
        g.setComposite(AlphaComposite.SrcOver.derive(FILL));
        g.fill(contour);
        g.setComposite(AlphaComposite.SrcOver);
        g.setStroke(LINE);
        g.draw(contour);
    }

    /** Outlines the reference with thin dashes. */
    void paintReference(Graphics2D g, Mask reference) {
        g.setColor(REFERENCE);
        g.setStroke(DASHES);
        g.draw(contour(reference));
    }

    /** Half-way between voxels inside and outside, in pixels. The mask may lie on another grid than the image. */
    private Shape contour(Mask mask) {
        Volume values = mask.toVolume();
        Geometry grid = mask.geometry();
        boolean same = grid.equals(plane.geometry());
        float[] field = new float[width * height];
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                Point3 i = index(x + 0.5, y + 0.5);
                Point3 at = same ? i : grid.toIndex(plane.geometry().toPatient(i));
                field[y * width + x] = (float) Resampler.trilinear(values, at.x(), at.y(), at.z(), 0);
            }
        });
        return Contours.trace(field, width, height, 0.5f);
    }

    private Point3 index(double x, double y) {
        return plane.index(x * plane.width() / width, y * plane.height() / height);
    }
}
