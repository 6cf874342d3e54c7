package org.prosect.networks.sam;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.prosect.nn.Weights;

/**
 * Sizes of SAM's image encoder.
 *
 * @param rows tokens along the height: image height by patch
 * @param columns tokens along the width
 * @param patch side of a patch in pixels
 * @param width of a token
 * @param heads of attention
 * @param hidden width inside of the perceptrons
 * @param window side of a window in tokens
 * @param blocks one each, with the lengths of its tables
 * @param out channels of the embedding
 */
public record EncoderConfiguration(int rows, int columns, int patch, int width, int heads, int hidden, int window, List<Block> blocks, int out) {

    public EncoderConfiguration {
        blocks = List.copyOf(blocks);
        if (width % heads != 0) {
            throw new IllegalArgumentException(heads + " heads do not divide a width of " + width);
        }
    }

    /**
     * One block.
     *
     * @param global whether each token sees all others, not only those of its window
     * @param rowTable length of the table of relative rows; 2·side − 1 unless it is to be resized
     * @param columnTable length of the table of relative columns
     */
    public record Block(boolean global, int rowTable, int columnTable) { }

    /** ViT-B, 768 wide. */
    public static EncoderConfiguration base() {
        return square(1024, 16, 768, 12, 12, 14, List.of(2, 5, 8, 11), 256);
    }

    /** ViT-L, 1024 wide. */
    public static EncoderConfiguration large() {
        return square(1024, 16, 1024, 24, 16, 14, List.of(5, 11, 17, 23), 256);
    }

    /** ViT-H, 1280 wide. */
    public static EncoderConfiguration huge() {
        return square(1024, 16, 1280, 32, 16, 14, List.of(7, 15, 23, 31), 256);
    }

    /** For square images, with perceptrons four times as wide as the tokens and tables that fit. */
    public static EncoderConfiguration square(int side, int patch, int width, int depth, int heads, int window, List<Integer> global, int out) {
        int grid = side / patch;
        List<Block> blocks = IntStream.range(0, depth).mapToObj(i -> {
            int table = 2 * (global.contains(i) ? grid : window) - 1;
            return new Block(global.contains(i), table, table);
        }).toList();
        return new EncoderConfiguration(grid, grid, patch, width, heads, 4 * width, window, blocks, out);
    }

    /**
     * As a checkpoint has it. A block is global when its tables fit the whole grid of tokens; the others have windows as large as theirs fit.
     *
     * @param prefix of the names, such as {@code image_encoder.}
     */
    public static EncoderConfiguration of(Weights weights, String prefix) {
        int[] grid = weights.shape(prefix + "pos_embed").toArray();
        List<Block> blocks = new ArrayList<>();
        int window = 0;
        int heads = 1;
        while (weights.names().contains(prefix + "blocks." + blocks.size() + ".attn.rel_pos_h")) {
            String attention = prefix + "blocks." + blocks.size() + ".attn.";
            int rows = weights.shape(attention + "rel_pos_h").size(0);
            int columns = weights.shape(attention + "rel_pos_w").size(0);
            boolean global = rows == 2 * grid[1] - 1 && columns == 2 * grid[2] - 1;
            window = global ? window : (rows + 1) / 2;
            heads = grid[3] / weights.shape(attention + "rel_pos_h").size(1);
            blocks.add(new Block(global, rows, columns));
        }
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("the weights have no " + prefix + "blocks.0.attn.rel_pos_h: they are not of SAM's image encoder");
        }
        return new EncoderConfiguration(grid[1], grid[2], weights.shape(prefix + "patch_embed.proj.weight").size(2), grid[3], heads,
                weights.shape(prefix + "blocks.0.mlp.lin1.weight").size(0), window, blocks, weights.shape(prefix + "neck.0.weight").size(0));
    }
}
