package org.prosect.backend.onnxruntime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.prosect.core.ProsectException;
import org.prosect.nn.Shape;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

/** Float tensors in memory that the engine works on without copying them. Closing frees all; do that after the session that uses them. */
final class NativeTensors implements AutoCloseable {

    private static final long LARGEST = Integer.MAX_VALUE / Float.BYTES;
    private static final long ALIGNMENT = 64;

    private final Arena arena = Arena.ofShared();
    private final Deque<OnnxTensor> tensors = new ArrayDeque<>();

    /** Memory of a tensor and the engine's view of it. */
    record Slot(FloatBuffer values, OnnxTensor tensor) { }

    /**
     * A new tensor; its values are 0.
     *
     * @param what for messages
     * @throws ProsectException when there is no memory for it
     */
    Slot create(String what, Shape shape) throws ProsectException {
        if (shape.count() > LARGEST) {
            throw new ProsectException(what + " of " + shape + " has more than " + LARGEST + " values",
                    "Work on a smaller image or in smaller pieces");
        }
        FloatBuffer values;
        try {
            MemorySegment memory = arena.allocate(Math.max(1, shape.count()) * Float.BYTES, ALIGNMENT);
            values = memory.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer().limit((int) shape.count());
        } catch (OutOfMemoryError e) {
            throw new ProsectException("there is no memory for " + what + " of " + shape, OrtErrors.MEMORY, e);
        }
        return new Slot(values, tensor(what, shape, values));
    }

    /**
     * A tensor of given values. Where they are in native memory already, such as a mapped file, it lies there and takes none; it must then be closed
     * before they are.
     *
     * @param what for messages
     * @param values as many as the shape has, from the position on
     * @throws ProsectException when there is no memory for it
     */
    OnnxTensor of(String what, Shape shape, FloatBuffer values) throws ProsectException {
        if (isNative(values)) {
            return tensor(what, shape, values);
        }
        Slot slot = create(what, shape);
        slot.values().duplicate().put(values.duplicate());
        return slot.tensor();
    }

    private static boolean isNative(FloatBuffer values) {
        return values.isDirect() && values.order() == ByteOrder.nativeOrder() && MemorySegment.ofBuffer(values).address() % Float.BYTES == 0;
    }

    private OnnxTensor tensor(String what, Shape shape, FloatBuffer values) throws ProsectException {
        try {
            OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), values,
                    Arrays.stream(shape.toArray()).asLongStream().toArray());
            tensors.push(tensor);
            return tensor;
        } catch (OrtException e) {
            throw OrtErrors.wrap(what + " cannot be made", e);
        }
    }

    @Override
    public void close() {
        tensors.forEach(OnnxTensor::close);
        arena.close();
    }
}
