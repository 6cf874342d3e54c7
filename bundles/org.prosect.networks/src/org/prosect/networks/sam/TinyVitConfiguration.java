package org.prosect.networks.sam;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.prosect.nn.Weights;

/**
 * Sizes of TinyViT as MobileSAM uses it.
 *
 * @param convolutions blocks of the first stage, which has no attention
 * @param width of the first stage
 * @param stages with attention
 * @param out channels of the embedding
 */
public record TinyVitConfiguration(int convolutions, int width, List<Stage> stages, int out) {

    /** Widths for which the merge before a stage keeps the grid of tokens, as the official code has it. */
    private static final Set<Integer> UNSTRIDED = Set.of(320, 448, 576);

    public TinyVitConfiguration {
        stages = List.copyOf(stages);
    }

    /**
     * A stage with attention, after a merge.
     *
     * @param width of a token
     * @param depth blocks
     * @param heads of attention
     * @param window side in tokens
     */
    public record Stage(int width, int depth, int heads, int window) {

        /** Steps of the merge before it. */
        int stride() {
            return UNSTRIDED.contains(width) ? 1 : 2;
        }
    }

    /** The published encoder, for 1024 × 1024 pixels. */
    public static TinyVitConfiguration official() {
        return new TinyVitConfiguration(2, 64, List.of(new Stage(128, 2, 4, 7), new Stage(160, 6, 5, 14), new Stage(320, 2, 10, 7)), 256);
    }

    /**
     * As a checkpoint has it.
     *
     * @param prefix of the names: {@code image_encoder.} in MobileSAM
     */
    public static TinyVitConfiguration of(Weights weights, String prefix) {
        List<Stage> stages = new ArrayList<>();
        while (weights.names().contains(biases(prefix, stages.size() + 1, 0))) {
            int stage = stages.size() + 1;
            int[] biases = weights.shape(biases(prefix, stage, 0)).toArray();
            int depth = 1;
            while (weights.names().contains(biases(prefix, stage, depth))) {
                depth++;
            }
            int width = weights.shape(prefix + "layers." + stage + ".blocks.0.attn.norm.weight").size(0);
            stages.add(new Stage(width, depth, biases[0], (int) Math.round(Math.sqrt(biases[1]))));
        }
        int convolutions = 0;
        while (weights.names().contains(prefix + "layers.0.blocks." + convolutions + ".conv1.c.weight")) {
            convolutions++;
        }
        return new TinyVitConfiguration(convolutions, weights.shape(prefix + "patch_embed.seq.2.c.weight").size(0), stages,
                weights.shape(prefix + "neck.0.weight").size(0));
    }

    private static String biases(String prefix, int stage, int block) {
        return prefix + "layers." + stage + ".blocks." + block + ".attn.attention_biases";
    }
}
