package org.prosect.backend.tensorflow;

import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * An operation whose gradient is said here and not asked of TensorFlow.
 *
 * @param made its result, behind a stop for TensorFlow's gradients
 * @param inputs what it depends on
 */
record Cut(Operand<TFloat32> made, List<Input> inputs) {

    /**
     * One of the operands that an operation takes.
     *
     * @param operand as the operation takes it
     * @param gradient adds the gradient of this operand to the graph, where it is needed
     */
    record Input(Operand<TFloat32> operand, Backward gradient) { }

    /** From the gradient of the result to that of an input. */
    @FunctionalInterface
    interface Backward {
        Operand<TFloat32> of(Operand<TFloat32> result);
    }
}
