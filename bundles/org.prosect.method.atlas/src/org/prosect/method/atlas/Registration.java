package org.prosect.method.atlas;

import java.util.Map;
import java.util.stream.IntStream;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.Resampler;
import org.prosect.imaging.Volume;
import org.prosect.nn.Tensor;

/** Where the places of an image lie in a reference. */
final class Registration {

    private final Frame fixed;
    private final Frame moving;
    /** Voxels of the frame from a place in it to that in the moving one, along the frame's x, y and z axes. */
    private final Volume[] steps = new Volume[3];

    private Registration(Frame fixed, Frame moving, float[] flow) {
        this.fixed = fixed;
        this.moving = moving;
        Geometry grid = fixed.image().geometry();
        int n = fixed.image().length();
        for (int axis = 0; axis < 3; axis++) {
            // the tensor's last axis is the volume's first
            float[] values = new float[n];
            System.arraycopy(flow, (2 - axis) * n, values, 0, n);
            steps[axis] = Volume.ofFloat32(grid, values);
        }
    }

    /** Registers two brains. */
    static Registration of(Frame fixed, Frame moving, CompiledNetwork network) throws ProsectException {
        Tensor flow = network.run(Map.of("fixed", fixed.tensor(), "moving", moving.tensor())).get("flow");
        return new Registration(fixed, moving, flow.values());
    }

    /**
     * A mask carried over: for each voxel of a grid what the mask is at its place in the reference, linearly between voxels. Beyond the frame
     * places move as at its edge.
     *
     * @param mask a mask anywhere in the reference
     * @param target a grid in the fixed image's patient space
     * @return 0 to 1
     */
    float[] carry(Mask mask, Geometry target) {
        Geometry frame = fixed.image().geometry();
        Geometry from = moving.image().geometry();
        Geometry own = mask.geometry();
        Volume values = mask.toVolume();
        float[] carried = new float[(int) target.voxelCount()];
        Region reach = reach(mask, target);
        IntStream.range(0, reach.sizeY() * reach.sizeZ()).parallel().forEach(row -> {
            int y = reach.y0() + row % reach.sizeY();
            int z = reach.z0() + row / reach.sizeY();
            for (int x = reach.x0(); x < reach.x1(); x++) {
                Point3 p = frame.toIndex(target.toPatient(x, y, z));
                Point3 at = own.toIndex(from.toPatient(p.plus(step(p))));
                carried[target.offset(x, y, z)] = (float) Resampler.trilinear(values, at.x(), at.y(), at.z(), 0);
            }
        });
        return carried;
    }

    /** Where in a grid a mask can come to lie: around its bounds as far as the largest step goes. */
    private Region reach(Mask mask, Geometry target) {
        double farthest = 1;
        for (Volume along : steps) {
            for (float step : along.toFloats()) {
                farthest = Math.max(farthest, Math.abs(step));
            }
        }
        double margin = farthest;
        Region bounds = mask.bounds().grown(1, 1, 1);
        Box inFrame = Box.of(bounds.x0(), bounds.y0(), bounds.z0(), bounds.x1(), bounds.y1(), bounds.z1(),
                p -> moving.image().geometry().toIndex(mask.geometry().toPatient(p)));
        Point3 low = inFrame.low();
        Point3 high = inFrame.high();
        Box there = Box.of(low.x() - margin, low.y() - margin, low.z() - margin, high.x() + margin, high.y() + margin, high.z() + margin,
                p -> target.toIndex(fixed.image().geometry().toPatient(p)));
        return new Region((int) Math.floor(there.low().x()), (int) Math.floor(there.low().y()), (int) Math.floor(there.low().z()),
                (int) Math.ceil(there.high().x()) + 1, (int) Math.ceil(there.high().y()) + 1, (int) Math.ceil(there.high().z()) + 1)
                .intersection(Region.of(target));
    }

    /** Correlation of the fixed image with the moved one where there is a brain in the fixed one; −1 to 1. */
    double likeness() {
        Geometry grid = fixed.image().geometry();
        double n = 0;
        double[] sums = new double[5];
        for (int z = 0, at = 0; z < grid.sizeZ(); z++) {
            for (int y = 0; y < grid.sizeY(); y++) {
                for (int x = 0; x < grid.sizeX(); x++, at++) {
                    double a = fixed.image().get(at);
                    if (a > 0) {
                        Point3 to = within(new Point3(x + steps[0].get(at), y + steps[1].get(at), z + steps[2].get(at)));
                        double b = Resampler.trilinear(moving.image(), to.x(), to.y(), to.z(), 0);
                        n++;
                        sums[0] += a;
                        sums[1] += b;
                        sums[2] += a * a;
                        sums[3] += b * b;
                        sums[4] += a * b;
                    }
                }
            }
        }
        double spread = Math.sqrt((n * sums[2] - sums[0] * sums[0]) * (n * sums[3] - sums[1] * sums[1]));
        return spread > 0 ? (n * sums[4] - sums[0] * sums[1]) / spread : 0;
    }

    private Point3 step(Point3 place) {
        Point3 p = within(place);
        return new Point3(Resampler.trilinear(steps[0], p.x(), p.y(), p.z(), 0), Resampler.trilinear(steps[1], p.x(), p.y(), p.z(), 0),
                Resampler.trilinear(steps[2], p.x(), p.y(), p.z(), 0));
    }

    private Point3 within(Point3 p) {
        Geometry grid = fixed.image().geometry();
        return new Point3(Math.clamp(p.x(), 0, grid.sizeX() - 1), Math.clamp(p.y(), 0, grid.sizeY() - 1), Math.clamp(p.z(), 0, grid.sizeZ() - 1));
    }
}
