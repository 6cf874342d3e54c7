package org.prosect.networks.unet;

import java.util.ArrayList;
import java.util.List;

import org.prosect.networks.Taps;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;

/**
 * ScribblePrompt-UNet (Wong et al. 2024): levels of one 3×3 convolution with a PReLU of a single slope, maximum pooling, bilinear upsampling with
 * aligned corners, no normalisation. Takes (n, 5, h, w) of {@link ScribbleMaps}, makes logits (n, 1, h, w).
 */
public final class ScribblePromptUnet {

    private final NetworkBuilder net;
    private final Layers layers;
    private final Configuration configuration;
    private final Taps taps;

    private ScribblePromptUnet(NetworkBuilder net, Configuration configuration, Taps taps) {
        this.net = net;
        this.layers = new Layers(net);
        this.configuration = configuration;
        this.taps = taps;
    }

    /**
     * Widths.
     *
     * @param channels of the input
     * @param down of the levels on the way down, finest first
     * @param bottleneck of the coarsest level
     * @param up of the levels on the way up, coarsest first
     */
    public record Configuration(int channels, List<Integer> down, int bottleneck, List<Integer> up) {

        public Configuration {
            down = List.copyOf(down);
            up = List.copyOf(up);
            if (down.isEmpty() || down.size() != up.size()) {
                throw new IllegalArgumentException("levels " + down + " down and " + up + " up");
            }
        }

        /** The published network: five inputs, four levels of 192. */
        public static Configuration official() {
            return new Configuration(5, List.of(192, 192, 192, 192), 192, List.of(192, 192, 192, 192));
        }

        /** As a checkpoint has it. */
        public static Configuration of(Weights weights) {
            List<Integer> down = new ArrayList<>();
            List<Integer> up = new ArrayList<>();
            while (weights.names().contains("downs." + down.size() + ".conv.0.weight")) {
                down.add(weights.shape("downs." + down.size() + ".conv.0.weight").size(0));
            }
            while (weights.names().contains("ups." + (2 * up.size() + 1) + ".conv.0.weight")) {
                up.add(weights.shape("ups." + (2 * up.size() + 1) + ".conv.0.weight").size(0));
            }
            return new Configuration(weights.shape("downs.0.conv.0.weight").size(1), down, weights.shape("bottleneck.conv.0.weight").size(0), up);
        }
    }

    /** A network with the input {@code image} and the output {@code logits}; sizes are multiples of 2 to the number of levels. */
    public static Network network(Configuration configuration, int batch, int height, int width) {
        NetworkBuilder net = new NetworkBuilder("ScribblePrompt-UNet");
        net.output("logits", build(net, configuration, net.input("image", batch, configuration.channels(), height, width), Taps.NONE));
        return net.build();
    }

    /** Describes the network in a builder; returns the logits. */
    public static Value build(NetworkBuilder net, Configuration configuration, Value image, Taps taps) {
        return new ScribblePromptUnet(net, configuration, taps).build(image);
    }

    private Value build(Value image) {
        int levels = configuration.down().size();
        int coarse = 1 << levels;
        if (image.size(2) % coarse != 0 || image.size(3) % coarse != 0) {
            throw new IllegalArgumentException("sides of " + image.shape() + " are no multiples of " + coarse);
        }
        List<Value> skips = new ArrayList<>();
        Value x = image;
        for (int i = 0; i < levels; i++) {
            x = unit("downs." + i, x, configuration.down().get(i));
            skips.add(x);
            x = net.maxPool(x, Convolution.PLAIN.stride(2), 2);
        }
        x = unit("bottleneck", x, configuration.bottleneck());
        for (int i = 0; i < levels; i++) {
            Value skip = skips.removeLast();
            x = net.resize(x, "linear", "align_corners", false, skip.size(2), skip.size(3));
            taps.at("ups." + 2 * i, x);
            x = unit("ups." + (2 * i + 1), net.concat(1, skip, x), configuration.up().get(i));
        }
        return layers.conv("final_conv.conv.0", x, 1, 1, Convolution.PLAIN, true);
    }

    private Value unit(String name, Value x, int width) {
        return net.in(name, () -> {
            Value convolved = layers.conv("conv.0", x, width, 3, Convolution.padded(1), true);
            Value y = net.in("conv.1", () -> net.prelu(convolved, net.parameter("weight", 1)));
            taps.at(name, y);
            return y;
        });
    }
}
