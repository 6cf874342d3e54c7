package org.prosect.backend.tensorflow;

import java.nio.FloatBuffer;

import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.types.TFloat32;

/** Copies between Java's memory and TensorFlow's. */
final class Tensors {

    private static final int CHUNK = 1 << 18;

    private Tensors() { }

    /** To be closed by the caller. */
    static TFloat32 of(Shape shape, FloatBuffer values) {
        FloatBuffer from = values.duplicate();
        return TFloat32.tensorOf(GraphOps.shape(shape.toArray()), tensor -> {
            FloatDataBuffer to = tensor.asRawTensor().data().asFloats();
            float[] chunk = new float[Math.min(CHUNK, from.remaining())];
            long at = 0;
            while (from.hasRemaining()) {
                int n = Math.min(chunk.length, from.remaining());
                from.get(chunk, 0, n);
                to.offset(at).write(chunk, 0, n);
                at += n;
            }
        });
    }

    /** To be closed by the caller. */
    static TFloat32 of(Tensor tensor) {
        return TFloat32.tensorOf(GraphOps.shape(tensor.shape().toArray()), made -> {
            if (tensor.values().length > 0) {
                made.asRawTensor().data().asFloats().write(tensor.values());
            }
        });
    }

    /** A copy. */
    static Tensor copy(Shape shape, TFloat32 tensor) {
        float[] values = new float[Math.toIntExact(shape.count())];
        if (values.length > 0) {
            tensor.asRawTensor().data().asFloats().read(values);
        }
        return new Tensor(shape, values);
    }
}
