package org.prosect.backend.onnxruntime;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

import org.prosect.core.ProsectException;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

/** Float tensors as the types that model files want, and back. */
final class PortValues {

    private PortValues() { }

    /**
     * A tensor for the engine; the caller closes it.
     *
     * @throws ProsectException for a type that float cannot stand for
     */
    static OnnxTensor of(Tensor tensor, OnnxPort port) throws ProsectException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = Arrays.stream(tensor.shape().toArray()).asLongStream().toArray();
        float[] values = tensor.values();
        return switch (port.type()) {
            case FLOAT -> OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
            case DOUBLE -> {
                double[] converted = new double[values.length];
                Arrays.setAll(converted, i -> values[i]);
                yield OnnxTensor.createTensor(environment, DoubleBuffer.wrap(converted), shape);
            }
            case INT64 -> {
                long[] converted = new long[values.length];
                Arrays.setAll(converted, i -> (long) values[i]);
                yield OnnxTensor.createTensor(environment, LongBuffer.wrap(converted), shape);
            }
            case INT32 -> {
                int[] converted = new int[values.length];
                Arrays.setAll(converted, i -> (int) values[i]);
                yield OnnxTensor.createTensor(environment, IntBuffer.wrap(converted), shape);
            }
            case BOOL, UINT8, INT8 -> {
                ByteBuffer converted = ByteBuffer.allocateDirect(values.length);
                for (int i = 0; i < values.length; i++) {
                    converted.put(i, (byte) (port.type() == OnnxJavaType.BOOL ? values[i] == 0 ? 0 : 1 : (int) values[i]));
                }
                yield OnnxTensor.createTensor(environment, converted, shape, port.type());
            }
            default -> throw unknown("input", port.name(), port.type());
        };
    }

    /** @throws ProsectException for a type that float cannot stand for */
    static Tensor of(String name, OnnxTensor tensor) throws ProsectException {
        int[] sizes = Arrays.stream(tensor.getInfo().getShape()).mapToInt(Math::toIntExact).toArray();
        Tensor result = Tensor.zeros(Shape.of(sizes));
        float[] values = result.values();
        switch (tensor.getInfo().type) {
            case FLOAT, FLOAT16, BFLOAT16 -> tensor.getFloatBuffer().get(values);
            case DOUBLE -> {
                DoubleBuffer given = tensor.getDoubleBuffer();
                fill(values, i -> given.get(i));
            }
            case INT64 -> {
                LongBuffer given = tensor.getLongBuffer();
                fill(values, i -> given.get(i));
            }
            case INT32 -> {
                IntBuffer given = tensor.getIntBuffer();
                fill(values, i -> given.get(i));
            }
            case UINT8, BOOL -> {
                ByteBuffer given = tensor.getByteBuffer();
                fill(values, i -> given.get(i) & 0xff);
            }
            case INT8 -> {
                ByteBuffer given = tensor.getByteBuffer();
                fill(values, i -> given.get(i));
            }
            default -> throw unknown("output", name, tensor.getInfo().type);
        }
        return result;
    }

    private static void fill(float[] values, IntToDoubleFunction source) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) source.applyAsDouble(i);
        }
    }

    private static ProsectException unknown(String what, String name, OnnxJavaType type) {
        return new ProsectException("the " + what + " " + name + " of the model holds " + type + ", which cannot stand for numbers here",
                "Export the model with float inputs and outputs");
    }
}
