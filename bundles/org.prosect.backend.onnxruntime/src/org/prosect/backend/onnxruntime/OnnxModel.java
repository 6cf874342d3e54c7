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
record OnnxModel(byte[] bytes, Map<String, String> inputs, Map<String, String> outputs, Map<String, Value> weights, Map<String, Tensor> constants) {

    /** Constants of more values travel outside the model, which then stays small. */
    private static final int LARGE = 1024;

    /**
     * The model of a network. Linear layers turn their weights: with an own operator of the engine this is part of the product, else the engine
     * turns the weight when it makes the session ready, and holds both forms until then.
     *
     * @param ownOperators whether the device has the own operators of ONNX Runtime
     * @throws IllegalArgumentException when the network has an operator without an ONNX form
     */
    static OnnxModel of(Network network, boolean ownOperators) {
        OnnxGraph graph = new OnnxGraph();
        Map<Value, String> names = new HashMap<>();
        Map<String, String> inputs = new LinkedHashMap<>();
        Map<String, String> outputs = new LinkedHashMap<>();
        Map<String, Value> weights = new LinkedHashMap<>();
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
        network.parameters().forEach((id, value) -> {
            String name = "weight:" + id;
            names.put(value, name);
            weights.put(name, value);
            graph.external(name, value.shape());
        });
        OnnxOperators operators = new OnnxOperators(graph, names);
        Map<Value, Value> turned = ownOperators ? turned(network) : Map.of();
        Set<Value> used = used(network, turned);
        for (Node node : network.nodes()) {
            if (isLinear(node, turned)) {
                operators.addLinear(node, turned.get(node.input(1)));
            } else if (!turned.containsKey(node.output()) || used.contains(node.output())) {
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

    private static boolean isLinear(Node node, Map<Value, Value> turned) {
        return node.operator().equals("MatMul") && node.input(0).rank() > 1 && turned.containsKey(node.input(1));
    }

    /** What else than linear layers uses. */
    private static Set<Value> used(Network network, Map<Value, Value> turned) {
        Set<Value> used = new HashSet<>(network.outputs().values());
        network.nodes().forEach(node -> used.addAll(isLinear(node, turned) ? node.inputs().subList(0, 1) : node.inputs()));
        return used;
    }

    /** Matrices whose rows and columns change places, by what they become. */
    private static Map<Value, Value> turned(Network network) {
        Map<Value, Value> turned = new HashMap<>();
        network.nodes().stream()
                .filter(node -> node.operator().equals("Transpose") && node.input(0).rank() == 2 && node.attributes().integers("perm")[0] == 1
                        && network.parameters().get(node.input(0).name()) == node.input(0))
                .forEach(node -> turned.put(node.output(), node.input(0)));
        return turned;
    }
}
