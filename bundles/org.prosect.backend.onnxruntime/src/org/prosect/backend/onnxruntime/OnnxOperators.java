package org.prosect.backend.onnxruntime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.prosect.nn.Attributes;
import org.prosect.nn.Node;
import org.prosect.nn.Value;

/** Operators of networks as those of ONNX opset 20 (https://onnx.ai/onnx/operators): mostly the same; lists of numbers become tensors. */
final class OnnxOperators {

    private final OnnxGraph graph;
    private final Map<Value, String> names;

    /** @param names what values are called in the graph; results are added */
    OnnxOperators(OnnxGraph graph, Map<Value, String> names) {
        this.graph = graph;
        this.names = names;
    }

    /** @throws IllegalArgumentException when there is no such operator */
    void add(Node node) {
        Attributes how = node.attributes();
        int[] sizes = node.output().shape().toArray();
        switch (node.operator()) {
            case "Relu", "Sigmoid", "Tanh", "Erf", "Exp", "Log", "Sqrt", "Abs", "Neg", "Sin", "Cos", "Acosh", "Softplus", "Reciprocal", "Floor",
                    "Identity",
                    "Gelu", "Add", "Sub", "Mul", "Div", "Pow", "Min", "Max", "Greater", "Less", "Equal", "GreaterOrEqual", "LessOrEqual", "Where",
                            "MatMul",
                    "PRelu" -> put(node);
            case "LeakyRelu" -> put(node, OnnxAttribute.of(how, "alpha"));
            case "Cast" -> put(node, OnnxAttribute.of("to", OnnxGraph.FLOAT));
            case "Clip" -> put(node, List.of(graph.number(how.real("min")), graph.number(how.real("max"))));
            case "Softmax", "Concat" -> put(node, OnnxAttribute.of(how, "axis"));
            case "Conv" -> put(node, OnnxAttribute.of(how, "strides", "pads", "dilations", "group"));
            case "ConvTranspose" -> put(node, OnnxAttribute.of(how, "strides", "pads", "dilations", "group", "output_padding"));
            case "MaxPool" -> put(node, OnnxAttribute.of(how, "strides", "pads", "kernel_shape"));
            case "AveragePool" -> put(node, OnnxAttribute.of(how, "strides", "pads", "kernel_shape", "count_include_pad"));
            case "LayerNormalization" -> put(node, OnnxAttribute.of(how, "axis", "epsilon"));
            case "InstanceNormalization", "BatchNormalization" -> put(node, OnnxAttribute.of(how, "epsilon"));
            case "ReduceMean", "ReduceSum", "ReduceMax", "ReduceMin" -> put(node, List.of(graph.list(how.integers("axes"))), OnnxAttribute.of(how,
                    "keepdims"));
            case "Reshape", "Expand" -> put(node, List.of(graph.list(sizes)));
            case "Transpose" -> put(node, OnnxAttribute.of(how, "perm"));
            case "Slice" -> put(node, List.of(graph.list(how.integers("starts")), graph.list(how.integers("ends")),
                    graph.list(how.integers("axes"))));
            case "Gather" -> put(node, List.of(graph.list(how.integers("indices"))), OnnxAttribute.of(how, "axis"));
            case "Pad" -> put(node, List.of(graph.list(how.integers("pads"))), OnnxAttribute.of(how, "mode"));
            case "Resize" -> resize(node);
            case "GridSample" -> put(node, OnnxAttribute.of(how, "mode", "padding_mode", "align_corners"));
            default -> throw new IllegalArgumentException("there is no ONNX form of the operator " + node.operator() + " in layer '" + node.layer()
                    + "'");
        }
    }

    /**
     * A product with a turned matrix as one operator, which is the engine's own: it reads the matrix as it is in the file.
     *
     * @param matrix what is turned
     */
    void addLinear(Node node, Value matrix) {
        graph.ownNode("FusedMatMul", node.layer(), List.of(names.get(node.input(0)), names.get(matrix)),
                names.computeIfAbsent(node.output(), key -> graph.fresh()), OnnxAttribute.of("transB", 1));
    }

    /**
     * Nearest takes the value before in asymmetric coordinates (PyTorch's nearest), else the nearer one, of two the later (nearest-exact). An
     * antialiasing footprint counts only values inside, as PyTorch's and Pillow's.
     */
    private void resize(Node node) {
        Attributes how = node.attributes();
        List<OnnxAttribute> attributes = new ArrayList<>(List.of(OnnxAttribute.of(how, "mode", "coordinate_transformation_mode", "antialias")));
        if (how.text("mode").equals("nearest")) {
            boolean before = how.text("coordinate_transformation_mode").equals("asymmetric");
            attributes.add(OnnxAttribute.of("nearest_mode", before ? "floor" : "round_prefer_ceil"));
        }
        if (how.integer("antialias") != 0) {
            attributes.add(OnnxAttribute.of("exclude_outside", 1));
        }
        put(node, List.of("", "", graph.list(how.integers("sizes"))), attributes.toArray(OnnxAttribute[]::new));
    }

    private void put(Node node, OnnxAttribute... attributes) {
        put(node, List.of(), attributes);
    }

    private void put(Node node, List<String> more, OnnxAttribute... attributes) {
        List<String> inputs = new ArrayList<>();
        node.inputs().forEach(v -> inputs.add(names.get(v)));
        inputs.addAll(more);
        graph.node(node.operator(), node.layer(), inputs, names.computeIfAbsent(node.output(), key -> graph.fresh()), attributes);
    }
}
