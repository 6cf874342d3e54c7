package org.prosect.networks.sam;

import java.util.Optional;

import org.prosect.networks.Taps;
import org.prosect.networks.internal.Dense;
import org.prosect.nn.Layers;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/** The transformer of SAM's mask decoder: tokens and image look at themselves and at each other, post-norm. */
final class TwoWayTransformer {

    private static final double EPSILON = 1e-5;

    private final NetworkBuilder net;
    private final Layers layers;
    private final Dense dense;
    private final DecoderConfiguration configuration;
    private final Taps taps;

    TwoWayTransformer(NetworkBuilder net, DecoderConfiguration configuration, Taps taps) {
        this.net = net;
        this.layers = new Layers(net);
        this.dense = new Dense(net);
        this.configuration = configuration;
        this.taps = taps;
    }

    /** Tokens (n, tokens, width) and image (n, places, width). */
    record Streams(Value tokens, Value image) { }

    /**
     * Runs the blocks and the final attention.
     *
     * @param start tokens, which also are the query positions
     * @param image source, and its positions
     */
    Streams build(Value start, Value image, Value positions, Optional<Value> targetAttention, Optional<Value> targetFeature) {
        // PerSAM adds in place: before the first block tokens and query positions are one tensor, so that addition stays in the positions
        Value queryPositions = targetFeature.map(f -> net.add(start, f)).orElse(start);
        Streams streams = new Streams(queryPositions, image);
        for (int i = 0; i < configuration.depth(); i++) {
            boolean first = i == 0;
            Value tokens = first ? streams.tokens() : plus(streams.tokens(), targetFeature);
            Value keys = streams.image();
            streams = net.in("layers." + i, () -> block(first, tokens, keys, queryPositions, positions, targetAttention));
        }
        Value q = plus(net.add(streams.tokens(), queryPositions), targetFeature);
        Value attended = attention("final_attn_token_to_image", q, net.add(streams.image(), positions), streams.image(), configuration.inner(),
                Optional.empty());
        return tapped(new Streams(layers.layerNorm("norm_final_attn", net.add(streams.tokens(), attended), EPSILON), streams.image()));
    }

    private Streams block(boolean first, Value start, Value image, Value queryPositions, Value positions, Optional<Value> targetAttention) {
        int width = configuration.width();
        Value self = first ? start : net.add(start, queryPositions);
        Value looked = attention("self_attn", self, self, start, width, Optional.empty());
        // the first block replaces its tokens instead of adding to them
        Value tokens = layers.layerNorm("norm1", first ? looked : net.add(start, looked), EPSILON);
        Value fromImage = attention("cross_attn_token_to_image", net.add(tokens, queryPositions), net.add(image, positions), image,
                configuration.inner(),
                targetAttention);
        tokens = layers.layerNorm("norm2", net.add(tokens, fromImage), EPSILON);
        Value before = tokens;
        Value mixed = net.in("mlp", () -> dense.linear("lin2", net.relu(dense.linear("lin1", before, configuration.hidden(), true)), width, true));
        tokens = layers.layerNorm("norm3", net.add(tokens, mixed), EPSILON);
        Value fromTokens = attention("cross_attn_image_to_token", net.add(image, positions), net.add(tokens, queryPositions), tokens,
                configuration.inner(),
                Optional.empty());
        return tapped(new Streams(tokens, layers.layerNorm("norm4", net.add(image, fromTokens), EPSILON)));
    }

    private Value attention(String layer, Value q, Value k, Value v, int inner, Optional<Value> added) {
        return net.in(layer, () -> {
            Value queries = heads(dense.linear("q_proj", q, inner, true));
            Value logits = dense.similarity(queries, heads(dense.linear("k_proj", k, inner, true)));
            Value scaled = net.scale(logits, 1 / Math.sqrt((double) inner / configuration.heads()));
            Value values = heads(dense.linear("v_proj", v, inner, true));
            // PerSAM: a second softmax over the sum of the attention and the target's similarity
            Value sharpened = added.map(a -> net.add(net.softmax(scaled, -1), a)).orElse(scaled);
            Value joined = net.transpose(dense.attend(sharpened, values), 0, 2, 1, 3);
            return dense.linear("out_proj", net.reshape(joined, q.size(0), q.size(1), inner), configuration.width(), true);
        });
    }

    /** (n, tokens, inner) as (n, heads, tokens, inner / heads). */
    private Value heads(Value x) {
        int number = configuration.heads();
        return net.transpose(net.reshape(x, x.size(0), x.size(1), number, x.size(2) / number), 0, 2, 1, 3);
    }

    private Value plus(Value tokens, Optional<Value> feature) {
        return feature.map(f -> net.add(tokens, f)).orElse(tokens);
    }

    private Streams tapped(Streams streams) {
        taps.at(net.layer() + ".0", streams.tokens());
        taps.at(net.layer() + ".1", streams.image());
        return streams;
    }
}
