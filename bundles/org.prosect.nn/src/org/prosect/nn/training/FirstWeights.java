package org.prosect.nn.training;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.Node;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;

/**
 * Weights before the first step of a training, as the layers of PyTorch have them by default: kernels of convolutions and matrices of linear layers,
 * and what is added to their results, even between ±1/√n, where n numbers are summed for each result (He et al. 2015 with a slope of √5; for
 * transposed convolutions n is the second size of the weight times the taps); scales of normalisations 1, their shifts 0, running means 0 and
 * variances 1; slopes of PRelu 0.25; all else 0.
 */
public final class FirstWeights {

    private final Map<Value, Node> makers = new HashMap<>();
    private final Map<Value, Double> bounds = new HashMap<>();
    private final Map<Value, Float> fixed = new HashMap<>();

    private FirstWeights(Network network) {
        for (Node node : network.nodes()) {
            makers.put(node.output(), node);
            see(node);
        }
    }

    /** For a seed; a parameter's numbers depend on the seed, its name and its use, not on other parameters. */
    public static Weights of(Network network, long seed) {
        FirstWeights rules = new FirstWeights(network);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        network.parameters().forEach((name, value) -> tensors.put(name, rules.tensor(name, value, seed)));
        return new MemoryWeights(tensors);
    }

    /**
     * Weights of which some are replaced; a view.
     *
     * @param first all weights, which say names and shapes
     * @param given replaces those that it also has; its other tensors are not used
     * @throws IllegalArgumentException when shapes differ
     */
    public static Weights replaced(Weights first, Weights given) {
        Set<String> names = Set.copyOf(given.names());
        for (String name : first.names()) {
            if (names.contains(name) && !given.shape(name).equals(first.shape(name))) {
                throw new IllegalArgumentException("weights " + name + " are " + given.shape(name) + " in place of " + first.shape(name));
            }
        }
        return new Weights() {

            @Override
            public Set<String> names() {
                return first.names();
            }

            @Override
            public Shape shape(String name) {
                return first.shape(name);
            }

            @Override
            public FloatBuffer values(String name) {
                first.shape(name);
                return (names.contains(name) ? given : first).values(name);
            }
        };
    }

    private void see(Node node) {
        switch (node.operator()) {
            case "Conv", "ConvTranspose" -> {
                Shape weight = node.input(1).shape();
                long summed = weight.count() / Math.max(1, weight.size(0));
                bounds.putIfAbsent(node.input(1), bound(summed));
                if (node.inputs().size() > 2) {
                    bounds.putIfAbsent(node.input(2), bound(summed));
                }
            }
            case "MatMul" -> {
                Value matrix = turned(node.input(1));
                if (matrix != null) {
                    bounds.putIfAbsent(matrix, bound(matrix.size(1)));
                }
            }
            case "Add" -> {
                Node product = makers.get(node.input(0));
                Value matrix = product != null && product.operator().equals("MatMul") ? turned(product.input(1)) : null;
                if (matrix != null && node.input(1).rank() == 1) {
                    bounds.putIfAbsent(node.input(1), bound(matrix.size(1)));
                }
            }
            case "LayerNormalization", "InstanceNormalization" -> fixed.put(node.input(1), 1f);
            case "BatchNormalization" -> {
                fixed.put(node.input(1), 1f);
                fixed.put(node.input(4), 1f);
            }
            case "Mul" -> { // the scale of a normalisation that is made of several operators
                Node normal = makers.get(node.input(0));
                if (normal != null && normal.operator().equals("Div") && isMadeBy(normal.input(1), "Sqrt")) {
                    fixed.put(isMadeBy(node.input(1), "Reshape") ? makers.get(node.input(1)).input(0) : node.input(1), 1f);
                }
            }
            case "PRelu" -> fixed.put(node.input(1), 0.25f);
            default -> { }
        }
    }

    private static double bound(long summed) {
        return 1 / Math.sqrt(Math.max(1, summed));
    }

    private boolean isMadeBy(Value value, String operator) {
        return makers.containsKey(value) && makers.get(value).operator().equals(operator);
    }

    /** The matrix of which a value is the transpose, or null. */
    private Value turned(Value value) {
        return isMadeBy(value, "Transpose") && value.rank() == 2 ? makers.get(value).input(0) : null;
    }

    private Tensor tensor(String name, Value value, long seed) {
        Tensor tensor = Tensor.zeros(value.shape());
        Double bound = bounds.get(value);
        if (bound == null) {
            Arrays.fill(tensor.values(), fixed.getOrDefault(value, 0f));
            return tensor;
        }
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + name.hashCode());
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
        return tensor;
    }
}
