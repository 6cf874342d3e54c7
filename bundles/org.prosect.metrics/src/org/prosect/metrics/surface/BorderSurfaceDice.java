package org.prosect.metrics.surface;

/** Normalised surface Dice of border voxels. */
public final class BorderSurfaceDice extends SurfaceDice {

    public BorderSurfaceDice() {
        super(SurfaceModel.BORDER_VOXELS);
    }
}
