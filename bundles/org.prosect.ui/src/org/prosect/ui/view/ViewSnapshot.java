package org.prosect.ui.view;

import java.util.Optional;
import java.util.Set;

import org.prosect.imaging.Point3;
import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.study.model.Structure;

/**
 * What all views of images agree on, at one moment. Not part of the study: nothing here is undone or saved with it.
 *
 * @param image what is looked at; of the live study
 * @param crosshair where the planes cross, patient millimetres LPS
 * @param window the values from black to white; empty while the image is not read
 * @param layout how planes are laid out
 * @param leading the plane of a single layout, and the large one of others
 * @param neurological whether the patient's left is on the left; else, as radiologists hang, on the right
 * @param opacity of masks, 0 to 1
 * @param filled whether masks are filled, else outlined
 * @param smooth whether voxels are interpolated, else shown as they are
 * @param hidden results whose masks are not shown
 * @param structure whose prompts are being given
 * @param tool id of the prompt tool in hand; empty: the crosshair
 */
public record ViewSnapshot(Optional<Image> image, Point3 crosshair, Optional<DisplayWindow> window, ViewLayout layout, SliceDirection leading,
        boolean neurological, double opacity, boolean filled, boolean smooth, Set<Result> hidden, Optional<Structure> structure,
                Optional<String> tool) {

    /** Before anything is shown. */
    public static final ViewSnapshot INITIAL = new ViewSnapshot(Optional.empty(), new Point3(0, 0, 0), Optional.empty(), ViewLayout.GRID,
            SliceDirection.AXIAL, false, 0.4, true, false, Set.of(), Optional.empty(), Optional.empty());

    public ViewSnapshot {
        hidden = Set.copyOf(hidden);
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("an opacity of " + opacity);
        }
    }

    public ViewSnapshot withImage(Optional<Image> value) {
        return new ViewSnapshot(value, crosshair, window, layout, leading, neurological, opacity, filled, smooth, hidden, structure, tool);
    }

    public ViewSnapshot withCrosshair(Point3 value) {
        return new ViewSnapshot(image, value, window, layout, leading, neurological, opacity, filled, smooth, hidden, structure, tool);
    }

    public ViewSnapshot withWindow(Optional<DisplayWindow> value) {
        return new ViewSnapshot(image, crosshair, value, layout, leading, neurological, opacity, filled, smooth, hidden, structure, tool);
    }

    public ViewSnapshot withLayout(ViewLayout value, SliceDirection large) {
        return new ViewSnapshot(image, crosshair, window, value, large, neurological, opacity, filled, smooth, hidden, structure, tool);
    }

    public ViewSnapshot withNeurological(boolean value) {
        return new ViewSnapshot(image, crosshair, window, layout, leading, value, opacity, filled, smooth, hidden, structure, tool);
    }

    public ViewSnapshot withMasks(double masksOpacity, boolean masksFilled) {
        return new ViewSnapshot(image, crosshair, window, layout, leading, neurological, masksOpacity, masksFilled, smooth, hidden, structure, tool);
    }

    public ViewSnapshot withSmooth(boolean value) {
        return new ViewSnapshot(image, crosshair, window, layout, leading, neurological, opacity, filled, value, hidden, structure, tool);
    }

    public ViewSnapshot withHidden(Set<Result> value) {
        return new ViewSnapshot(image, crosshair, window, layout, leading, neurological, opacity, filled, smooth, value, structure, tool);
    }

    public ViewSnapshot withStructure(Optional<Structure> value) {
        return new ViewSnapshot(image, crosshair, window, layout, leading, neurological, opacity, filled, smooth, hidden, value, tool);
    }

    public ViewSnapshot withTool(Optional<String> value) {
        return new ViewSnapshot(image, crosshair, window, layout, leading, neurological, opacity, filled, smooth, hidden, structure, value);
    }
}
