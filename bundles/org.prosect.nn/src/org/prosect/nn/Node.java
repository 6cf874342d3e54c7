package org.prosect.nn;

import java.util.List;

/**
 * One operator of a network.
 *
 * @param operator its ONNX name (opset 20) and meaning, with two differences: whole-number arguments that ONNX passes as tensors (shapes, axes,
 *        slices, pads, indices) are attributes, and Resize has the target sizes in {@code sizes}
 * @param layer the layer that it belongs to, for messages and summaries; may be empty
 * @param inputs values that it takes
 * @param outputs values that it makes
 * @param attributes its settings
 */
public record Node(String operator, String layer, List<Value> inputs, List<Value> outputs, Attributes attributes) {

    public Node {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** The only output. */
    public Value output() {
        return outputs.getFirst();
    }

    /** An input by its position. */
    public Value input(int i) {
        return inputs.get(i);
    }
}
