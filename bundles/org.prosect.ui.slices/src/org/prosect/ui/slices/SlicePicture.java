package org.prosect.ui.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;
import org.prosect.ui.slices.kernel.GreySlice;
import org.prosect.ui.slices.kernel.MaskLayer;
import org.prosect.ui.slices.kernel.MaskSlice;
import org.prosect.ui.slices.kernel.PixelArea;
import org.prosect.ui.slices.kernel.PixelScaler;
import org.prosect.ui.slices.kernel.SlicePixels;
import org.prosect.ui.tool.SlicePlacement;
import org.prosect.ui.view.DisplayWindow;
import org.prosect.ui.view.PixelImage;

/** The picture of one slice, made again only as far as something changed: the cut, its masks, its pixels. */
final class SlicePicture {

    private static final PaletteData BGRX = new PaletteData(0xff00, 0xff0000, 0xff000000);

    /** What the cut depends on. */
    private record Cut(Volume volume, SlicePlane plane) { }

    /** What the pixels depend on besides. */
    private record Look(DisplayWindow window, List<SceneMask> masks, double opacity, boolean filled) { }

    /** The pixels of the screen that show the slice where it has more of its own; empty where each is drawn by itself. */
    private record Screen(PixelScaler.Axis right, PixelScaler.Axis down) {

        /** @param factor pixels of the screen for a canvas unit */
        static Optional<Screen> of(SlicePlacement now, GreySlice slice, double factor, boolean smooth) {
            double width = now.pixelWidth() * factor;
            double height = now.pixelHeight() * factor;
            if (width >= 1 && height >= 1) {
                return Optional.empty();
            }
            Rectangle area = now.area();
            return Optional.of(new Screen(
                    new PixelScaler.Axis(slice.width(), now.left() * factor, width, (int) (area.x * factor),
                            (int) Math.ceil((area.x + area.width) * factor), smooth),
                    new PixelScaler.Axis(slice.height(), now.top() * factor, height, (int) (area.y * factor),
                            (int) Math.ceil((area.y + area.height) * factor), smooth)));
        }
    }

    private final Device device;
    private Optional<Cut> cut = Optional.empty();
    private Optional<Look> look = Optional.empty();
    private List<SceneMask> masks = List.of();
    private GreySlice grey;
    private byte[] greys = {};
    private byte[] pixels = {};
    private List<MaskSlice> maskSlices = List.of();
    private List<int[]> outlines = List.of();
    private Optional<PixelImage> image = Optional.empty();
    private Optional<Screen> screen = Optional.empty();

    SlicePicture(Device device) {
        this.device = device;
    }

    /**
     * Draws the slice.
     *
     * @param factor pixels of the screen for a canvas unit
     * @param smooth whether voxels larger than pixels are interpolated
     */
    void draw(GC gc, SlicePlacement now, double factor, boolean smooth) {
        Optional<Screen> next = Screen.of(now, grey, factor, smooth);
        if (!next.equals(screen)) {
            dispose();
            screen = next;
        }
        if (image.isEmpty()) {
            image = screen.isEmpty() ? image(grey.width(), grey.height(), pixels) : image(screen.get().right.count(), screen.get().down.count(),
                    PixelScaler.scale(pixels, screen.get().right, screen.get().down));
        }
        // DEFAULT is linear everywhere
        gc.setInterpolation(smooth && screen.isEmpty() ? SWT.DEFAULT : SWT.NONE);
        // one pixel of a picture for the screen is one of the screen
        image.ifPresent(picture -> screen.ifPresentOrElse(
                on -> picture.draw(gc, on.right.first() / factor, on.down.first() / factor, 1 / factor, 1 / factor),
                () -> picture.draw(gc, now.left(), now.top(), now.pixelWidth(), now.pixelHeight())));
    }

    /** Empty where the slice is not in sight. */
    private Optional<PixelImage> image(int width, int height, byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        ImageData data = new ImageData(width, height, 32, BGRX, 4, bytes);
        return Optional.of(new PixelImage(device, data));
    }

    /** Makes the pixels ready, as far as they are others now. */
    void prepare(Volume volume, SlicePlane plane, DisplayWindow window, List<SceneMask> shown, double opacity, boolean filled) {
        Cut nextCut = new Cut(volume, plane);
        Look nextLook = new Look(window, shown, opacity, filled);
        boolean sameCut = cut.filter(c -> c.volume == volume && c.plane.equals(plane)).isPresent();
        if (sameCut && look.equals(Optional.of(nextLook))) {
            return;
        }
        if (!sameCut) {
            grey = GreySlice.of(volume, plane);
        }
        if (!sameCut || !masks.equals(shown)) {
            maskSlices = shown.stream().map(mask -> MaskSlice.of(mask.mask(), plane)).toList();
            outlines = List.of();
        }
        if (!filled && outlines.isEmpty()) {
            outlines = maskSlices.stream().map(MaskSlice::outline).toList();
        }
        cut = Optional.of(nextCut);
        look = Optional.of(nextLook);
        masks = shown;
        greys = SlicePixels.grey(grey, window);
        pixels = new byte[4 * greys.length];
        mix(new PixelArea(0, 0, grey.width(), grey.height()));
    }

    /** Lays the masks over the grey values in a part of the picture. */
    private void mix(PixelArea area) {
        Look now = look.orElseThrow();
        SlicePixels.mix(greys, grey.width(), now.filled ? layers(masks, now.opacity) : List.of(), area, pixels);
        dispose();
    }

    /**
     * Voxels of a mask changed.
     *
     * @return the pixels of the picture drawn last that are others now; empty when none is
     */
    PixelArea changed(Mask mask, Region region) {
        PixelArea changed = PixelArea.NONE;
        for (int i = 0; i < masks.size() && cut.isPresent(); i++) {
            if (masks.get(i).mask() == mask) {
                PixelArea area = maskSlices.get(i).refresh(mask, cut.get().plane, region);
                changed = changed.union(area);
                if (!area.isEmpty() && !outlines.isEmpty()) {
                    outlines = new ArrayList<>(outlines);
                    outlines.set(i, maskSlices.get(i).outline());
                }
            }
        }
        if (!changed.isEmpty() && look.orElseThrow().filled) {
            mix(changed);
        }
        return changed;
    }

    private List<MaskLayer> layers(List<SceneMask> shown, double opacity) {
        List<MaskLayer> layers = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            layers.add(new MaskLayer(maskSlices.get(i), shown.get(i).rgb(), opacity));
        }
        return layers;
    }

    /** Lines around the masks of the picture drawn last, as {@link MaskSlice#outline}; one array a mask. */
    List<int[]> outlines() {
        return outlines;
    }

    void dispose() {
        image.ifPresent(PixelImage::dispose);
        image = Optional.empty();
    }

    /** Forgets all, so that the volume can be let go of. */
    void clear() {
        dispose();
        cut = Optional.empty();
        look = Optional.empty();
        masks = List.of();
        maskSlices = List.of();
        outlines = List.of();
        grey = null;
        greys = new byte[0];
        pixels = new byte[0];
    }
}
