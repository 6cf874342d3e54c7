package org.prosect.networks.sam;

import org.prosect.nn.Weights;

/**
 * Sizes of SAM's prompt encoder and mask decoder.
 *
 * @param width of tokens and of the embedding's channels
 * @param heads of attention
 * @param depth two-way blocks
 * @param hidden width inside of the blocks' perceptrons
 * @param inner width inside of attention between tokens and image
 * @param masks tokens of masks: one single mask, then those for ambiguous prompts
 * @param scoreHidden width inside of the perceptron that predicts the IoU
 * @param scoreDepth its linear layers
 * @param maskChannels channels of mask prompts before the last convolution
 */
public record DecoderConfiguration(int width, int heads, int depth, int hidden, int inner, int masks, int scoreHidden, int scoreDepth,
        int maskChannels) {

    public DecoderConfiguration {
        if (width % heads != 0 || inner % heads != 0 || width % 8 != 0) {
            throw new IllegalArgumentException("a width of " + width + " (" + inner + " inside) does not suit " + heads
                    + " heads and eightfold narrowing");
        }
    }

    /** That of all published models. */
    public static DecoderConfiguration official() {
        return new DecoderConfiguration(256, 8, 2, 2048, 128, 4, 256, 3, 16);
    }

    /**
     * As a checkpoint has it: full names, such as {@code mask_decoder.iou_token.weight}.
     *
     * @param heads of attention, which no tensor tells; 8 in all published models
     */
    public static DecoderConfiguration of(Weights weights, int heads) {
        int depth = 0;
        int scoreDepth = 0;
        while (weights.names().contains("mask_decoder.transformer.layers." + depth + ".norm1.weight")) {
            depth++;
        }
        while (weights.names().contains("mask_decoder.iou_prediction_head.layers." + scoreDepth + ".weight")) {
            scoreDepth++;
        }
        return new DecoderConfiguration(weights.shape("mask_decoder.iou_token.weight").size(1), heads, depth,
                weights.shape("mask_decoder.transformer.layers.0.mlp.lin1.weight").size(0),
                weights.shape("mask_decoder.transformer.final_attn_token_to_image.q_proj.weight").size(0),
                weights.shape("mask_decoder.mask_tokens.weight").size(0), weights.shape("mask_decoder.iou_prediction_head.layers.0.weight").size(0),
                scoreDepth, weights.shape("prompt_encoder.mask_downscaling.6.weight").size(1));
    }
}
