package org.prosect.ui.render3d;

import org.prosect.geometry.TaubinSmoothing;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.ui.render3d.kernel.SurfaceShape;

/** Makes surfaces of masks. */
final class Surfaces {

    /** Takes the steps between voxels away and moves the surface by less than half a voxel. */
    private static final int SMOOTHING = 12;

    private Surfaces() { }

    /** The smoothed surface of a mask; without triangles when the mask is empty. */
    static SurfaceShape of(Mask mask) {
        Region bounds = mask.bounds();
        if (bounds.isEmpty()) {
            return SurfaceShape.of(TriangleMesh.of(new float[0], new int[0]));
        }
        Mask part = Mask.ofNonZero(mask.toVolume().cropped(bounds));
        return SurfaceShape.of(TaubinSmoothing.smooth(TriangleMesh.of(IsoSurface.of(part)), SMOOTHING));
    }
}
