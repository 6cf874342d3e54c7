package org.prosect.backend.onnxruntime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;

/**
 * An ONNX model being written (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto): numbers of the fields are those of its messages. Tensors that
 * are external are only declared; whoever runs the model brings their values.
 */
final class OnnxGraph {

    private static final int IR_VERSION = 9;
    private static final int OPSET = 20;
    private static final String OWN_OPERATORS = "com.microsoft";
    static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final ProtoWriter graph = new ProtoWriter();
    private final Map<String, String> lists = new HashMap<>();
    private int counter;

    /** A name that nothing has yet. */
    String fresh() {
        return "t" + counter++;
    }

    void input(String name, Shape shape) {
        graph.message(11, declared(name, shape));
    }

    void output(String name, Shape shape) {
        graph.message(12, declared(name, shape));
    }

    /** A tensor whose values come from outside. */
    void external(String name, Shape shape) {
        ProtoWriter place = new ProtoWriter().text(1, "location").text(2, "weights");
        graph.message(5, tensor(name, FLOAT, shape.toArray()).message(13, place).integer(14, 1));
    }

    /** A tensor whose values are in the model. */
    void constant(String name, Tensor tensor) {
        ByteBuffer data = ByteBuffer.allocate(Math.multiplyExact(tensor.values().length, Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(tensor.values());
        graph.message(5, tensor(name, FLOAT, tensor.shape().toArray()).bytes(9, data.array()));
    }

    /** A list of whole numbers as a tensor; its name. */
    String list(int... values) {
        return lists.computeIfAbsent(Arrays.toString(values), key -> {
            String name = fresh();
            ByteBuffer data = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int value : values) {
                data.putLong(value);
            }
            graph.message(5, tensor(name, INT64, values.length).bytes(9, data.array()));
            return name;
        });
    }

    /** A number as a tensor without axes; its name. */
    String number(double value) {
        String name = fresh();
        constant(name, Tensor.scalar((float) value));
        return name;
    }

    /** An operator. An empty name among the inputs stands for one that is left out. */
    void node(String operator, String layer, List<String> inputs, String output, OnnxAttribute... attributes) {
        graph.message(1, written(operator, layer, inputs, output, attributes));
    }

    /** The same for one of the operators that only ONNX Runtime has. */
    void ownNode(String operator, String layer, List<String> inputs, String output, OnnxAttribute... attributes) {
        graph.message(1, written(operator, layer, inputs, output, attributes).text(7, OWN_OPERATORS));
    }

    private ProtoWriter written(String operator, String layer, List<String> inputs, String output, OnnxAttribute... attributes) {
        ProtoWriter node = new ProtoWriter();
        inputs.forEach(name -> node.text(1, name));
        node.text(2, output).text(3, (layer.isEmpty() ? operator : layer + " " + operator) + " #" + counter++).text(4, operator);
        for (OnnxAttribute attribute : attributes) {
            node.message(5, attribute.message());
        }
        return node;
    }

    byte[] model(String name) {
        graph.text(2, name);
        return new ProtoWriter().integer(1, IR_VERSION).text(2, "Prosect").message(8, new ProtoWriter().text(1, "").integer(2, OPSET))
                .message(8, new ProtoWriter().text(1, OWN_OPERATORS).integer(2, 1)).message(7, graph).toByteArray();
    }

    private static ProtoWriter tensor(String name, int type, int... sizes) {
        ProtoWriter tensor = new ProtoWriter();
        for (int size : sizes) {
            tensor.integer(1, size);
        }
        return tensor.integer(2, type).text(8, name);
    }

    private static ProtoWriter declared(String name, Shape shape) {
        ProtoWriter sizes = new ProtoWriter();
        for (int size : shape.toArray()) {
            sizes.message(1, new ProtoWriter().integer(1, size));
        }
        return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, new ProtoWriter().integer(1, FLOAT).message(2, sizes)));
    }
}
