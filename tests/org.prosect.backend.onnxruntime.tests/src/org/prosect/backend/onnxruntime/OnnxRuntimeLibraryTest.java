package org.prosect.backend.onnxruntime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.prosect.core.ProsectException;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;

/** ONNX Runtime inside OSGi: a wiring that is wrong shows only when classes and natives are used. */
class OnnxRuntimeLibraryTest {

    @Test
    void theLibraryThatIsLoadedIsTheOneThatWasBuiltAgainst() throws ProsectException {
        assertEquals("1.29.0", OnnxRuntimeLibrary.version());
        assertTrue(OrtEnvironment.getAvailableProviders().contains(OrtProvider.CPU));
    }

    @Test
    void aModelRuns() throws ProsectException, OrtException {
        OnnxRuntimeLibrary.version();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                OrtSession session = environment.createSession(sumOfTwoVectors(), options);
                OnnxTensor a = OnnxTensor.createTensor(environment, new float[] {1, 2});
                OnnxTensor b = OnnxTensor.createTensor(environment, new float[] {10, 20});
                OrtSession.Result result = session.run(Map.of("a", a, "b", b))) {
            assertArrayEquals(new float[] {11, 22}, (float[]) result.get("sum").orElseThrow().getValue());
        }
    }

    /** An ONNX model (onnx.proto: ModelProto) of one operator, sum = Add(a, b), of vectors of two elements. */
    private static byte[] sumOfTwoVectors() {
        byte[] add = message(text(1, "a"), text(1, "b"), text(2, "sum"), text(4, "Add"));
        byte[] graph = message(field(1, add), text(2, "g"), field(11, vector("a")), field(11, vector("b")), field(12, vector("sum")));
        return message(number(1, 9), field(7, graph), field(8, message(text(1, ""), number(2, 20))));
    }

    /** ValueInfoProto of two floats. */
    private static byte[] vector(String name) {
        byte[] shape = field(1, number(1, 2));
        byte[] tensor = message(number(1, 1), field(2, shape));
        return message(text(1, name), field(2, field(1, tensor)));
    }

    private static byte[] text(int field, String value) {
        return field(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] number(int field, int value) {
        return new byte[] {(byte) (field << 3), (byte) value};
    }

    /** All lengths here are below 128, one byte each. */
    private static byte[] field(int field, byte[] value) {
        return message(new byte[] {(byte) (field << 3 | 2), (byte) value.length}, value);
    }

    private static byte[] message(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
