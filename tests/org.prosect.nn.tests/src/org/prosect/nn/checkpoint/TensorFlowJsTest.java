package org.prosect.nn.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.nn.checkpoint.Refusals.assertRefused;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.nn.Shape;

/** Models of TensorFlow.js: two files of values, one tensor across both, quantised ones. */
class TensorFlowJsTest {

    private static final String WEIGHTS = """
            {"name":"a/kernel","shape":[2,2],"dtype":"float32"},
            {"name":"across","shape":[2],"dtype":"float32"},
            {"name":"q8","shape":[3],"dtype":"float32","quantization":{"dtype":"uint8","scale":0.1,"min":-1,"original_dtype":"float32"}},
            {"name":"q16","shape":[1],"dtype":"float32","quantization":{"dtype":"uint16","scale":0.5,"min":0}},
            {"name":"whole","shape":[1],"dtype":"int32","quantization":{"dtype":"uint8","scale":0.4,"min":0}},
            {"name":"half","shape":[1],"dtype":"float32","quantization":{"dtype":"float16"}},
            {"name":"flags","shape":[2],"dtype":"bool"},
            {"name":"step","shape":[],"dtype":"int32"}""";

    @TempDir
    Path folder;

    @BeforeEach
    void writeValues() throws Exception {
        ByteBuffer values = ByteBuffer.allocate(38).order(ByteOrder.LITTLE_ENDIAN);
        for (float v : new float[] {1, 2, 3, 4, 5.5f, 6.5f}) {
            values.putFloat(v);
        }
        values.put((byte) 0).put((byte) 10).put((byte) 255).putShort((short) 65535).put((byte) 4).putShort(Float.floatToFloat16(-0.75f));
        values.put((byte) 1).put((byte) 0).putInt(-9);
        Files.write(folder.resolve("s1.bin"), Arrays.copyOf(values.array(), 21));
        Files.write(folder.resolve("s2.bin"), Arrays.copyOfRange(values.array(), 21, 38));
    }

    @Test
    void valuesAreReadAndDequantised() throws Exception {
        model("\"s1.bin\",\"s2.bin\"", WEIGHTS);
        // a folder stands for the model.json in it
        try (Checkpoint model = Checkpoints.open(folder)) {
            assertEquals(CheckpointFormat.TENSORFLOW_JS, model.format());
            assertEquals(Shape.of(2, 2), model.shape("a/kernel"));
            assertArrayEquals(new float[] {1, 2, 3, 4}, Refusals.values(model, "a/kernel"));
            assertTrue(model.tensor("a/kernel").isView());
            assertArrayEquals(new float[] {5.5f, 6.5f}, Refusals.values(model, "across"));
            assertArrayEquals(new float[] {-1, 0, 24.5f}, Refusals.values(model, "q8"));
            assertArrayEquals(new float[] {32767.5f}, Refusals.values(model, "q16"));
            assertArrayEquals(new float[] {2}, Refusals.values(model, "whole"));
            assertArrayEquals(new float[] {-0.75f}, Refusals.values(model, "half"));
            assertArrayEquals(new long[] {1, 0}, model.longs("flags"));
            assertEquals(-9, model.longs("step")[0]);
            assertEquals("layers-model", model.notes().get("format"));
        }
    }

    @Test
    void valuesElsewhereAreNotOpened() throws Exception {
        for (String path : new String[] {"../s1.bin", "/etc/passwd", "..", "http://x/y", "a/b.bin", "C:x", "a\\\\b"}) {
            assertRefused(model("\"" + path + "\"", WEIGHTS), "not beside it");
        }
    }

    @Test
    void missingTooFewAndTooManyValuesAreRefused() throws Exception {
        assertRefused(model("\"s1.bin\",\"s3.bin\"", WEIGHTS), "s3.bin");
        assertRefused(model("\"s1.bin\"", WEIGHTS), "'across' of 2 needs 8 bytes, the files beside it have 5 left");
        assertRefused(model("\"s1.bin\",\"s2.bin\",\"s2.bin\"", WEIGHTS), "need 38 bytes, the files beside it have 55");
        assertRefused(model("\"s1.bin\"", "{\"name\":\"w\",\"shape\":[9999999999],\"dtype\":\"float32\"}"), "a size of 9999999999");
        assertRefused(model("\"s1.bin\"", "{\"name\":\"w\",\"shape\":[1],\"dtype\":\"string\"}"), "'string'");
        assertRefused(model("\"s1.bin\"", "{\"name\":\"w\",\"shape\":[1],\"dtype\":\"float32\",\"quantization\":{\"dtype\":\"uint8\"}}"),
                "no scale");
        assertRefused(Files.writeString(folder.resolve("model.json"), "{\"a\":1}"), "none of");
        assertRefused(Files.writeString(folder.resolve("model.json"), "{\"weightsManifest\":1}"), "without a weightsManifest");
        assertRefused(Files.writeString(folder.resolve("model.json"), "{\"weightsManifest\":"), "too early");
    }

    private Path model(String paths, String weights) throws Exception {
        return Files.writeString(folder.resolve("model.json"),
                "{\"format\":\"layers-model\",\"modelTopology\":{},\"weightsManifest\":[{\"paths\":[" + paths
                + "],\"weights\":[" + weights + "]}]}");
    }
}
