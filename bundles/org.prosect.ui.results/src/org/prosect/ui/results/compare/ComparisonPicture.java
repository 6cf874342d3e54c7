package org.prosect.ui.results.compare;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.picture.OverlayPicture;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.ui.results.Messages;
import org.prosect.ui.view.DisplayWindow;

/**
 * Results of one image in a picture, in colours that people with any colour vision tell apart (Okabe and Ito, 2008).
 *
 * @param image the image
 * @param window grey values; empty: automatic
 * @param at where the slices go through, patient millimetres LPS; empty: where the first result is
 * @param plane the slice of pictures side by side: 0 axial, 1 coronal, 2 sagittal
 * @param width pixels
 */
public record ComparisonPicture(Volume image, Optional<DisplayWindow> window, Optional<Point3> at, int plane, int width) {

    /** The most pictures side by side. */
    public static final int MOST = 4;

    /** Of what only the first of two holds, and of the first outline. */
    static final int ONLY_FIRST = 0xe69f00;
    /** Of what only the second holds, and of the second outline. */
    static final int ONLY_SECOND = 0x56b4e9;
    /** Of what both hold: no colour, so that the differences stand out. */
    static final int BOTH = 0xd8d8d8;

    private static final List<Integer> COLOURS = List.of(ONLY_FIRST, ONLY_SECOND, 0x009e73, 0xcc79a7, 0xd55e00, 0xf0e442);
    private static final int GAP = 6;
    private static final int SMALLEST = 200;
    private static final int LARGEST = 8192;

    /**
     * Draws.
     *
     * @param results at least one
     * @throws ProsectException when a difference is wanted of masks on different grids
     */
    public BufferedImage render(ComparisonMode mode, List<Compared> results, Progress progress) throws ProsectException {
        return switch (mode) {
            case OVERLAY -> overlay(results);
            case DIFFERENCE -> results.size() < 2 ? overlay(results) : difference(results.get(0), results.get(1), progress);
            case SIDE_BY_SIDE -> sideBySide(results.subList(0, Math.min(MOST, results.size())), progress);
        };
    }

    private OverlayPicture picture(int pixels) {
        OverlayPicture picture = OverlayPicture.of(image).size(Math.clamp(pixels, SMALLEST, LARGEST));
        if (window.isPresent()) {
            picture = picture.window(window.get().centre(), window.get().width());
        }
        return at.isPresent() ? picture.at(at.get()) : picture;
    }

    private BufferedImage overlay(List<Compared> results) {
        OverlayPicture picture = picture(width);
        for (int i = 0; i < results.size(); i++) {
            picture = picture.mask(results.get(i).mask(), COLOURS.get(i % COLOURS.size()), results.get(i).name());
        }
        return picture.render();
    }

    private BufferedImage difference(Compared a, Compared b, Progress progress) throws ProsectException {
        if (!a.mask().geometry().sameGrid(b.mask().geometry())) {
            throw new ProsectException(NLS.bind(Messages.Compare_otherGrid, a.name(), b.name()), Messages.Compare_otherGrid_remedy);
        }
        Mask both = Mask.empty(a.mask().geometry());
        Mask onlyA = Mask.empty(a.mask().geometry());
        Mask onlyB = Mask.empty(a.mask().geometry());
        for (int i = 0, n = both.voxels().length; i < n; i++) {
            if ((i & 0xfffff) == 0) {
                progress.check();
            }
            boolean inA = a.mask().get(i);
            boolean inB = b.mask().get(i);
            if (inA || inB) {
                (inA && inB ? both : inA ? onlyA : onlyB).set(i, true);
            }
        }
        return picture(width).mask(both, BOTH, named(Messages.Compare_both, "", both))
                .mask(onlyA, ONLY_FIRST, named(Messages.Compare_only, a.name(), onlyA))
                .mask(onlyB, ONLY_SECOND, named(Messages.Compare_only, b.name(), onlyB)).render();
    }

    private static String named(String pattern, String name, Mask mask) {
        String millilitres = String.format(Locale.ROOT, "%.2f ml", mask.count() * mask.geometry().voxelVolume() / 1000);
        return NLS.bind(pattern, name, millilitres);
    }

    private BufferedImage sideBySide(List<Compared> results, Progress progress) {
        List<BufferedImage> parts = new ArrayList<>();
        int each = (width - GAP * (results.size() - 1)) / results.size();
        for (int i = 0; i < results.size(); i++) {
            progress.check();
            parts.add(picture(each).plane(plane).mask(results.get(i).mask(), COLOURS.get(i), results.get(i).name()).render());
        }
        int height = parts.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
        int all = parts.stream().mapToInt(BufferedImage::getWidth).sum() + GAP * (parts.size() - 1);
        BufferedImage picture = new BufferedImage(all, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(new Color(0x303438));
        g.fillRect(0, 0, all, height);
        int x = 0;
        for (BufferedImage part : parts) {
            g.drawImage(part, x, 0, null);
            x += part.getWidth() + GAP;
        }
        g.dispose();
        return picture;
    }
}
