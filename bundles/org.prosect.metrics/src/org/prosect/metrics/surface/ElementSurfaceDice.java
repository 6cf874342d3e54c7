package org.prosect.metrics.surface;

/** Normalised surface Dice of google-deepmind/surface-distance. */
public final class ElementSurfaceDice extends SurfaceDice {

    public ElementSurfaceDice() {
        super(SurfaceModel.ELEMENTS);
    }
}
