package org.prosect.networks.brain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.prosect.nn.Shape;
import org.prosect.nn.Weights;

/**
 * Sizes of a {@link MeshNet}.
 *
 * @param channels of an image
 * @param width channels between the layers
 * @param classes of the result
 * @param dilations distances between the taps of each convolution but the last, which has one tap
 * @param normalised whether a batch normalisation follows each convolution; those who publish a network for use often fold it into the convolution
 * @param activation behind each layer
 */
public record MeshNetConfiguration(int channels, int width, int classes, List<Integer> dilations, boolean normalised, Activation activation) {

    /**
     * The 19 layers of {@code modelAE.json} in neuroneural/brainchop, py2tfjs/conversion_example, which belongs to the checkpoint of 15 channels and
     * 3 classes beside it; its {@code "gelu": true} stands for ELU in the authors' meshnet.py.
     */
    public static final List<Integer> AUTOENCODER_19 = List.of(1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 12, 8, 7, 6, 5, 4, 3, 2, 1);

    /** Name of the setting that gives the dilations, such as {@code 1,2,4,8,16,8,4,2,1}. */
    public static final String DILATIONS = "dilations";
    /** Name of the setting that gives the activation, {@code elu} or {@code relu}. */
    public static final String ACTIVATION = "activation";

    /** Name of the setting with the two quantiles of the image's intensities that become 0 and 1 in the input, such as {@code 0.01,0.99}. */
    public static final String QUANTILES = "quantiles";

    private static final int LARGEST_DILATION = 128;

    /** What follows a layer. */
    public enum Activation {
        /** x, or 0 where it is negative. */
        RELU,
        /** x, or exp(x) − 1 where it is negative. */
        ELU
    }

    public MeshNetConfiguration {
        dilations = List.copyOf(dilations);
        for (int dilation : dilations) {
            if (dilation < 1 || dilation > LARGEST_DILATION) {
                throw new IllegalArgumentException("a dilation of " + dilation + " is not from 1 to " + LARGEST_DILATION);
            }
        }
    }

    /** Layers before the last convolution. */
    public int layers() {
        return dilations.size();
    }

    /** How far an input reaches into the output along an axis, in voxels. */
    public int reach() {
        return dilations.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Of a checkpoint. No tensor tells dilations and activation: they are among the settings, or those of the published network of this depth.
     *
     * @param settings what is known beside the weights; others than those named here do no harm
     * @throws IllegalArgumentException when the tensors are no MeshNet, a setting makes no sense, or dilations are missing for a depth of which none
     *             are known
     */
    public static MeshNetConfiguration of(Weights weights, Map<String, String> settings) {
        int layers = layers(weights);
        Shape first = kernel(weights, "model.0.0.weight", 3);
        Shape last = kernel(weights, "model." + layers + ".weight", 1);
        boolean normalised = weights.names().stream().anyMatch(n -> n.startsWith("model.0.1."));
        return new MeshNetConfiguration(first.size(1), first.size(0), last.size(0), dilations(layers, settings), normalised, activation(settings));
    }

    /** Layers of a checkpoint before the last convolution; {@link IllegalArgumentException} when it is no MeshNet. */
    public static int layers(Weights weights) {
        int layers = 0;
        while (weights.names().contains("model." + layers + ".0.weight")) {
            layers++;
        }
        if (layers == 0 || !weights.names().contains("model." + layers + ".weight")) {
            throw new IllegalArgumentException("it has no tensor model." + (layers == 0 ? "0.0" : layers) + ".weight");
        }
        return layers;
    }

    /** The settings that {@link #of} reads. */
    public Map<String, String> settings() {
        return Map.of(DILATIONS, dilations.stream().map(String::valueOf).collect(Collectors.joining(",")),
                ACTIVATION, activation.name().toLowerCase(Locale.ROOT));
    }

    private static Shape kernel(Weights weights, String name, int size) {
        Shape shape = weights.shape(name);
        if (shape.rank() != 5 || shape.size(2) != size) {
            throw new IllegalArgumentException("tensor " + name + " of " + shape + " is no 3D convolution of size " + size);
        }
        return shape;
    }

    private static List<Integer> dilations(int layers, Map<String, String> settings) {
        String given = settings.get(DILATIONS);
        if (given == null) {
            if (layers != AUTOENCODER_19.size()) {
                throw new IllegalArgumentException("it has " + layers
                        + " layers, and no MeshNet of that depth is known to Prosect: nothing tells its dilations");
            }
            return AUTOENCODER_19;
        }
        List<Integer> dilations;
        try {
            dilations = Arrays.stream(given.split(",")).map(s -> Integer.valueOf(s.strip())).toList();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its dilations are '" + given + "', which are no whole numbers", e);
        }
        if (dilations.size() != layers) {
            throw new IllegalArgumentException("it has " + layers + " layers and " + dilations.size() + " dilations, " + given);
        }
        return dilations;
    }

    private static Activation activation(Map<String, String> settings) {
        String given = settings.getOrDefault(ACTIVATION, "elu");
        return switch (given) {
            case "elu" -> Activation.ELU;
            case "relu" -> Activation.RELU;
            default -> throw new IllegalArgumentException("its activation is '" + given + "', not elu or relu");
        };
    }
}
