package org.prosect.networks.sam;

import java.util.Optional;

import org.prosect.networks.Taps;
import org.prosect.networks.internal.Dense;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/** SAM's mask decoder: from an image embedding and prompts to mask logits, four times as fine as the embedding, and their predicted IoU. */
public final class MaskDecoder {

    private final NetworkBuilder net;
    private final Layers layers;
    private final Dense dense;
    private final DecoderConfiguration configuration;
    private final Taps taps;

    private MaskDecoder(NetworkBuilder net, DecoderConfiguration configuration, Taps taps) {
        this.net = net;
        this.layers = new Layers(net);
        this.dense = new Dense(net);
        this.configuration = configuration;
        this.taps = taps;
    }

    /**
     * All masks; the first is meant for unambiguous prompts, the others for ambiguous ones.
     *
     * @param logits (n, masks, 4 · rows, 4 · columns)
     * @param scores predicted IoU (n, masks)
     */
    public record Masks(Value logits, Value scores) { }

    /**
     * A network with the inputs {@code image}, {@code dense}, {@code positions} and, if there are sparse tokens, {@code sparse}, and the outputs
     * {@code logits} and {@code scores}; its parameters begin with {@code mask_decoder}.
     *
     * @param sets prompt sets for one image
     */
    public static Network network(DecoderConfiguration c, int sets, int sparseTokens, int rows, int columns) {
        NetworkBuilder net = new NetworkBuilder("SAM mask decoder");
        Value image = net.input("image", 1, c.width(), rows, columns);
        Value prompt = net.input("dense", sets, c.width(), rows, columns);
        Value positions = net.input("positions", 1, c.width(), rows, columns);
        Optional<Value> sparse = sparseTokens == 0 ? Optional.empty() : Optional.of(net.input("sparse", sets, sparseTokens, c.width()));
        Masks masks = net.in("mask_decoder", () -> build(net, c, DecoderInputs.of(image, prompt, positions, sparse), Taps.NONE));
        net.output("logits", masks.logits());
        net.output("scores", masks.scores());
        return net.build();
    }

    /** Describes the decoder in a builder. */
    public static Masks build(NetworkBuilder net, DecoderConfiguration configuration, DecoderInputs inputs, Taps taps) {
        return new MaskDecoder(net, configuration, taps).build(inputs);
    }

    private Masks build(DecoderInputs in) {
        int width = configuration.width();
        int masks = configuration.masks();
        int sets = in.dense().size(0);
        int rows = in.dense().size(2);
        int columns = in.dense().size(3);
        Value learned = net.concat(0, net.parameter("iou_token.weight", 1, width), net.parameter("mask_tokens.weight", masks, width));
        Value own = net.expand(net.reshape(learned, 1, masks + 1, width), sets, masks + 1, width);
        Value tokens = in.sparse().map(s -> net.concat(1, own, s)).orElse(own);
        Value source = places(net.add(in.image(), in.dense()));
        TwoWayTransformer.Streams streams = net.in("transformer", () -> new TwoWayTransformer(net, configuration, taps).build(tokens, source,
                places(in.positions()), in.targetAttention(), in.targetFeature()));
        Value fine = upscaled(net.reshape(net.transpose(streams.image(), 0, 2, 1), sets, width, rows, columns));
        int channels = fine.size(1);
        Value[] filters = new Value[masks];
        for (int i = 0; i < masks; i++) {
            Value filter = perceptron("output_hypernetworks_mlps." + i, token(streams.tokens(), 1 + i), width, channels, 3);
            filters[i] = net.reshape(filter, sets, 1, channels);
        }
        Value logits = net.matMul(net.concat(1, filters), net.reshape(fine, sets, channels, fine.size(2) * fine.size(3)));
        Value scores = perceptron("iou_prediction_head", token(streams.tokens(), 0), configuration.scoreHidden(), masks, configuration.scoreDepth());
        return new Masks(net.reshape(logits, sets, masks, fine.size(2), fine.size(3)), scores);
    }

    private Value upscaled(Value map) {
        int width = configuration.width();
        return net.in("output_upscaling", () -> {
            Value twice = layers.convTranspose("0", map, width / 4, 2, Convolution.PLAIN.stride(2), true);
            Value active = net.gelu(layers.channelNorm("1", twice, 1e-6));
            Value fine = net.gelu(layers.convTranspose("3", active, width / 8, 2, Convolution.PLAIN.stride(2), true));
            taps.at(net.layer(), fine);
            return fine;
        });
    }

    private Value perceptron(String layer, Value x, int hidden, int out, int depth) {
        return net.in(layer, () -> {
            Value y = x;
            for (int i = 0; i < depth; i++) {
                y = dense.linear("layers." + i, y, i == depth - 1 ? out : hidden, true);
                y = i == depth - 1 ? y : net.relu(y);
            }
            taps.at(net.layer(), y);
            return y;
        });
    }

    private Value token(Value tokens, int i) {
        return net.reshape(net.slice(tokens, 1, i, i + 1), tokens.size(0), tokens.size(2));
    }

    /** (n, c, rows, columns) as (n, rows · columns, c). */
    private Value places(Value map) {
        return net.transpose(net.reshape(map, map.size(0), map.size(1), map.size(2) * map.size(3)), 0, 2, 1);
    }
}
