package org.prosect.method.brain;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/**
 * The grid on which the authors of MeshNet train, that of FreeSurfer's {@code mri_convert --conform}: 256³ voxels of 1 mm, around the voxel in the
 * middle of the image, along the axes of the patient, LIA. As the network's tensors have the first axis of that grid outermost and a
 * {@link org.prosect.imaging.Volume} has it innermost, the axes are taken in the opposite order here: x runs to the front, y to the feet, z to the
 * left.
 */
final class ConformedGrid {

    /** Voxels along each axis. */
    static final int SIDE = 256;

    /** Columns: front, feet, left, in LPS. */
    private static final double[] FRONT_FEET_LEFT = {0, 0, 1, -1, 0, 0, 0, -1, 0};

    private ConformedGrid() { }

    /** A grid with its voxel (side / 2, side / 2, side / 2) where the image has the voxel in its middle. */
    static Geometry around(Geometry image, int side) {
        Point3 middle = image.toPatient(image.sizeX() / 2.0, image.sizeY() / 2.0, image.sizeZ() / 2.0);
        Point3 half = new Point3(side / 2.0, side / 2.0, side / 2.0);
        Geometry atOrigin = Geometry.of(side, side, side, new Point3(1, 1, 1), new Point3(0, 0, 0), FRONT_FEET_LEFT);
        return Geometry.of(side, side, side, new Point3(1, 1, 1), middle.minus(atOrigin.toPatient(half)), FRONT_FEET_LEFT);
    }
}
