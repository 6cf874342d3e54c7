package org.prosect.backend.onnxruntime;

import org.prosect.nn.Attributes;

/**
 * A setting of an ONNX operator.
 *
 * @param name its name in the operator's definition
 * @param value Long, int[], Double or String
 */
record OnnxAttribute(String name, Object value) {

    static OnnxAttribute of(String name, Object value) {
        return new OnnxAttribute(name, value instanceof Integer i ? Long.valueOf(i) : value);
    }

    /** The settings of a node with these names, as they are. */
    static OnnxAttribute[] of(Attributes attributes, String... names) {
        OnnxAttribute[] list = new OnnxAttribute[names.length];
        for (int i = 0; i < names.length; i++) {
            list[i] = of(names[i], attributes.get(names[i]));
        }
        return list;
    }

    /** As AttributeProto. */
    ProtoWriter message() {
        ProtoWriter message = new ProtoWriter().text(1, name);
        switch (value) {
            case Long number -> message.integer(3, number).integer(20, 2);
            case Double number -> message.real(2, number.floatValue()).integer(20, 1);
            case String text -> message.text(4, text).integer(20, 3);
            case int[] numbers -> {
                for (int number : numbers) {
                    message.integer(8, number);
                }
                message.integer(20, 7);
            }
            default -> throw new IllegalArgumentException("attribute " + name + " has a value of " + value.getClass());
        }
        return message;
    }
}
