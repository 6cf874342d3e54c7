package org.prosect.ui.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;
import org.prosect.ui.slices.kernel.GreySlice;
import org.prosect.ui.slices.kernel.MaskLayer;
import org.prosect.ui.slices.kernel.MaskSlice;
import org.prosect.ui.slices.kernel.PixelArea;
import org.prosect.ui.slices.kernel.SlicePixels;
import org.prosect.ui.view.DisplayWindow;
import org.prosect.ui.view.PixelImage;

/** The picture of one slice, made again only as far as something changed: the cut, its masks, its pixels. */
final class SlicePicture {

    private static final PaletteData BGRX = new PaletteData(0xff00, 0xff0000, 0xff000000);

    /** What the cut depends on. */
    private record Cut(Volume volume, SlicePlane plane) { }

    /** What the pixels depend on besides. */
    private record Look(DisplayWindow window, List<SceneMask> masks, double opacity, boolean filled) { }

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

    SlicePicture(Device device) {
        this.device = device;
    }

    /** The picture, one pixel a voxel; it belongs to this object. */
    PixelImage draw(Volume volume, SlicePlane plane, DisplayWindow window, List<SceneMask> shown, double opacity, boolean filled) {
        Cut nextCut = new Cut(volume, plane);
        Look nextLook = new Look(window, shown, opacity, filled);
        boolean sameCut = cut.filter(c -> c.volume == volume && c.plane.equals(plane)).isPresent();
        if (sameCut && look.equals(Optional.of(nextLook))) {
            return image.orElseThrow();
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
        return image.orElseThrow();
    }

    /** Lays the masks over the grey values in a part of the picture. */
    private void mix(PixelArea area) {
        Look now = look.orElseThrow();
        SlicePixels.mix(greys, grey.width(), now.filled ? layers(masks, now.opacity) : List.of(), area, pixels);
        ImageData data = new ImageData(grey.width(), grey.height(), 32, BGRX, 4, pixels);
        dispose();
        image = Optional.of(new PixelImage(device, data));
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
