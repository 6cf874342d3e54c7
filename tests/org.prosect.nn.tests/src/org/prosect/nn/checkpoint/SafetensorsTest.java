package org.prosect.nn.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.nn.checkpoint.Refusals.assertRefused;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.nn.Shape;
import org.prosect.nn.Weights;
import org.prosect.testing.AllocatedMemory;

/** The safetensors format, read and written. */
class SafetensorsTest {

    private static final Map<String, float[]> VALUES = Map.of("b.weight", new float[] {1, -2, 3.5f, 4, 5, 6}, "a", new float[] {7}, "empty",
            new float[0],
            "name \"with\" \\ and ü\n", new float[] {Float.NaN, Float.POSITIVE_INFINITY});
    private static final Map<String, Shape> SHAPES = Map.of("b.weight", Shape.of(2, 3), "a", Shape.SCALAR, "empty", Shape.of(0, 4),
            "name \"with\" \\ and ü\n", Shape.of(2));

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws Exception {
        Path file = folder.resolve("w.safetensors");
        Safetensors.write(file, weights(), Map.of("source", "a \"test\""));
        try (Checkpoint checkpoint = Checkpoints.open(file)) {
            assertEquals(CheckpointFormat.SAFETENSORS, checkpoint.format());
            assertEquals(List.copyOf(new java.util.TreeSet<>(VALUES.keySet())), List.copyOf(checkpoint.names()));
            for (String name : VALUES.keySet()) {
                assertEquals(SHAPES.get(name), checkpoint.shape(name));
                assertArrayEquals(VALUES.get(name), Refusals.values(checkpoint, name));
            }
            assertEquals(Map.of("source", "a \"test\""), checkpoint.notes());
            assertEquals(9, checkpoint.parameters());
            assertEquals(Map.of("name \"with\" \\ and ü\n", 2L), WeightChecks.notFinite(checkpoint));
        }
    }

    @Test
    void writingIsDeterministicAlignedAndLeavesNothingBehind() throws Exception {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Safetensors.write(one, weights());
        Files.writeString(two, "old content");
        Safetensors.write(two, weights());
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
        assertEquals(0, ByteBuffer.wrap(Files.readAllBytes(one)).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8);
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
        assertThrows(CheckpointException.class, () -> Safetensors.write(folder.resolve("no/such/folder"), weights()));
    }

    /** 550 million parameters in a sparse file: what is read is the file itself. */
    @Test
    void largeFilesTakeNoMemory() throws Exception {
        long count = 137_500_000;
        StringBuilder header = new StringBuilder("{");
        for (int i = 0; i < 4; i++) {
            header.append(i == 0 ? "" : ",").append(entry("w" + i, "F32", "[137500,1000]", i * count * 4, (i + 1) * count * 4));
        }
        Path file = folder.resolve("large.safetensors");
        ByteBuffer start = ByteBuffer.wrap(file(header + "}", 0));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.SPARSE, StandardOpenOption.WRITE)) {
            long values = channel.write(start);
            channel.write(ByteBuffer.wrap(PickleBytes.floats(ByteOrder.LITTLE_ENDIAN, 42)), values + 16 * count - 4);
        }
        long before = AllocatedMemory.bytes();
        try (Checkpoint checkpoint = Checkpoints.open(file)) {
            assertEquals(550_000_000, checkpoint.parameters());
            for (StoredTensor tensor : checkpoint.tensors()) {
                assertTrue(tensor.isView());
            }
            FloatBuffer last = checkpoint.values("w3");
            assertEquals(count, last.limit());
            assertEquals(42, last.get((int) count - 1));
            assertEquals(0, last.get(0));
        }
        assertTrue(AllocatedMemory.bytes() - before < 4 << 20);
    }

    @Test
    void everyTypeIsRead() throws Exception {
        ByteBuffer values = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        StringBuilder header = new StringBuilder("{");
        for (StoredType type : StoredType.values()) {
            int at = values.position();
            switch (type) {
                case F16 -> values.putShort(Float.floatToFloat16(1.5f));
                case BF16 -> values.putShort((short) (Float.floatToRawIntBits(-2.5f) >>> 16));
                case F32 -> values.putFloat(3.25f);
                case F64 -> values.putDouble(1e-3);
                default -> values.put(new byte[type.bytes() - 1]).put((byte) 0xff);
            }
            header.append(header.length() == 1 ? "" : ",").append(entry(type.name(), type.name(), "[1]", at, values.position()));
        }
        byte[] bytes = file(header + "}", values.position());
        System.arraycopy(values.array(), 0, bytes, bytes.length - values.position(), values.position());
        try (Checkpoint checkpoint = Checkpoints.open(Refusals.write(folder, bytes))) {
            assertEquals(1.5f, checkpoint.values("F16").get(0));
            assertEquals(-2.5f, checkpoint.values("BF16").get(0));
            assertEquals(3.25f, checkpoint.values("F32").get(0));
            assertEquals(1e-3f, checkpoint.values("F64").get(0));
            assertEquals(-1, checkpoint.values("I8").get(0));
            assertEquals(255, checkpoint.values("U8").get(0));
            assertEquals(-256, checkpoint.values("I16").get(0));
            assertEquals(65280, checkpoint.longs("U16")[0]);
            assertEquals(0xff000000L, checkpoint.longs("U32")[0]);
            assertEquals(-16777216, checkpoint.longs("I32")[0]);
            assertEquals(0xffL << 56, checkpoint.longs("I64")[0]);
            assertEquals(0x1.fep63f, checkpoint.values("U64").get(0));
            assertEquals(1, checkpoint.values("BOOL").get(0));
        }
    }

    @Test
    void headersThatLieAreRefused() throws Exception {
        refused("needs 12 bytes", "{" + entry("w", "F32", "[3]", 0, 8) + "}", 8);
        refused("of the 8 that are there", "{" + entry("w", "F32", "[4]", 0, 16) + "}", 8);
        refused("of the 8 that are there", "{" + entry("w", "F32", "[4]", 8, 0) + "}", 8);
        refused("of the 8 that are there", "{" + entry("w", "F32", "[2]", -8, 0) + "}", 8);
        refused("overlap or leave a gap", "{" + entry("w", "F32", "[1]", 0, 4) + "," + entry("v", "F32", "[1]", 0, 4) + "}", 8);
        refused("overlap or leave a gap", "{" + entry("w", "F32", "[1]", 4, 8) + "}", 8);
        refused("end at byte 4 of 8", "{" + entry("w", "F32", "[1]", 0, 4) + "}", 8);
        refused("for the second time", "{" + entry("w", "F32", "[1]", 0, 4) + "," + entry("w", "F32", "[1]", 4, 8) + "}", 8);
        refused("F8_E4M3", "{" + entry("w", "F8_E4M3", "[1]", 0, 1) + "}", 1);
        refused("size of -1", "{" + entry("w", "F32", "[-1]", 0, 4) + "}", 4);
        refused("more than", "{" + entry("w", "F32", "[100000,100000,100000,100000]", 0, 4) + "}", 4);
        refused("no shape", "{" + entry("w", "F32", "[1.5]", 0, 4) + "}", 4);
        refused("no shape", "{" + entry("w", "F32", "[99999999999999999999]", 0, 4) + "}", 4);
        refused("nothing that can be used", "{\"w\":7}", 4);
        refused("nesting deeper", "{\"w\":" + "[".repeat(100_000), 0);
        refused("end too early", "{\"w\"", 0);
        refused("escape", "{\"\\x\":1}", 0);
    }

    @Test
    void truncatedFilesAreRefused() throws Exception {
        byte[] whole = file("{" + entry("w", "F32", "[2]", 0, 8) + "}", 8);
        for (int length = 9; length < whole.length; length++) {
            assertRefused(folder, java.util.Arrays.copyOf(whole, length), "");
        }
    }

    private void refused(String says, String header, int values) throws Exception {
        assertRefused(folder, file(header, values), says);
    }

    private static String entry(String name, String type, String shape, long from, long to) {
        return "\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":" + shape + ",\"data_offsets\":[" + from + "," + to + "]}";
    }

    private static byte[] file(String header, int values) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + values).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text).array();
    }

    static Weights weights() {
        return new Weights() {

            @Override
            public Set<String> names() {
                return VALUES.keySet();
            }

            @Override
            public Shape shape(String name) {
                return SHAPES.get(name);
            }

            @Override
            public FloatBuffer values(String name) {
                return FloatBuffer.wrap(VALUES.get(name)).asReadOnlyBuffer();
            }
        };
    }

    @Test
    void namesCanBeSeenWithoutOrWithAPrefix() {
        Weights prefixed = WeightNames.prefixed(weights(), "module.");
        assertTrue(prefixed.names().contains("module.b.weight"));
        assertEquals("module.", WeightNames.commonPrefix(prefixed));
        assertEquals("", WeightNames.commonPrefix(weights()));
        assertEquals(weights().names(), WeightNames.stripped(prefixed, "module.").names());
        assertEquals(Shape.of(2, 3), WeightNames.stripped(prefixed, "module.b.").shape("weight"));
        assertEquals(3.5f, WeightNames.stripped(prefixed, "module.b.").values("weight").get(2));
        assertFalse(WeightNames.stripped(prefixed, "module.b.").names().contains("a"));
        assertThrows(IllegalArgumentException.class, () -> WeightNames.renamed(weights(), name -> "same"));
        assertThrows(IllegalArgumentException.class, () -> WeightNames.stripped(prefixed, "module.b.").values("a"));
    }
}
