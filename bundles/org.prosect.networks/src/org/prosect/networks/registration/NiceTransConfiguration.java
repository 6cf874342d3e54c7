package org.prosect.networks.registration;

import java.util.ArrayList;
import java.util.List;

import org.prosect.nn.Weights;

/**
 * Sizes of NICE-Trans. Level 1 is the finest of five.
 *
 * @param axes 2 or 3
 * @param encoder width of the encoder's first level; doubled at each further one
 * @param decoder width of the decoder's first level; doubled at each further one
 * @param window side of an attention window
 * @param depth transformer blocks of each level
 * @param heads of attention at the levels 2 to 5
 */
public record NiceTransConfiguration(int axes, int encoder, int decoder, int window, int depth, List<Integer> heads) {

    /** Levels of both pyramids. */
    static final int LEVELS = 5;

    public NiceTransConfiguration {
        heads = List.copyOf(heads);
        if (axes < 2 || axes > 3 || heads.size() != LEVELS - 1) {
            throw new IllegalArgumentException(axes + " axes, " + heads.size()
                    + " numbers of heads: there are 2 or 3 axes and 4 levels with attention");
        }
    }

    /**
     * Windows of 5, four blocks a level, heads by the official rule: as many as the decoder's width at the coarsest level, half at each finer
     * one.
     */
    public static NiceTransConfiguration of(int axes, int encoder, int decoder) {
        return new NiceTransConfiguration(axes, encoder, decoder, 5, 4, List.of(decoder / 8, decoder / 4, decoder / 2, decoder));
    }

    /** As a checkpoint has it. */
    public static NiceTransConfiguration of(Weights weights) {
        int axes = weights.shape("Encoder.conv_1.Conv_1.weight").rank() - 2;
        List<Integer> heads = new ArrayList<>();
        for (int level = 2; level <= LEVELS; level++) {
            heads.add(weights.shape("Decoder.trans_" + level + ".blocks.0.attn.relative_position_bias_table").size(1));
        }
        int depth = 0;
        while (weights.names().contains("Decoder.trans_5.blocks." + depth + ".norm1.weight")) {
            depth++;
        }
        int table = weights.shape("Decoder.trans_5.blocks.0.attn.relative_position_bias_table").size(0);
        int window = ((int) Math.round(Math.pow(table, 1.0 / axes)) + 1) / 2;
        return new NiceTransConfiguration(axes, weights.shape("Encoder.conv_1.Conv_1.weight").size(0),
                weights.shape("Decoder.reghead_1.reg_head.weight").size(1), window, depth, heads);
    }

    /** Width of the decoder at a level. */
    int width(int level) {
        return decoder << level - 1;
    }
}
