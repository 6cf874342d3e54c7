package org.prosect.ui.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Volume;
import org.prosect.ui.slices.kernel.GreySlice;
import org.prosect.ui.slices.kernel.MaskLayer;
import org.prosect.ui.slices.kernel.MaskSlice;
import org.prosect.ui.slices.kernel.SlicePixels;
import org.prosect.ui.view.DisplayWindow;

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
    private List<MaskSlice> maskSlices = List.of();
    private List<int[]> outlines = List.of();
    private Optional<Image> image = Optional.empty();

    SlicePicture(Device device) {
        this.device = device;
    }

    /** The picture, one pixel a voxel; it belongs to this object. */
    Image draw(Volume volume, SlicePlane plane, DisplayWindow window, List<SceneMask> shown, double opacity, boolean filled) {
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
        byte[] pixels = SlicePixels.of(grey, window, filled ? layers(shown, opacity) : List.of());
        ImageData data = new ImageData(grey.width(), grey.height(), 32, BGRX, 4, pixels);
        dispose();
        image = Optional.of(new Image(device, (ImageDataProvider) zoom -> zoom == 100 ? data : null));
        return image.get();
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
        image.ifPresent(Image::dispose);
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
    }
}
