package org.prosect.ui.render3d.kernel;

import java.util.List;

import org.prosect.imaging.Point3;

/**
 * An image in space.
 *
 * @param blocks of the texture
 * @param cut what is taken away, see {@link Cut.Plane}
 */
public record ShownVolume(VolumeTexture texture, Blocks blocks, Look look, List<Cut.Plane> cut) {

    /** Lengths that the opacities of presets are for, in a diagonal: whatever its resolution, an image looks the same. */
    private static final double REFERENCES = 500;

    public ShownVolume {
        cut = List.copyOf(cut);
    }

    /** The length that the opacity of colours is for, millimetres. */
    public double reference() {
        Point3 spacing = texture.image().spacing();
        return Math.sqrt(square(spacing.x() * texture.image().sizeX()) + square(spacing.y() * texture.image().sizeY())
                + square(spacing.z() * texture.image().sizeZ())) / REFERENCES;
    }

    /** The shortest distance between voxels of the texture, millimetres. */
    public double finest() {
        return Math.min(texture.spacing(0), Math.min(texture.spacing(1), texture.spacing(2)));
    }

    private static double square(double v) {
        return v * v;
    }
}
