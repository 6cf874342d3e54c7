package org.prosect.networks.registration;

import java.util.Arrays;

import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/** An affine transform in sampler coordinates (−1 to 1 with aligned corners, last axis first) as grids and flows in voxels. */
public final class AffineFlow {

    private final NetworkBuilder net;
    private final int axes;
    private final Value rows;

    /** @param parameters the matrix (axes, axes + 1) less the identity, row by row (n, axes · (axes + 1)) */
    public AffineFlow(NetworkBuilder net, Value parameters, int axes) {
        this.net = net;
        this.axes = axes;
        float[] identity = new float[axes * (axes + 1)];
        int[] reversed = new int[axes];
        for (int i = 0; i < axes; i++) {
            identity[i * (axes + 1) + i] = 1;
            reversed[i] = axes - 1 - i;
        }
        Value matrix = net.add(net.reshape(parameters, parameters.size(0), axes, axes + 1), net.constant(Tensor.of(identity, 1, axes, axes + 1)));
        this.rows = net.gather(matrix, 1, reversed);
    }

    /** The grid on images with the spatial sizes of {@code like}: (n, axes, sizes…) in voxels. */
    public Value grid(Value like) {
        int[] shape = new int[axes + 2];
        Arrays.fill(shape, 1);
        shape[0] = rows.size(0);
        shape[1] = axes;
        Value sum = net.reshape(net.slice(rows, 2, axes, axes + 1), shape);
        float[] factors = new float[axes];
        for (int axis = 0; axis < axes; axis++) {
            int n = like.size(2 + axis);
            factors[axis] = (n - 1) / 2f;
            float[] ramp = new float[n];
            for (int i = 0; i < n; i++) {
                ramp[i] = n == 1 ? -1 : (float) (2.0 * i / (n - 1) - 1);
            }
            int[] sizes = new int[axes + 2];
            Arrays.fill(sizes, 1);
            sizes[2 + axis] = n;
            Value column = net.reshape(net.slice(rows, 2, axes - 1 - axis, axes - axis), shape);
            sum = net.add(sum, net.multiply(column, net.constant(Tensor.of(ramp, sizes))));
        }
        shape[0] = 1;
        return net.multiply(net.add(sum, net.constant(1)), net.constant(Tensor.of(factors, shape)));
    }

    /** The same less the places themselves. */
    public Value flow(Value like) {
        return new Warping(net).flow(grid(like));
    }
}
