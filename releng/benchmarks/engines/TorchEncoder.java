package org.prosect.benchmarks.engines;

import static ai.djl.pytorch.jni.JniUtils.add;
import static ai.djl.pytorch.jni.JniUtils.bmm;
import static ai.djl.pytorch.jni.JniUtils.permute;
import static ai.djl.pytorch.jni.JniUtils.reshape;
import static org.prosect.benchmarks.engines.TorchTensors.free;

import java.util.Map;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;

/**
 * SAM's ImageEncoderViT in eager libtorch, with the operators of the official code in its order, and with every tensor given up where the Python
 * variable that holds it there ends: three tensors of attention logits are alive at once in a global block.
 */
final class TorchEncoder {

    private static final int GRID = 64;
    private static final int WINDOW = 14;
    private static final int HEADS = 12;
    private static final int WIDTH = 768;
    private static final int DEPTH = WIDTH / HEADS;
    private static final int BLOCKS = 12;
    private static final double EPSILON = 1e-6;

    private final PtNDManager manager;
    private final Map<String, PtNDArray> weights;

    TorchEncoder(PtNDManager manager, Map<String, PtNDArray> weights) {
        this.manager = manager;
        this.weights = weights;
    }

    /** An embedding (1, 256, 64, 64) of an image (1, 3, 1024, 1024). */
    PtNDArray encode(PtNDArray image) {
        PtNDArray patches = convolution(image, weight("patch_embed.proj.weight"), weight("patch_embed.proj.bias"), 16, 0);
        PtNDArray tokens = permute(patches, new long[] {0, 2, 3, 1});
        PtNDArray x = add(tokens, weight("pos_embed"));
        free(patches, tokens);
        for (int i = 0; i < BLOCKS; i++) {
            PtNDArray next = block(x, "blocks." + i + ".", i % 3 == 2);
            free(x);
            x = next;
        }
        PtNDArray map = permute(x, new long[] {0, 3, 1, 2});
        PtNDArray narrow = convolution(map, weight("neck.0.weight"), null, 1, 0);
        free(x, map);
        PtNDArray normal = channelNorm(narrow, "neck.1.");
        PtNDArray smooth = convolution(normal, weight("neck.2.weight"), null, 1, 1);
        free(normal);
        return channelNorm(smooth, "neck.3.");
    }

    private PtNDArray weight(String name) {
        return weights.get("image_encoder." + name);
    }

    private static PtNDArray convolution(PtNDArray x, PtNDArray weight, PtNDArray bias, int stride, int pad) {
        return JniUtils.convolution(x, weight, bias, new Shape(stride, stride), new Shape(pad, pad), new Shape(1, 1), 1);
    }

    private PtNDArray layerNorm(PtNDArray x, String name) {
        return JniUtils.layerNorm(x, new Shape(WIDTH), weight(name + "weight"), weight(name + "bias"), EPSILON);
    }

    private PtNDArray linear(PtNDArray x, String name) {
        return JniUtils.linear(x, weight(name + "weight"), weight(name + "bias"));
    }

    /** LayerNorm2d; gives up x. */
    private PtNDArray channelNorm(PtNDArray x, String name) {
        PtNDArray mean = JniUtils.mean(x, 1, true);
        PtNDArray centred = JniUtils.sub(x, mean);
        PtNDArray squares = JniUtils.square(centred);
        PtNDArray variance = JniUtils.mean(squares, 1, true);
        PtNDArray shifted = variance.add(EPSILON);
        PtNDArray root = JniUtils.sqrt(shifted);
        PtNDArray normal = JniUtils.div(centred, root);
        PtNDArray scale = reshape(weight(name + "weight"), new long[] {-1, 1, 1});
        PtNDArray shift = reshape(weight(name + "bias"), new long[] {-1, 1, 1});
        PtNDArray scaled = JniUtils.mul(normal, scale);
        PtNDArray made = add(scaled, shift);
        free(x, mean, centred, squares, variance, shifted, root, normal, scale, shift, scaled);
        return made;
    }

    private PtNDArray block(PtNDArray x, String name, boolean global) {
        PtNDArray normal = layerNorm(x, name + "norm1.");
        PtNDArray attended;
        if (global) {
            attended = attention(normal, name + "attn.", 1, GRID);
            free(normal);
        } else {
            PtNDArray windows = split(normal);
            free(normal);
            int side = (GRID + WINDOW - 1) / WINDOW;
            PtNDArray apart = attention(windows, name + "attn.", side * side, WINDOW);
            free(windows);
            attended = merge(apart);
            free(apart);
        }
        PtNDArray y = add(x, attended);
        free(attended);
        PtNDArray mixed = layerNorm(y, name + "norm2.");
        PtNDArray wide = linear(mixed, name + "mlp.lin1.");
        PtNDArray active = JniUtils.gelu(wide);
        free(wide);
        PtNDArray narrow = linear(active, name + "mlp.lin2.");
        PtNDArray made = add(y, narrow);
        free(mixed, active, y, narrow);
        return made;
    }

    /** window_partition. */
    private PtNDArray split(PtNDArray x) {
        int count = (GRID + WINDOW - 1) / WINDOW;
        int pad = count * WINDOW - GRID;
        PtNDArray padded = JniUtils.pad(x, new long[] {0, 0, 0, pad, 0, pad}, 0);
        PtNDArray grid = reshape(padded, new long[] {1, count, WINDOW, count, WINDOW, WIDTH});
        PtNDArray ordered = permute(grid, new long[] {0, 1, 3, 2, 4, 5});
        PtNDArray windows = reshape(ordered, new long[] {(long) count * count, WINDOW, WINDOW, WIDTH});
        free(padded, grid, ordered);
        return windows;
    }

    /** window_unpartition. */
    private PtNDArray merge(PtNDArray windows) {
        int count = (GRID + WINDOW - 1) / WINDOW;
        PtNDArray grid = reshape(windows, new long[] {1, count, count, WINDOW, WINDOW, WIDTH});
        PtNDArray ordered = permute(grid, new long[] {0, 1, 3, 2, 4, 5});
        PtNDArray padded = reshape(ordered, new long[] {1, (long) count * WINDOW, (long) count * WINDOW, WIDTH});
        PtNDArray rows = JniUtils.slice(padded, 1, 0, GRID, 1);
        PtNDArray cropped = JniUtils.slice(rows, 2, 0, GRID, 1);
        free(grid, ordered, padded, rows);
        return cropped;
    }

    /** Of n maps of side² tokens (n, side, side, width). */
    private PtNDArray attention(PtNDArray x, String name, int n, int side) {
        int tokens = side * side;
        PtNDArray together = linear(x, name + "qkv.");
        PtNDArray five = reshape(together, new long[] {n, tokens, 3, HEADS, DEPTH});
        PtNDArray ordered = permute(five, new long[] {2, 0, 3, 1, 4});
        PtNDArray parts = reshape(ordered, new long[] {3, (long) n * HEADS, tokens, DEPTH});
        free(together, five, ordered);
        PtNDArray q = part(parts, 0);
        PtNDArray k = part(parts, 1);
        PtNDArray v = part(parts, 2);
        free(parts);
        PtNDArray scaled = q.mul(1 / Math.sqrt(DEPTH));
        PtNDArray turned = JniUtils.transpose(k, -2, -1);
        PtNDArray logits = bmm(scaled, turned);
        free(scaled, turned);
        PtNDArray biased = withPositions(logits, q, name, n * HEADS, side);
        free(logits);
        PtNDArray shares = JniUtils.softmax(biased, -1, DataType.FLOAT32);
        free(biased);
        PtNDArray mixed = bmm(shares, v);
        PtNDArray apart = reshape(mixed, new long[] {n, HEADS, side, side, DEPTH});
        PtNDArray back = permute(apart, new long[] {0, 2, 3, 1, 4});
        PtNDArray joined = reshape(back, new long[] {n, side, side, WIDTH});
        free(mixed, apart, back);
        PtNDArray made = linear(joined, name + "proj.");
        free(joined, shares, q, k, v);
        return made;
    }

    private static PtNDArray part(PtNDArray parts, int number) {
        PtNDArray cut = JniUtils.slice(parts, 0, number, number + 1, 1);
        PtNDArray part = JniUtils.squeeze(cut, 0);
        free(cut);
        return part;
    }

    /** add_decomposed_rel_pos. */
    private PtNDArray withPositions(PtNDArray logits, PtNDArray q, String name, int n, int side) {
        PtNDArray rows = lookUp(weight(name + "rel_pos_h"), side);
        PtNDArray columns = lookUp(weight(name + "rel_pos_w"), side);
        PtNDArray places = reshape(q, new long[] {n, side, side, DEPTH});
        PtNDArray byRow = einsum(places, rows, n, side, new long[] {1, 0, 2, 3}, new long[] {1, 0, 2, 3});
        PtNDArray byColumn = einsum(places, columns, n, side, new long[] {2, 0, 1, 3}, new long[] {1, 2, 0, 3});
        PtNDArray wide = reshape(logits, new long[] {n, side, side, side, side});
        PtNDArray rowTerm = JniUtils.unsqueeze(byRow, 4);
        PtNDArray columnTerm = JniUtils.unsqueeze(byColumn, 3);
        PtNDArray half = add(wide, rowTerm);
        PtNDArray sum = add(half, columnTerm);
        free(half);
        PtNDArray made = reshape(sum, new long[] {n, (long) side * side, (long) side * side});
        free(rows, columns, places, byRow, byColumn, wide, rowTerm, columnTerm, sum);
        return made;
    }

    /** get_rel_pos: the table's vectors for each pair of query and key. */
    private PtNDArray lookUp(PtNDArray table, int side) {
        long[] places = new long[side * side];
        for (int q = 0; q < side; q++) {
            for (int k = 0; k < side; k++) {
                places[q * side + k] = q - k + side - 1;
            }
        }
        PtNDArray indices = (PtNDArray) manager.create(places, new Shape(side, side));
        PtNDArray vectors = JniUtils.embedding(indices, table, false);
        free(indices);
        return vectors;
    }

    /** bhwc,hkc→bhwk or bhwc,wkc→bhwk as torch.einsum does it: the shared axis first, a batched product, and back. */
    private static PtNDArray einsum(PtNDArray places, PtNDArray vectors, int n, int side, long[] order, long[] back) {
        PtNDArray turned = permute(places, order);
        PtNDArray batch = reshape(turned, new long[] {side, (long) n * side, DEPTH});
        PtNDArray keys = JniUtils.transpose(vectors, 1, 2);
        PtNDArray product = bmm(batch, keys);
        PtNDArray apart = reshape(product, new long[] {side, n, side, side});
        PtNDArray made = permute(apart, back);
        free(turned, batch, keys, product, apart);
        return made;
    }
}
