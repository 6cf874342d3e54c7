package org.prosect.networks.sam;

import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/** The part of SAM's prompt encoder that is a network: mask logits (n, 1, 4 · rows, 4 · columns) become a dense prompt (n, width, rows, columns). */
public final class MaskPromptEncoder {

    private MaskPromptEncoder() { }

    /** A network with the input {@code mask} and the output {@code dense}; its parameters begin with {@code prompt_encoder}. */
    public static Network network(DecoderConfiguration configuration, int batch, int rows, int columns) {
        NetworkBuilder net = new NetworkBuilder("SAM mask prompt");
        Value mask = net.input("mask", batch, 1, 4 * rows, 4 * columns);
        net.output("dense", net.in("prompt_encoder", () -> build(net, configuration, mask)));
        return net.build();
    }

    /** Describes it in a builder; returns the dense prompt. */
    public static Value build(NetworkBuilder net, DecoderConfiguration c, Value mask) {
        Layers layers = new Layers(net);
        return net.in("mask_downscaling", () -> {
            Value half = layers.conv("0", mask, c.maskChannels() / 4, 2, Convolution.PLAIN.stride(2), true);
            Value first = net.gelu(layers.channelNorm("1", half, 1e-6));
            Value quarter = layers.conv("3", first, c.maskChannels(), 2, Convolution.PLAIN.stride(2), true);
            return layers.conv("6", net.gelu(layers.channelNorm("4", quarter, 1e-6)), c.width(), 1, Convolution.PLAIN, true);
        });
    }
}
