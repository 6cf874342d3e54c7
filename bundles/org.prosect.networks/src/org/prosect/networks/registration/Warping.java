package org.prosect.networks.registration;

import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/**
 * Sampling grids and flows of two or three axes. A grid (n, axes, sizes…) holds for each place the place in another image, in voxels (0 is the centre
 * of the first), channel k along spatial axis k; a flow is a grid less its own places. Corners are aligned throughout.
 */
public final class Warping {

    private final NetworkBuilder net;

    public Warping(NetworkBuilder net) {
        this.net = net;
    }

    /** The grid of a flow. Three small ramps are added, no identity grid is kept. */
    public Value grid(Value flow) {
        return ramps(flow, 1);
    }

    /** The flow of a grid. */
    public Value flow(Value grid) {
        return ramps(grid, -1);
    }

    /**
     * Values of x at the places of a grid, linearly.
     *
     * @param padding zeros or border
     */
    public Value sample(Value x, Value grid, String padding) {
        return net.gridSample(x, normalised(grid, x), "linear", padding, true);
    }

    /**
     * Values of x at the nearest voxels to the places of a grid.
     *
     * @param padding zeros or border
     */
    public Value sampleNearest(Value x, Value grid, String padding) {
        return net.gridSample(x, normalised(grid, x), "nearest", padding, true);
    }

    /** Sampled at the places where a flow leads, 0 outside. */
    public Value warp(Value x, Value flow) {
        return sample(x, grid(flow), "zeros");
    }

    /**
     * First through {@code second}, then through {@code first}: the places of {@code first} at those of {@code second}, constant beyond the
     * border.
     */
    public Value compose(Value first, Value second) {
        return sample(first, second, "border");
    }

    /** A grid for twice (or any other) sizes of both images: its numbers are stretched so that corners stay corners. */
    public Value upsample(Value grid, int... sizes) {
        int axes = sizes.length;
        float[] factors = new float[axes];
        for (int i = 0; i < axes; i++) {
            factors[i] = (float) ((sizes[i] - 1.0) / (checked(grid.size(2 + i)) - 1));
        }
        return net.resize(net.multiply(grid, perAxis(factors)), "linear", "align_corners", false, sizes);
    }

    /**
     * Points pushed along a grid: its values at them.
     *
     * @param points (n, points, axes) in voxels
     * @param padding zeros pulls points outside towards 0; border holds them
     */
    public Value push(Value grid, Value points, String padding) {
        int axes = points.size(2);
        int[] line = new int[axes + 2];
        java.util.Arrays.fill(line, 1);
        line[0] = points.size(0);
        line[1] = axes;
        line[2] = points.size(1);
        Value places = net.reshape(net.transpose(points, 0, 2, 1), line);
        Value pushed = net.reshape(sample(grid, places, padding), points.size(0), axes, points.size(1));
        return net.transpose(pushed, 0, 2, 1);
    }

    /** From voxels of x to −1…1 in the order that samplers take: last axis first, axes last. */
    public Value normalised(Value grid, Value x) {
        int axes = grid.size(1);
        float[] factors = new float[axes];
        int[] reversed = new int[axes];
        int[] last = new int[axes + 2];
        for (int i = 0; i < axes; i++) {
            factors[i] = (float) (2.0 / (checked(x.size(2 + i)) - 1));
            reversed[i] = axes - 1 - i;
            last[1 + i] = 2 + i;
        }
        last[axes + 1] = 1;
        Value scaled = net.subtract(net.multiply(grid, perAxis(factors)), net.constant(1));
        return net.transpose(net.gather(scaled, 1, reversed), last);
    }

    /** One number for each channel of a grid. */
    private Value perAxis(float[] factors) {
        int[] sizes = new int[factors.length + 2];
        java.util.Arrays.fill(sizes, 1);
        sizes[1] = factors.length;
        return net.constant(Tensor.of(factors, sizes));
    }

    private Value ramps(Value x, int sign) {
        int axes = x.size(1);
        Value y = x;
        for (int axis = 0; axis < axes; axis++) {
            int n = x.size(2 + axis);
            int[] sizes = new int[axes + 2];
            java.util.Arrays.fill(sizes, 1);
            sizes[1] = axes;
            sizes[2 + axis] = n;
            float[] ramp = new float[axes * n];
            for (int i = 0; i < n; i++) {
                ramp[axis * n + i] = sign * i;
            }
            y = net.add(y, net.constant(Tensor.of(ramp, sizes)));
        }
        return y;
    }

    private static int checked(int size) {
        if (size < 2) {
            throw new IllegalArgumentException("an axis of one voxel has no aligned corners; each axis needs two at the coarsest level");
        }
        return size;
    }
}
