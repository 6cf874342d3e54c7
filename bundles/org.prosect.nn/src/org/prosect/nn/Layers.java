package org.prosect.nn;

import java.util.Arrays;

/** Layers made of several operators, with the parameter names of PyTorch modules. */
public final class Layers {

    private final NetworkBuilder net;

    public Layers(NetworkBuilder net) {
        this.net = net;
    }

    /** x · weightᵀ + bias over the last axis; parameters {@code weight} (out, in) and, if wanted, {@code bias}. */
    public Value linear(String layer, Value x, int out, boolean bias) {
        return net.in(layer, () -> {
            Value y = net.matMul(x, net.transpose(net.parameter("weight", out, x.size(-1)), 1, 0));
            return bias ? net.add(y, net.parameter("bias", out)) : y;
        });
    }

    /** A convolution with a cubic kernel; parameters {@code weight} and, if wanted, {@code bias}. */
    public Value conv(String layer, Value x, int out, int kernel, Convolution how, boolean bias) {
        return net.in(layer, () -> {
            int[] sizes = weightSizes(x, out, x.size(1) / how.groups(), kernel);
            return net.conv(x, net.parameter("weight", sizes), how, bias(bias, out));
        });
    }

    /** A transposed convolution with a cubic kernel. */
    public Value convTranspose(String layer, Value x, int out, int kernel, Convolution how, boolean bias) {
        return net.in(layer, () -> {
            int[] sizes = weightSizes(x, x.size(1), out / how.groups(), kernel);
            return net.convTranspose(x, net.parameter("weight", sizes), how, bias(bias, out));
        });
    }

    /** Over the last axis; parameters {@code weight} and {@code bias}. */
    public Value layerNorm(String layer, Value x, double epsilon) {
        return net.in(layer, () -> net.layerNorm(x, -1, net.parameter("weight", x.size(-1)), net.parameter("bias", x.size(-1)), epsilon));
    }

    /** Over the channels of each place of a channel-first tensor (LayerNorm2d of SAM); parameters {@code weight} and {@code bias}. */
    public Value channelNorm(String layer, Value x, double epsilon) {
        return net.in(layer, () -> {
            Value centred = net.subtract(x, net.mean(x, true, 1));
            Value variance = net.mean(net.multiply(centred, centred), true, 1);
            Value normal = net.divide(centred, net.unary("Sqrt", net.add(variance, net.constant((float) epsilon))));
            return net.add(net.multiply(normal, perChannel(net.parameter("weight", x.size(1)), x)), perChannel(net.parameter("bias", x.size(1)), x));
        });
    }

    /** With parameters {@code weight} and {@code bias}. */
    public Value instanceNorm(String layer, Value x, double epsilon) {
        return net.in(layer, () -> net.instanceNorm(x, net.parameter("weight", x.size(1)), net.parameter("bias", x.size(1)), epsilon));
    }

    /** Without parameters. */
    public Value plainInstanceNorm(Value x, double epsilon) {
        float[] ones = new float[x.size(1)];
        Arrays.fill(ones, 1);
        return net.instanceNorm(x, net.constant(Tensor.of(ones, ones.length)), net.constant(Tensor.of(new float[ones.length], ones.length)), epsilon);
    }

    /** By stored statistics; parameters {@code weight}, {@code bias}, {@code running_mean}, {@code running_var}. */
    public Value batchNorm(String layer, Value x, double epsilon) {
        return net.in(layer, () -> net.batchNorm(x, net.parameter("weight", x.size(1)), net.parameter("bias", x.size(1)),
                net.parameter("running_mean", x.size(1)), net.parameter("running_var", x.size(1)), epsilon));
    }

    /** A vector of one number a channel as (c, 1, 1…), to be stretched over x. */
    public Value perChannel(Value vector, Value x) {
        int[] sizes = new int[x.rank() - 1];
        Arrays.fill(sizes, 1);
        sizes[0] = vector.size(0);
        return net.reshape(vector, sizes);
    }

    /** Places moved along an axis; what leaves at one end comes in at the other. */
    public Value roll(Value x, int axis, int shift) {
        int n = x.size(axis);
        int s = Math.floorMod(shift, n);
        return s == 0 ? x : net.concat(axis, net.slice(x, axis, n - s, n), net.slice(x, axis, 0, n - s));
    }

    private Value[] bias(boolean wanted, int out) {
        return wanted ? new Value[] {net.parameter("bias", out)} : new Value[0];
    }

    private static int[] weightSizes(Value x, int first, int second, int kernel) {
        int[] sizes = new int[x.rank()];
        Arrays.fill(sizes, kernel);
        sizes[0] = first;
        sizes[1] = second;
        return sizes;
    }
}
