package org.prosect.testing.operators;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.prosect.nn.Network;
import org.prosect.nn.Node;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;

/**
 * Computes a network operator by operator in plain loops: slow, simple, and independent of the engines that it judges. All is computed in
 * double, also between operators; conditions are kept as 0 and 1.
 */
public final class ReferenceInterpreter implements Runner {

    @Override
    public Map<String, Tensor> run(Network network, Weights weights, Map<String, Tensor> inputs) {
        Map<Value, Supplier<DoubleTensor>> given = new HashMap<>();
        network.inputs().forEach((name, value) -> given.put(value, () -> DoubleTensor.of(fitting("input " + name, value, inputs.get(name)))));
        network.parameters().forEach((name, value) -> given.put(value, () -> DoubleTensor.of(parameter(name, value, weights))));
        Map<String, Tensor> results = new LinkedHashMap<>();
        interpret(network, given).forEach((name, value) -> results.put(name, value.rounded()));
        return results;
    }

    /** As {@link #run}, with all digits: of inputs and parameters by name. */
    public Map<String, DoubleTensor> compute(Network network, Map<String, DoubleTensor> inputs) {
        Map<Value, Supplier<DoubleTensor>> given = new HashMap<>();
        Map<String, Value> all = new HashMap<>(network.inputs());
        all.putAll(network.parameters());
        all.forEach((name, value) -> {
            DoubleTensor tensor = inputs.get(name);
            if (tensor == null || !tensor.shape().equals(value.shape())) {
                throw new IllegalArgumentException(name + " has to be " + value.shape() + ", given is " + tensor);
            }
            given.put(value, () -> tensor);
        });
        return interpret(network, given);
    }

    /** Values that are given are asked for when they are needed first, and forgotten after the last use: weights may be large. */
    private static Map<String, DoubleTensor> interpret(Network network, Map<Value, Supplier<DoubleTensor>> given) {
        network.constants().forEach((value, tensor) -> given.put(value, () -> DoubleTensor.of(tensor)));
        Map<Value, DoubleTensor> values = new HashMap<>();
        Map<Value, Integer> uses = new HashMap<>();
        network.nodes().forEach(node -> node.inputs().forEach(v -> uses.merge(v, 1, Integer::sum)));
        network.outputs().values().forEach(v -> uses.merge(v, 1, Integer::sum));
        for (Node node : network.nodes()) {
            DoubleTensor made = compute(node, node.inputs().stream().map(v -> values.computeIfAbsent(v, key -> given.get(key).get())).toList());
            if (!made.shape().equals(node.output().shape())) {
                throw new IllegalStateException(node.operator() + " of layer " + node.layer() + " makes " + made.shape() + ", the network says "
                        + node.output());
            }
            values.put(node.output(), made);
            node.inputs().forEach(v -> {
                if (uses.merge(v, -1, Integer::sum) == 0) {
                    values.remove(v);
                }
            });
        }
        Map<String, DoubleTensor> results = new LinkedHashMap<>();
        network.outputs().forEach((name, value) -> results.put(name, values.computeIfAbsent(value, key -> given.get(key).get())));
        return results;
    }

    /** One operator of given inputs. */
    private static DoubleTensor compute(Node node, List<DoubleTensor> in) {
        return switch (node.operator()) {
            case "Conv" -> Convolutions.conv(node, in);
            case "ConvTranspose" -> Convolutions.convTranspose(node, in);
            case "MaxPool", "AveragePool" -> Pooling.pool(node, in.getFirst());
            case "MatMul" -> Products.matMul(in.get(0), in.get(1), node.output().shape());
            case "LayerNormalization", "InstanceNormalization", "BatchNormalization" -> Normalisations.normalise(node, in);
            case "Softmax" -> Normalisations.softmax(in.getFirst(), node.attributes().integer("axis"));
            case "ReduceMean", "ReduceSum", "ReduceMax", "ReduceMin" -> Reductions.reduce(node, in.getFirst());
            case "Reshape" -> new DoubleTensor(node.output().shape(), in.getFirst().values());
            case "Transpose", "Slice", "Gather", "Expand", "Pad", "Concat" -> Movements.move(node, in);
            case "Resize" -> Resizing.resize(node, in.getFirst());
            case "GridSample" -> Sampling.sample(node, in.get(0), in.get(1));
            default -> Elementwise.compute(node, in);
        };
    }

    private static Tensor parameter(String name, Value value, Weights weights) {
        float[] values = new float[Math.toIntExact(value.shape().count())];
        weights.values(name).get(values);
        return fitting("parameter " + name, value, new Tensor(weights.shape(name), values));
    }

    private static Tensor fitting(String what, Value value, Tensor given) {
        if (given == null || !given.shape().equals(value.shape())) {
            throw new IllegalArgumentException(what + " has to be " + value.shape() + ", given is " + given);
        }
        return given;
    }
}
