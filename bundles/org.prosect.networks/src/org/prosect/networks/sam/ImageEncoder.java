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
 * SAM's vision transformer: takes a normalised image (n, 3, rows · patch, columns · patch), makes an embedding (n, out, rows, columns). Tokens are
 * (n, rows, columns, width).
 */
public final class ImageEncoder {

    private static final double EPSILON = 1e-6;

    private final NetworkBuilder net;
    private final Layers layers;
    private final Dense dense;
    private final EncoderConfiguration configuration;
    private final Taps taps;

    private ImageEncoder(NetworkBuilder net, EncoderConfiguration configuration, Taps taps) {
        this.net = net;
        this.layers = new Layers(net);
        this.dense = new Dense(net);
        this.configuration = configuration;
        this.taps = taps;
    }

    /** A network with the input {@code image} and the output {@code embedding}; its parameters begin with {@code image_encoder}. */
    public static Network network(EncoderConfiguration c, int batch) {
        NetworkBuilder net = new NetworkBuilder("SAM image encoder");
        Value image = net.input("image", batch, 3, c.rows() * c.patch(), c.columns() * c.patch());
        net.output("embedding", net.in("image_encoder", () -> build(net, c, image, Taps.NONE)));
        return net.build();
    }

    /** Describes the encoder in a builder; returns the embedding. */
    public static Value build(NetworkBuilder net, EncoderConfiguration configuration, Value image, Taps taps) {
        return new ImageEncoder(net, configuration, taps).build(image);
    }

    private Value build(Value image) {
        int width = configuration.width();
        Value x = net.in("patch_embed", () -> {
            Value patches = layers.conv("proj", image, width, configuration.patch(), Convolution.PLAIN.stride(configuration.patch()), true);
            return tapped(net.transpose(patches, 0, 2, 3, 1));
        });
        x = net.add(x, net.parameter("pos_embed", 1, configuration.rows(), configuration.columns(), width));
        for (int i = 0; i < configuration.blocks().size(); i++) {
            EncoderConfiguration.Block block = configuration.blocks().get(i);
            Value before = x;
            x = net.in("blocks." + i, () -> block(before, block));
        }
        return neck(net, net.transpose(x, 0, 3, 1, 2), configuration.out(), taps);
    }

    /** 1×1 and 3×3 convolution, each with a norm over channels; shared with MobileSAM. */
    static Value neck(NetworkBuilder net, Value map, int out, Taps taps) {
        Layers layers = new Layers(net);
        return net.in("neck", () -> {
            Value narrow = tapped(net, taps, "0", layers.conv("0", map, out, 1, Convolution.PLAIN, false));
            Value normal = tapped(net, taps, "1", layers.channelNorm("1", narrow, EPSILON));
            Value smooth = tapped(net, taps, "2", layers.conv("2", normal, out, 3, Convolution.padded(1), false));
            return tapped(net, taps, "3", layers.channelNorm("3", smooth, EPSILON));
        });
    }

    private Value block(Value x, EncoderConfiguration.Block block) {
        Value normal = layers.layerNorm("norm1", x, EPSILON);
        taps.at(net.layer() + ".norm1", normal);
        Value attended;
        if (block.global()) {
            attended = net.in("attn", () -> tapped(attention(normal, block)));
        } else {
            int side = configuration.window();
            Windows windows = new Windows(net, new int[] {x.size(1), x.size(2)}, new int[] {side, side});
            Value split = windows.split(windows.pad(normal));
            attended = windows.crop(windows.merge(net.in("attn", () -> tapped(attention(split, block)))));
        }
        Value y = net.add(x, attended);
        Value mixed = layers.layerNorm("norm2", y, EPSILON);
        return tapped(net.add(y, net.in("mlp", () -> dense.geluMlp("lin1", "lin2", mixed, configuration.hidden()))));
    }

    /** Relative positions use the queries before scaling. */
    private Value attention(Value x, EncoderConfiguration.Block block) {
        int n = x.size(0);
        int h = x.size(1);
        int w = x.size(2);
        int heads = configuration.heads();
        int depth = configuration.width() / heads;
        Value qkv = dense.linear("qkv", x, 3 * configuration.width(), true);
        Value parts = net.transpose(net.reshape(qkv, n, h * w, 3, heads, depth), 2, 0, 3, 1, 4);
        Value q = dense.part(parts, 0);
        Value logits = dense.similarity(net.scale(q, 1 / Math.sqrt(depth)), dense.part(parts, 1));
        Value places = net.reshape(q, n * heads, h, w, depth);
        Value rows = RelativePositions.lookup(net, net.parameter("rel_pos_h", block.rowTable(), depth), h, h);
        Value columns = RelativePositions.lookup(net, net.parameter("rel_pos_w", block.columnTable(), depth), w, w);
        Value byRow = net.reshape(net.matMul(places, net.transpose(rows, 0, 2, 1)), n * heads, h * w, h, 1);
        Value byColumn = net.matMul(net.transpose(places, 0, 2, 1, 3), net.transpose(columns, 0, 2, 1));
        Value straight = net.reshape(net.transpose(byColumn, 0, 2, 1, 3), n * heads, h * w, 1, w);
        Value biased = net.add(net.add(net.reshape(logits, n * heads, h * w, h, w), byRow), straight);
        Value mixed = dense.attend(net.reshape(biased, n * heads, h * w, h * w), dense.part(parts, 2));
        Value joined = net.transpose(net.reshape(mixed, n, heads, h * w, depth), 0, 2, 1, 3);
        return dense.linear("proj", net.reshape(joined, n, h, w, configuration.width()), configuration.width(), true);
    }

    private Value tapped(Value value) {
        taps.at(net.layer(), value);
        return value;
    }

    private static Value tapped(NetworkBuilder net, Taps taps, String name, Value value) {
        taps.at(net.layer() + "." + name, value);
        return value;
    }
}
