package org.prosect.core.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.prosect.core.ProsectException;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.study.model.PromptSet;

/**
 * A picture of a segmentation: the axial, coronal and sagittal slice through a point side by side (a 2D image alone), at one scale and true to
 * their spacing, with masks outlined and tinted, a reference in dashes, prompts, directions, a scale bar, and a line that says what is shown.
 * Radiological convention: the patient's right is on the left. 2D images carry no letters, because pictures without a patient have the same
 * geometry as axial slices.
 *
 * <p>Immutable: each setter gives a changed copy. The images and masks are held, not copied.
 */
public final class OverlayPicture {

    private static final int DEFAULT_WIDTH = 1200;
    private static final int GAP = 8;
    private static final int LINE_HEIGHT = 24;
    private static final Color GROUND = new Color(0x101214);

    private final Volume image;
    private final Optional<GreyWindow> window;
    private final List<Outline> masks;
    private final Optional<Mask> reference;
    private final Optional<PromptSet> prompts;
    private final Optional<Point3> at;
    private final int width;
    private final OptionalInt plane;

    private OverlayPicture(Volume image, Optional<GreyWindow> window, List<Outline> masks, Optional<Mask> reference, Optional<PromptSet> prompts,
            Optional<Point3> at, int width, OptionalInt plane) {
        this.image = image;
        this.window = window;
        this.masks = masks;
        this.reference = reference;
        this.prompts = prompts;
        this.at = at;
        this.width = width;
        this.plane = plane;
    }

    /** The image alone, in an automatic window, through its middle, 1200 pixels wide. */
    public static OverlayPicture of(Volume image) {
        return new OverlayPicture(image, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), DEFAULT_WIDTH,
                OptionalInt.empty());
    }

    /**
     * Values from centre - width / 2 (black) to centre + width / 2 (white). Without this, 40 / 400 when the image has values below -500 (CT), else
     * from the 1st to the 99th percentile.
     *
     * @throws IllegalArgumentException when the width is not a positive number
     */
    public OverlayPicture window(double centre, double width) {
        return new OverlayPicture(image, Optional.of(new GreyWindow(centre, width)), masks, reference, prompts, at, this.width, plane);
    }

    /**
     * One more mask, over the earlier ones. It may lie on another grid than the image, and may be empty.
     *
     * @param rgb 0xRRGGBB
     * @param name for the legend; may be empty
     */
    public OverlayPicture mask(Mask mask, int rgb, String name) {
        List<Outline> more = new ArrayList<>(masks);
        more.add(new Outline(mask, rgb & 0xffffff, name));
        return new OverlayPicture(image, window, List.copyOf(more), reference, prompts, at, width, plane);
    }

    /** A mask to compare with, outlined in thin yellow dashes. */
    public OverlayPicture reference(Mask mask) {
        return new OverlayPicture(image, window, masks, Optional.of(mask), prompts, at, width, plane);
    }

    /** Prompts to mark: in full where they lie in the slice shown, faded elsewhere. */
    public OverlayPicture prompts(PromptSet set) {
        return new OverlayPicture(image, window, masks, reference, Optional.of(set), at, width, plane);
    }

    /**
     * The point the slices go through, patient millimetres. Without this: the first positive click or the middle of the first box, else the
     * voxel of the first non-empty mask nearest to its centre of gravity, else the middle of the image. Outside the image the outermost slices
     * are shown.
     */
    public OverlayPicture at(Point3 patient) {
        return new OverlayPicture(image, window, masks, reference, prompts, Optional.of(patient), width, plane);
    }

    /**
     * The most pixels across; fewer are used for slender images, whose height would become more than three quarters of it (2D: all of it).
     *
     * @throws IllegalArgumentException when not between 200 and 8192
     */
    public OverlayPicture size(int pixels) {
        if (pixels < 200 || pixels > 8192) {
            throw new IllegalArgumentException("a picture " + pixels + " pixels wide cannot be drawn, give 200 to 8192");
        }
        return new OverlayPicture(image, window, masks, reference, prompts, at, pixels, plane);
    }

    /**
     * One of the three slices alone; 2D images have only one anyway.
     *
     * @param index 0 axial, 1 coronal, 2 sagittal
     */
    public OverlayPicture plane(int index) {
        return new OverlayPicture(image, window, masks, reference, prompts, at, width, OptionalInt.of(Objects.checkIndex(index, 3)));
    }

    /** Draws the picture. */
    public BufferedImage render() {
        Point3 point = at.or(() -> prompts.flatMap(FocusPoint::ofPrompts)).or(() -> FocusPoint.ofFirst(masks.stream().map(Outline::mask).toList()))
                .orElseGet(this::middle);
        GreyWindow grey = window.orElseGet(() -> GreyWindow.automatic(image));
        List<SlicePlane> through = SlicePlane.through(image.geometry(), point);
        List<SlicePlane> planes = plane.isPresent() && through.size() == 3 ? List.of(through.get(plane.getAsInt())) : through;
        double across = planes.stream().mapToDouble(SlicePlane::width).sum();
        double tallest = planes.stream().mapToDouble(SlicePlane::height).max().orElseThrow();
        double scale = Math.min((width - GAP * (planes.size() + 1)) / across, (planes.size() == 1 ? 1 : 0.75) * width / tallest);
        List<PlanePainter> painters = planes.stream().map(plane -> new PlanePainter(plane, scale)).toList();
        int used = painters.stream().mapToInt(PlanePainter::width).sum() + GAP * (planes.size() + 1);
        int pictureWidth = Math.max(used, Math.min(width, 420));
        Legend legend = new Legend(masks, reference.isPresent(), pictureWidth - 2 * GAP);
        int legendTop = painters.stream().mapToInt(PlanePainter::height).max().orElseThrow() + LINE_HEIGHT + GAP;
        int height = legendTop + legend.height();
        double narrowest = painters.stream().mapToInt(PlanePainter::width).min().orElseThrow();
        BufferedImage picture = new BufferedImage(pictureWidth, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(GROUND);
            g.fillRect(0, 0, picture.getWidth(), height);
            new Lettering(g).text(caption(point, grey), GAP + 2, LINE_HEIGHT - 7, Lettering.QUIET);
            int x = GAP;
            for (int i = 0; i < planes.size(); i++) {
                Graphics2D part = (Graphics2D) g.create(x, LINE_HEIGHT, painters.get(i).width(), painters.get(i).height());
                paint(part, planes.get(i), painters.get(i), grey, point, narrowest);
                part.dispose();
                x += painters.get(i).width() + GAP;
            }
            legend.paint(g, GAP + 2, legendTop);
        } finally {
            g.dispose();
        }
        return picture;
    }

    /**
     * Draws the picture into a file, which is complete or not there.
     *
     * @throws ProsectException when it cannot be written
     */
    public void writePng(Path file) throws ProsectException {
        PngFile.write(render(), file);
    }

    private void paint(Graphics2D g, SlicePlane plane, PlanePainter painter, GreyWindow grey, Point3 point, double narrowest) {
        g.drawImage(painter.grey(image, grey), 0, 0, null);
        masks.forEach(mask -> painter.paint(g, mask));
        reference.ifPresent(mask -> painter.paintReference(g, mask));
        prompts.ifPresent(set -> new PromptPainter(g, plane, painter).paint(set));
        int right = painter.width();
        int bottom = painter.height();
        Lettering letters = new Lettering(g);
        if (image.geometry().dimensions() == 3) {
            ticks(g, plane.place(point), right / plane.width(), bottom / plane.height(), right, bottom);
            letters.direction(plane.letters().charAt(0), 10, bottom / 2.0);
            letters.direction(plane.letters().charAt(1), right - 10, bottom / 2.0);
            letters.direction(plane.letters().charAt(2), right / 2.0, 12);
            letters.direction(plane.letters().charAt(3), right / 2.0, bottom - 12);
        }
        letters.scaleBar(10, bottom - 10, right / plane.width(), narrowest);
    }

    /** Short marks at the edges that show where the other slices cut this one. */
    private static void ticks(Graphics2D g, Point3 place, double scaleX, double scaleY, int right, int bottom) {
        double x = place.x() * scaleX;
        double y = place.y() * scaleY;
        g.setColor(new Color(0xe6, 0xe6, 0xe6, 150));
        g.setStroke(new BasicStroke(1f));
        g.draw(new Line2D.Double(x, 0, x, 6));
        g.draw(new Line2D.Double(x, bottom - 6, x, bottom));
        g.draw(new Line2D.Double(0, y, 6, y));
        g.draw(new Line2D.Double(right - 6, y, right, y));
    }

    private String caption(Point3 point, GreyWindow grey) {
        List<String> first = masks.stream().map(Outline::name).filter(name -> !name.isEmpty()).limit(3).toList();
        String names = String.join(", ", first) + (masks.size() > 3 ? ", …" : "");
        String position = image.geometry().dimensions() == 2 ? "" : String.format(Locale.ROOT, "at %.1f, %.1f, %.1f mm (LPS)", point.x(),
                point.y(), point.z());
        String shades = "window " + number(grey.centre()) + " / " + number(grey.width());
        return Stream.of(names, position, shades).filter(part -> !part.isEmpty()).collect(Collectors.joining("   "));
    }

    private static String number(double value) {
        return Math.abs(value) >= 100 || value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.format(Locale.ROOT, "%.3g", value);
    }

    private Point3 middle() {
        return image.geometry().toPatient((image.geometry().sizeX() - 1) / 2.0, (image.geometry().sizeY() - 1) / 2.0,
                (image.geometry().sizeZ() - 1) / 2.0);
    }
}
