package org.prosect.backend.onnxruntime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.prosect.backend.onnxruntime.OnnxRuntimeBackendTest.assertSays;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.Device;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;

/**
 * Model files of others: open axes, other types, data in other files; and what is refused. Messages are written field by field as onnx.proto
 * has them.
 */
class OnnxModelFileTest {

    private static final Device CPU = new Device("cpu", "processor", OptionalLong.empty());
    private static final int INT64 = 7;

    @TempDir
    Path folder;

    @Test
    void openAxesTakeTheSizeThatIsGiven() throws Exception {
        ProtoWriter graph = graph().message(1, node("Add", "", "x", "x", "y")).message(11, port("x", OnnxGraph.FLOAT, 2, "width")).message(12,
                port("y", OnnxGraph.FLOAT, 2, "width"));
        try (OnnxModelFile model = OnnxModelFile.open(write(graph, ""), CPU)) {
            assertEquals("2×width", model.inputs().getFirst().shape());
            assertEquals("2×width", model.outputs().getFirst().shape());
            assertArrayEquals(new float[] {2, 4, 6, 8, 10, 12}, model.run(Map.of("x", Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2,
                    3))).get("y").values());
            assertEquals(Shape.of(2, 1), model.run(Map.of("x", Tensor.of(new float[] {1, 2}, 2, 1))).get("y").shape());
            assertSays(assertThrows(ProsectException.class, () -> model.run(Map.of("x", Tensor.of(new float[3], 3, 1)))), "input x", "2×width",
                    "3×1");
            assertSays(assertThrows(ProsectException.class, () -> model.run(Map.of())), "input x", "missing");
        }
    }

    @Test
    void wholeNumbersAreConverted() throws Exception {
        ProtoWriter graph = graph().message(1, node("Add", "", "x", "x", "y")).message(11, port("x", INT64, 3)).message(12, port("y", INT64, 3));
        try (OnnxModelFile model = OnnxModelFile.open(write(graph, ""), CPU)) {
            assertArrayEquals(new float[] {2, -4, 6}, model.run(Map.of("x", Tensor.of(new float[] {1, -2, 3}, 3))).get("y").values());
        }
    }

    @Test
    void dataBesideTheModelIsRead() throws Exception {
        Files.write(folder.resolve("w.bin"), floats(5, 6, 7));
        try (OnnxModelFile model = OnnxModelFile.open(write(external("w.bin", 0, 12), ""), CPU)) {
            assertArrayEquals(new float[] {6, 8, 10}, model.run(Map.of("x", Tensor.of(new float[] {1, 2, 3}, 3))).get("y").values());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.bin", "/etc/hostname", "sub/../../secret.bin", "."})
    void dataOutsideTheFolderIsRefused(String location) throws Exception {
        Path inner = Files.createDirectories(folder.resolve("inner/sub"));
        Files.write(folder.resolve("secret.bin"), floats(5, 6, 7));
        Path file = Files.write(inner.getParent().resolve("m.onnx"), model(external(location, 0, 12), ""));
        assertSays(assertThrows(ProsectException.class, () -> OnnxModelFile.open(file, CPU)), location, "outside");
    }

    @Test
    void linksOutOfTheFolderAreRefused() throws Exception {
        Files.write(folder.resolve("secret.bin"), floats(5, 6, 7));
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("w.bin"), folder.resolve("secret.bin"));
        Path file = Files.write(inner.resolve("m.onnx"), model(external("w.bin", 0, 12), ""));
        assertSays(assertThrows(ProsectException.class, () -> OnnxModelFile.open(file, CPU)), "w.bin", "outside");
    }

    @Test
    void dataThatIsTooShortOrMissingIsRefused() throws Exception {
        Path file = write(external("w.bin", 8, 12), "");
        assertSays(assertThrows(ProsectException.class, () -> OnnxModelFile.open(file, CPU)), "w.bin", "not there");
        Files.write(folder.resolve("w.bin"), floats(5, 6, 7));
        assertSays(assertThrows(ProsectException.class, () -> OnnxModelFile.open(file, CPU)), "byte 8", "has 12");
    }

    @Test
    void operatorsOfLibrariesAreRefusedByName() throws Exception {
        ProtoWriter graph = graph().message(1, node("StealKeys", "evil.ops", "x", "x", "y")).message(11, port("x", OnnxGraph.FLOAT, 3)).message(12,
                port("y", OnnxGraph.FLOAT, 3));
        Path file = write(graph, "evil.ops");
        assertSays(assertThrows(ProsectException.class, () -> OnnxModelFile.open(file, CPU)), "StealKeys", "evil.ops", "custom operators");
    }

    @Test
    void anOperatorThatDoesNotExistIsRefused() throws Exception {
        ProtoWriter graph = graph().message(1, node("Nonsense", "", "x", "x", "y")).message(11, port("x", OnnxGraph.FLOAT, 3)).message(12,
                port("y", OnnxGraph.FLOAT, 3));
        Path file = write(graph, "");
        assertSays(assertThrows(ProsectException.class, () -> OnnxModelFile.open(file, CPU)), "Nonsense");
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        Files.write(folder.resolve("w.bin"), floats(5, 6, 7));
        byte[] whole = model(external("w.bin", 0, 12), "");
        for (int length = 0; length < whole.length; length++) {
            Path file = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(whole, length));
            assertThrows(ProsectException.class, () -> OnnxModelFile.open(file, CPU).close(), "cut at " + length);
        }
        Path absent = folder.resolve("absent.onnx");
        assertSays(assertThrows(ProsectException.class, () -> OnnxModelFile.open(absent, CPU)), "absent.onnx");
    }

    private ProtoWriter external(String location, long offset, long length) {
        ProtoWriter tensor = new ProtoWriter().integer(1, 3).integer(2, OnnxGraph.FLOAT).text(8, "w").message(13, entry("location", location))
                .message(13, entry("offset", Long.toString(offset))).message(13, entry("length", Long.toString(length))).integer(14, 1);
        return graph().message(1, node("Add", "", "x", "w", "y")).message(5, tensor).message(11, port("x", OnnxGraph.FLOAT, 3)).message(12,
                port("y", OnnxGraph.FLOAT, 3));
    }

    private Path write(ProtoWriter graph, String domain) throws IOException {
        return Files.write(folder.resolve("m.onnx"), model(graph, domain));
    }

    private static byte[] model(ProtoWriter graph, String domain) {
        ProtoWriter model = new ProtoWriter().integer(1, 9);
        for (String each : domain.isEmpty() ? List.of("") : List.of("", domain)) {
            model.message(8, new ProtoWriter().text(1, each).integer(2, each.isEmpty() ? 20 : 1));
        }
        return model.message(7, graph).toByteArray();
    }

    private static ProtoWriter graph() {
        return new ProtoWriter().text(2, "g");
    }

    private static ProtoWriter node(String operator, String domain, String a, String b, String made) {
        return new ProtoWriter().text(1, a).text(1, b).text(2, made).text(4, operator).text(7, domain);
    }

    private static ProtoWriter entry(String key, String value) {
        return new ProtoWriter().text(1, key).text(2, value);
    }

    private static ProtoWriter port(String name, int type, Object... sizes) {
        ProtoWriter shape = new ProtoWriter();
        for (Object size : sizes) {
            shape.message(1, size instanceof String word ? new ProtoWriter().text(2, word) : new ProtoWriter().integer(1, (Integer) size));
        }
        return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, new ProtoWriter().integer(1, type).message(2, shape)));
    }

    private static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
