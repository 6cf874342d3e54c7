package org.prosect.backend.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.prosect.core.ProsectException;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** TensorFlow inside OSGi: a wiring that is wrong shows only when classes and natives are used. */
class TensorFlowLibraryTest {

    @Test
    void theLibraryThatIsLoadedIsTheOneThatWasBuiltAgainst() throws ProsectException {
        assertTrue(TensorFlowLibrary.version().startsWith("2.18."), TensorFlowLibrary.version());
    }

    @Test
    void javaCppDoesNotLimitMemory() throws ProsectException {
        TensorFlowLibrary.version();
        assertEquals(0, Pointer.maxPhysicalBytes());
        assertEquals(0, Pointer.maxBytes());
    }

    @Test
    void aGraphRuns() throws ProsectException {
        TensorFlowLibrary.version();
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Operand<TFloat32> sum = tf.math.add(tf.constant(new float[] {1, 2}), tf.constant(new float[] {10, 20}));
            try (Session session = new Session(graph); Result result = session.runner().fetch(sum).run()) {
                TFloat32 values = (TFloat32) result.get(0);
                assertEquals(2, values.size());
                assertEquals(11, values.getFloat(0));
                assertEquals(22, values.getFloat(1));
            }
        }
    }

    @Test
    void aGraphHasGradients() throws ProsectException {
        TensorFlowLibrary.version();
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Operand<TFloat32> x = tf.constant(new float[] {3, -4});
            Operand<?> gradient = graph.addGradients(tf.math.square(x).asOutput(), new Output<?>[] {x.asOutput()})[0];
            try (Session session = new Session(graph); Result result = session.runner().fetch(gradient).run()) {
                TFloat32 values = (TFloat32) result.get(0);
                assertEquals(6, values.getFloat(0));
                assertEquals(-8, values.getFloat(1));
            }
        }
    }
}
