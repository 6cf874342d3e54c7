package org.prosect.networks.registration;

import java.util.ArrayList;
import java.util.List;

import org.prosect.networks.Taps;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/** VFA's feature pyramid: a U-shaped network whose way up gives the features of each level. */
final class VfaEncoder {

    private static final double EPSILON = 1e-5;
    private static final double SLOPE = 0.01;

    private final NetworkBuilder net;
    private final Layers layers;
    private final VfaConfiguration configuration;
    private final Taps taps;

    VfaEncoder(NetworkBuilder net, VfaConfiguration configuration, Taps taps) {
        this.net = net;
        this.layers = new Layers(net);
        this.configuration = configuration;
        this.taps = taps;
    }

    /** Features of images (n, channels, d, h, w), finest level first; each image is normalised by itself. */
    List<Value> build(Value image) {
        int levels = configuration.downsamples();
        List<Integer> widths = configuration.widths();
        for (int axis = 2; axis < 5; axis++) {
            int multiple = configuration.multiple();
            if (image.size(axis) % multiple != 0 || image.size(axis) < 2 * multiple) {
                throw new IllegalArgumentException("each axis of " + image.shape() + " has to be a multiple of " + multiple + ", twice at least");
            }
        }
        Value normal = tapped("in_norm", layers.instanceNorm("in_norm", image, EPSILON));
        Value x = net.leakyRelu(tapped("in_conv", layers.conv("in_conv", normal, widths.getFirst(), 3, Convolution.padded(1), true)), SLOPE);
        if (configuration.halved()) {
            x = net.averagePool(x, Convolution.PLAIN.stride(2), true, 2);
        }
        List<Value> skips = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            x = twice("encoder_conv." + i, x, widths.get(i + 1));
            skips.add(x);
            x = net.averagePool(x, Convolution.PLAIN.stride(2), true, 2);
        }
        x = tapped("bottleneck_conv", twice("bottleneck_conv", x, widths.get(levels + 1)));
        List<Value> features = new ArrayList<>(List.of(x));
        for (int i = levels - 1; i >= 0; i--) {
            Value skip = skips.get(i);
            Value up = net.resize(x, "linear", "align_corners", false, skip.size(2), skip.size(3), skip.size(4));
            int width = widths.get(i + 1);
            Value narrow = net.in("upsampling." + i, () -> unit("conv", "norm", up, width));
            x = twice("decoder_conv." + i, net.concat(1, narrow, skip), width);
            features.addFirst(x);
        }
        return features;
    }

    private Value twice(String layer, Value x, int width) {
        return net.in(layer, () -> unit("conv2", "norm2", unit("conv1", "norm1", x, width), width));
    }

    private Value unit(String conv, String norm, Value x, int width) {
        return net.leakyRelu(layers.instanceNorm(norm, layers.conv(conv, x, width, 3, Convolution.padded(1), true), EPSILON), SLOPE);
    }

    private Value tapped(String name, Value value) {
        taps.at(net.layer() + "." + name, value);
        return value;
    }
}
