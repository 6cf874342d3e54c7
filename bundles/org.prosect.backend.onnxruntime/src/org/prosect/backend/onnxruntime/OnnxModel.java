package org.prosect.backend.onnxruntime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.prosect.nn.Network;
import org.prosect.nn.Node;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/**
 * A network as an ONNX model.
 *
 * @param bytes the model without its weights
 * @param inputs what the inputs of the network are called in the model
 * @param outputs the same for its outputs
 * @param weights what the model expects from outside, by its name there
 * @param constants large constants that it expects from outside, by their names there
 */
record OnnxModel(byte[] bytes, Map<String, String> inputs, Map<String, String> outputs, Map<String, Weight> weights, Map<String, Tensor> constants) {

    /** Constants of more values travel outside the model, where they are not copied. */
    private static final int LARGE = 1024;

    /**
     * A parameter as the model wants it.
     *
     * @param value the parameter
     * @param transposed whether rows and columns change places
     */
    record Weight(Value value, boolean transposed) { }

    /** @throws IllegalArgumentException when the network has an operator without an ONNX form */
    static OnnxModel of(Network network) {
        OnnxGraph graph = new OnnxGraph();
        Map<Value, String> names = new HashMap<>();
        Map<String, String> inputs = new LinkedHashMap<>();
        Map<String, String> outputs = new LinkedHashMap<>();
        Map<String, Weight> weights = new LinkedHashMap<>();
        Map<String, Tensor> constants = new LinkedHashMap<>();
        network.inputs().forEach((id, value) -> {
            String name = "input:" + id;
            inputs.put(id, name);
            names.put(value, name);
            graph.input(name, value.shape());
        });
        network.constants().forEach((value, tensor) -> {
            String name = names.computeIfAbsent(value, key -> graph.fresh());
            if (tensor.values().length <= LARGE) {
                graph.constant(name, tensor);
            } else {
                constants.put(name, tensor);
                graph.external(name, tensor.shape());
            }
        });
        Set<Value> used = new HashSet<>(network.outputs().values());
        network.nodes().stream().filter(node -> !turnsWeight(network, node)).forEach(node -> used.addAll(node.inputs()));
        network.parameters().forEach((id, value) -> {
            if (used.contains(value)) {
                String name = "weight:" + id;
                names.put(value, name);
                weights.put(name, new Weight(value, false));
                graph.external(name, value.shape());
            }
        });
        OnnxOperators operators = new OnnxOperators(graph, names);
        for (Node node : network.nodes()) {
            if (turnsWeight(network, node)) {
                String name = "transposed:" + node.input(0).name();
                names.put(node.output(), name);
                if (weights.put(name, new Weight(node.input(0), true)) == null) {
                    graph.external(name, node.output().shape());
                }
            } else {
                operators.add(node);
            }
        }
        network.outputs().forEach((id, value) -> {
            String name = "output:" + id;
            outputs.put(id, name);
            graph.node("Identity", "", List.of(names.get(value)), name);
            graph.output(name, value.shape());
        });
        return new OnnxModel(graph.model(network.name()), inputs, outputs, weights, constants);
    }

    /** Weights of linear layers are turned when they are read: the engine would keep both forms. */
    private static boolean turnsWeight(Network network, Node node) {
        return node.operator().equals("Transpose") && node.input(0).rank() == 2 && node.attributes().integers("perm")[0] == 1
                && network.parameters().get(node.input(0).name()) == node.input(0);
    }
}
