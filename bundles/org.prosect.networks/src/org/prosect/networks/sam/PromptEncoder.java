package org.prosect.networks.sam;

import java.util.Arrays;
import java.util.List;

import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;

/** The part of SAM's prompt encoder that is no network: Fourier features of places with learned vectors for kinds of prompts. */
public final class PromptEncoder {

    private static final String PREFIX = "prompt_encoder.";

    private final Weights weights;
    private final float[] gauss;
    private final int width;
    private final int frameHeight;
    private final int frameWidth;

    /**
     * @param weights with the names of a SAM checkpoint
     * @param frameHeight of the encoder's input in pixels, with padding
     * @param frameWidth of the encoder's input in pixels
     */
    public PromptEncoder(Weights weights, int frameHeight, int frameWidth) {
        this.weights = weights;
        this.gauss = values("pe_layer.positional_encoding_gaussian_matrix");
        this.width = gauss.length;
        this.frameHeight = frameHeight;
        this.frameWidth = frameWidth;
    }

    /**
     * Sparse tokens (sets, tokens, width).
     *
     * @throws IllegalArgumentException when the sets have different numbers of tokens
     */
    public Tensor sparse(List<PromptSet> sets) {
        int tokens = sets.getFirst().tokens();
        float[] all = new float[sets.size() * tokens * width];
        for (int n = 0; n < sets.size(); n++) {
            if (sets.get(n).tokens() != tokens) {
                throw new IllegalArgumentException("prompt sets of " + tokens + " and " + sets.get(n).tokens() + " tokens cannot go together");
            }
            float[][] made = tokens(sets.get(n));
            for (int t = 0; t < tokens; t++) {
                System.arraycopy(made[t], 0, all, (n * tokens + t) * width, width);
            }
        }
        return Tensor.of(all, sets.size(), tokens, width);
    }

    /** What stands for a mask prompt where there is none: (sets, width, rows, columns). */
    public Tensor noMask(int sets, int rows, int columns) {
        float[] vector = values("no_mask_embed.weight");
        float[] all = new float[sets * width * rows * columns];
        for (int i = 0; i < sets * width; i++) {
            Arrays.fill(all, i * rows * columns, (i + 1) * rows * columns, vector[i % width]);
        }
        return Tensor.of(all, sets, width, rows, columns);
    }

    /** The positions of the image tokens: Fourier features of their centres, (1, width, rows, columns). */
    public Tensor positions(int rows, int columns) {
        float[] all = new float[width * rows * columns];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                float[] features = fourier((x + 0.5) / columns, (y + 0.5) / rows);
                for (int c = 0; c < width; c++) {
                    all[(c * rows + y) * columns + x] = features[c];
                }
            }
        }
        return Tensor.of(all, 1, width, rows, columns);
    }

    private float[][] tokens(PromptSet set) {
        float[][] made = new float[set.tokens()][];
        for (int i = 0; i < set.labels().length; i++) {
            made[i] = point(set.points()[2 * i], set.points()[2 * i + 1], set.labels()[i]);
        }
        if (set.box().length > 0) {
            for (int corner = 0; corner < 2; corner++) {
                made[set.labels().length + corner] = sum(at(set.box()[2 * corner], set.box()[2 * corner + 1]), "point_embeddings." + (2 + corner)
                        + ".weight");
            }
        } else if (made.length > 0) {
            made[set.labels().length] = point(0, 0, -1);
        }
        return made;
    }

    private float[] point(float x, float y, int label) {
        return switch (label) {
            case -1 -> values("not_a_point_embed.weight");
            case 0, 1 -> sum(at(x, y), "point_embeddings." + label + ".weight");
            default -> throw new IllegalArgumentException("a point has the label 1, 0 or -1, not " + label);
        };
    }

    private float[] at(float x, float y) {
        return fourier((x + 0.5) / frameWidth, (y + 0.5) / frameHeight);
    }

    /** Sines, then cosines, of x and y in [0, 1] along the stored random directions. */
    private float[] fourier(double x, double y) {
        int half = width / 2;
        float[] features = new float[width];
        for (int i = 0; i < half; i++) {
            double phase = 2 * Math.PI * ((2 * x - 1) * gauss[i] + (2 * y - 1) * gauss[half + i]);
            features[i] = (float) Math.sin(phase);
            features[half + i] = (float) Math.cos(phase);
        }
        return features;
    }

    private float[] sum(float[] features, String name) {
        float[] vector = values(name);
        for (int i = 0; i < width; i++) {
            features[i] += vector[i];
        }
        return features;
    }

    private float[] values(String name) {
        float[] all = new float[Math.toIntExact(weights.shape(PREFIX + name).count())];
        weights.values(PREFIX + name).get(all);
        return all;
    }
}
