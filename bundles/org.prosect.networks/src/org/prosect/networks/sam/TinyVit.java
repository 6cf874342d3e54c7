package org.prosect.networks.sam;

import org.prosect.networks.Taps;
import org.prosect.networks.internal.Dense;
import org.prosect.networks.internal.Windows;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/**
 * MobileSAM's image encoder (Zhang et al. 2023; TinyViT, Wu et al. 2022): convolutions at first, then three stages of windowed attention. Takes a
 * normalised image (n, 3, h, w), makes an embedding (n, out, h / 16, w / 16). Batch normalisation uses the stored statistics.
 */
public final class TinyVit {

    private static final double EPSILON = 1e-5;

    private final NetworkBuilder net;
    private final Layers layers;
    private final Dense dense;
    private final Taps taps;

    private TinyVit(NetworkBuilder net, Taps taps) {
        this.net = net;
        this.layers = new Layers(net);
        this.dense = new Dense(net);
        this.taps = taps;
    }

    /** A network with the input {@code image} and the output {@code embedding}; its parameters begin with {@code image_encoder}. */
    public static Network network(TinyVitConfiguration configuration, int batch, int height, int width) {
        NetworkBuilder net = new NetworkBuilder("MobileSAM image encoder");
        Value image = net.input("image", batch, 3, height, width);
        net.output("embedding", net.in("image_encoder", () -> build(net, configuration, image, Taps.NONE)));
        return net.build();
    }

    /** Describes the encoder in a builder; returns the embedding. */
    public static Value build(NetworkBuilder net, TinyVitConfiguration configuration, Value image, Taps taps) {
        return new TinyVit(net, taps).build(configuration, image);
    }

    private Value build(TinyVitConfiguration c, Value image) {
        Convolution halving = Convolution.padded(1).stride(2);
        Value x = net.in("patch_embed", () -> {
            Value half = net.gelu(unit("seq.0", image, c.width() / 2, 3, halving));
            Value quarter = unit("seq.2", half, c.width(), 3, halving);
            taps.at(net.layer(), quarter);
            return quarter;
        });
        for (int i = 0; i < c.convolutions(); i++) {
            Value before = x;
            x = net.in("layers.0.blocks." + i, () -> inverted(before));
        }
        for (int i = 0; i < c.stages().size(); i++) {
            TinyVitConfiguration.Stage stage = c.stages().get(i);
            Value before = x;
            x = net.in("layers." + i, () -> tapped(merge(before, stage)));
            for (int k = 0; k < stage.depth(); k++) {
                Value y = x;
                x = net.in("layers." + (i + 1) + ".blocks." + k, () -> tapped(block(y, stage)));
            }
        }
        Value last = x;
        net.in("layers." + c.stages().size(), () -> tapped(last));
        taps.at("before_neck", x);
        return ImageEncoder.neck(net, x, c.out(), taps);
    }

    /** The sum is activated, not the branch alone. */
    private Value inverted(Value x) {
        int hidden = 4 * x.size(1);
        Value wide = net.gelu(unit("conv1", x, hidden, 1, Convolution.PLAIN));
        Value deep = net.gelu(unit("conv2", wide, hidden, 3, Convolution.padded(1).groups(hidden)));
        Value y = net.gelu(net.add(x, unit("conv3", deep, x.size(1), 1, Convolution.PLAIN)));
        taps.at(net.layer(), y);
        return y;
    }

    private Value merge(Value x, TinyVitConfiguration.Stage stage) {
        int width = stage.width();
        return net.in("downsample", () -> {
            Value wide = net.gelu(unit("conv1", x, width, 1, Convolution.PLAIN));
            Value fewer = net.gelu(unit("conv2", wide, width, 3, Convolution.padded(1).stride(stage.stride()).groups(width)));
            return unit("conv3", fewer, width, 1, Convolution.PLAIN);
        });
    }

    private Value block(Value map, TinyVitConfiguration.Stage stage) {
        Value x = net.transpose(map, 0, 2, 3, 1);
        int side = stage.window();
        // windows are cut before the norm, so that their padding becomes the norm's bias
        Windows windows = new Windows(net, new int[] {x.size(1), x.size(2)}, new int[] {side, side});
        Value split = windows.split(windows.pad(x));
        Value attended = windows.crop(windows.merge(net.in("attn", () -> attention(split, stage))));
        Value mixed = net.transpose(net.add(x, attended), 0, 3, 1, 2);
        Value local = unit("local_conv", mixed, stage.width(), 3, Convolution.padded(1).groups(stage.width()));
        taps.at(net.layer() + ".local_conv", local);
        Value y = net.transpose(local, 0, 2, 3, 1);
        Value grown = net.in("mlp", () -> dense.geluMlp("fc1", "fc2", layers.layerNorm("norm", y, EPSILON), 4 * stage.width()));
        return net.transpose(net.add(y, grown), 0, 3, 1, 2);
    }

    private Value attention(Value windows, TinyVitConfiguration.Stage stage) {
        int n = windows.size(0);
        int tokens = windows.size(1) * windows.size(2);
        int heads = stage.heads();
        int depth = stage.width() / heads;
        Value normal = layers.layerNorm("norm", net.reshape(windows, n, tokens, stage.width()), EPSILON);
        // the outputs of qkv are ordered by head, and within a head by query, key and value
        Value parts = net.transpose(net.reshape(dense.linear("qkv", normal, 3 * stage.width(), true), n, tokens, heads, 3, depth), 3, 0, 2, 1, 4);
        Value logits = dense.similarity(net.scale(dense.part(parts, 0), 1 / Math.sqrt(depth)), dense.part(parts, 1));
        Value table = net.parameter("attention_biases", heads, tokens);
        Value bias = net.reshape(net.gather(table, 1, distances(stage.window())), heads, tokens, tokens);
        Value biased = net.add(net.reshape(logits, n, heads, tokens, tokens), bias);
        Value mixed = dense.attend(net.reshape(biased, n * heads, tokens, tokens), dense.part(parts, 2));
        Value joined = net.transpose(net.reshape(mixed, n, heads, tokens, depth), 0, 2, 1, 3);
        Value y = dense.linear("proj", net.reshape(joined, n, tokens, stage.width()), stage.width(), true);
        taps.at(net.layer(), y);
        return y;
    }

    /** The place in the table for each pair of tokens: by the distances in rows and in columns. */
    private static int[] distances(int side) {
        int tokens = side * side;
        int[] places = new int[tokens * tokens];
        for (int a = 0; a < tokens; a++) {
            for (int b = 0; b < tokens; b++) {
                places[a * tokens + b] = Math.abs(a / side - b / side) * side + Math.abs(a % side - b % side);
            }
        }
        return places;
    }

    /** Convolution and batch normalisation. */
    private Value unit(String layer, Value x, int out, int kernel, Convolution how) {
        return net.in(layer, () -> layers.batchNorm("bn", layers.conv("c", x, out, kernel, how, false), EPSILON));
    }

    /** Stages and blocks are known by their tokens (n, tokens, width). */
    private Value tapped(Value map) {
        if (taps == Taps.NONE) {
            return map;
        }
        taps.at(net.layer(), net.reshape(net.transpose(map, 0, 2, 3, 1), map.size(0), map.size(2) * map.size(3), map.size(1)));
        return map;
    }
}
