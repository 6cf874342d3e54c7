package org.prosect.networks.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.prosect.networks.sam.DecoderConfiguration;
import org.prosect.networks.sam.EncoderConfiguration;
import org.prosect.networks.sam.ImageEncoder;
import org.prosect.networks.sam.MaskDecoder;
import org.prosect.networks.sam.MaskPromptEncoder;
import org.prosect.nn.Network;
import org.prosect.nn.Shape;
import org.prosect.nn.Weights;

/** SAM with a ViT encoder of any size: image encoder, prompt encoder and mask decoder of one checkpoint. */
public final class SamArchitecture extends NetworkArchitecture {

    /** No shape depends on it. */
    private static final int HEADS = 1;

    @Override
    List<String> telling() {
        return List.of("image_encoder.pos_embed", "image_encoder.blocks.0.attn.rel_pos_h", "mask_decoder.iou_token.weight",
                "prompt_encoder.mask_downscaling.6.weight");
    }

    @Override
    List<Network> networks(Weights weights) {
        EncoderConfiguration encoder = EncoderConfiguration.of(weights, "image_encoder.");
        DecoderConfiguration decoder = DecoderConfiguration.of(weights, HEADS);
        return List.of(ImageEncoder.network(encoder, 1), MaskPromptEncoder.network(decoder, 1, 4 * encoder.rows(), 4 * encoder.columns()),
                MaskDecoder.network(decoder, 1, 2, encoder.rows(), encoder.columns()));
    }

    @Override
    Map<String, Shape> more(Weights weights) {
        int width = weights.shape("mask_decoder.iou_token.weight").size(1);
        Map<String, Shape> more = new LinkedHashMap<>();
        more.put("prompt_encoder.pe_layer.positional_encoding_gaussian_matrix", Shape.of(2, width / 2));
        for (int i = 0; i < 4; i++) {
            more.put("prompt_encoder.point_embeddings." + i + ".weight", Shape.of(1, width));
        }
        more.put("prompt_encoder.not_a_point_embed.weight", Shape.of(1, width));
        more.put("prompt_encoder.no_mask_embed.weight", Shape.of(1, width));
        return more;
    }
}
