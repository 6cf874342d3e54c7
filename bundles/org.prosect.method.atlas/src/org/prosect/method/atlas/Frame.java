package org.prosect.method.atlas;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Interpolation;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Resampler;
import org.prosect.imaging.Volume;
import org.prosect.networks.registration.LapIrn;
import org.prosect.nn.Tensor;

/**
 * A brain on the grid that LapIRN was trained on: 160 × 192 × 144 mm, first tensor axis to the right, second to the front, third to the head. The
 * authors stretch FreeSurfer's norm.mgz from 0 to 1 by its brightest voxel; here the 99th percentile of the brain goes to where it then lies, so that
 * a bright vessel changes nothing. The tensor is the volume with its axes named the other way round, because the last axis of a tensor and the first
 * of a volume run fastest.
 *
 * @param image values of the brain on the grid, FLOAT32
 */
record Frame(Volume image) {

    /** Millimetres along the first, second and third tensor axis. */
    private static final int[] EXTENT = {160, 192, 144};
    /** Patient axis (LPS) of the volume's x, y and z axes, the columns: to the head, to the front, to the right. */
    private static final double[] DIRECTION = {0, 0, -1, 0, -1, 0, 1, 0, 0};
    /** Where 99 % of the authors' brains lie below; measured on two of OASIS, 0.537 and 0.545. */
    private static final double BRIGHT = 0.54;

    /** Voxels along the tensor's axes. */
    static int[] sizes(double spacing) {
        int[] sizes = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            sizes[axis] = (int) Math.ceil(EXTENT[axis] / spacing / LapIrn.MULTIPLE) * LapIrn.MULTIPLE;
        }
        return sizes;
    }

    /**
     * The brain with a point of the patient in the middle.
     *
     * @param spacing millimetres from voxel to voxel
     */
    static Frame of(Volume image, Brain brain, Point3 middle, double spacing) {
        int[] sizes = sizes(spacing);
        Geometry centred = Geometry.of(sizes[2], sizes[1], sizes[0], new Point3(spacing, spacing, spacing), new Point3(0, 0, 0), DIRECTION);
        Point3 off = centred.toPatient((sizes[2] - 1) / 2.0, (sizes[1] - 1) / 2.0, (sizes[0] - 1) / 2.0);
        Geometry grid = Geometry.of(sizes[2], sizes[1], sizes[0], centred.spacing(), middle.minus(off), DIRECTION);
        Volume there = Resampler.resample(Volume.ofFloat32(image.geometry(), image.toFloats()), grid, Interpolation.TRILINEAR, brain.background());
        float[] values = there.toFloats().clone();
        double factor = BRIGHT / (brain.bright() - brain.background());
        for (int i = 0; i < values.length; i++) {
            double value = (values[i] - brain.background()) * factor;
            values[i] = (float) (Double.isNaN(value) ? 0 : Math.clamp(value, 0, 1));
        }
        return new Frame(Volume.ofFloat32(grid, values));
    }

    /** The point that is best in the middle: the brain's, or a higher one where it does not fit, because the vertex matters more. */
    static Point3 middle(Brain brain, double spacing) {
        Point3 low = brain.low();
        Point3 high = brain.high();
        return new Point3((low.x() + high.x()) / 2, (low.y() + high.y()) / 2,
                Math.max((low.z() + high.z()) / 2, high.z() + spacing - EXTENT[2] / 2.0));
    }

    /** For the network: (1, 1, right, front, head). */
    Tensor tensor() {
        Geometry grid = image.geometry();
        return Tensor.of(image.toFloats(), 1, 1, grid.sizeZ(), grid.sizeY(), grid.sizeX());
    }
}
