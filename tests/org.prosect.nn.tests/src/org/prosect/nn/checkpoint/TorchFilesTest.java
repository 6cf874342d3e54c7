package org.prosect.nn.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.nn.checkpoint.Refusals.assertRefused;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.nn.Shape;

/** Files of PyTorch: those that PyTorch 2.13 wrote (make_fixtures.py) against what it read from them, and hand-made ones that it would not write. */
class TorchFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"torch-zip.pth", "torch-zip-protocol4.pth", "torch-legacy.pth", "torch-legacy-protocol5.pth"})
    void everyTensorIsAsPyTorchReadsIt(String name) throws Exception {
        Map<String, Object> expected = Json.object(Json.parse(new String(resource("torch-expected.json"), StandardCharsets.UTF_8))).orElseThrow();
        try (Checkpoint checkpoint = Checkpoints.open(fixture(name))) {
            assertEquals(name.contains("zip") ? CheckpointFormat.TORCH_ZIP : CheckpointFormat.TORCH_LEGACY, checkpoint.format());
            assertEquals(expected.keySet(), checkpoint.names());
            for (Map.Entry<String, Object> entry : expected.entrySet()) {
                Map<String, Object> tensor = Json.object(entry.getValue()).orElseThrow();
                int[] sizes = Arrays.stream(Json.longs(tensor, "shape").orElseThrow()).mapToInt(n -> (int) n).toArray();
                assertEquals(Shape.of(sizes), checkpoint.shape(entry.getKey()), entry.getKey());
                List<Object> values = Json.list(tensor, "values");
                float[] read = Refusals.values(checkpoint, entry.getKey());
                for (int i = 0; i < read.length; i++) {
                    assertEquals(((Number) values.get(i)).floatValue(), read[i], entry.getKey());
                }
            }
            assertEquals("model_state_dict", checkpoint.wrapper());
            assertEquals(19, checkpoint.unwrapped().names().size());
            assertEquals(Shape.of(8, 6), checkpoint.unwrapped().shape("transposed"));
            assertTrue(checkpoint.tensor("model_state_dict.f32").isView());
            assertTrue(checkpoint.values("model_state_dict.f32").isDirect());
            assertTrue(checkpoint.values("model_state_dict.f32").isReadOnly());
            assertFalse(checkpoint.tensor("model_state_dict.transposed").isView());
            assertArrayEquals(new long[] {(1L << 53) + 1, -1}, checkpoint.longs("model_state_dict.i64"));
            assertArrayEquals(new long[] {1, 0, 1}, checkpoint.longs("model_state_dict.bool"));
            assertThrows(IllegalArgumentException.class, () -> checkpoint.longs("model_state_dict.half"));
            assertThrows(IllegalArgumentException.class, () -> checkpoint.values("nothing"));
            assertEquals("12", checkpoint.notes().get("epoch"));
            assertEquals("0.5", checkpoint.notes().get("best"));
            assertEquals("run", checkpoint.notes().get("args.name"));
            assertEquals("[1.0, 0.5]", checkpoint.notes().get("loss"));
            assertEquals("[0.9, 0.999]", checkpoint.notes().get("optimizer.param_groups.0.betas"));
        }
    }

    @Test
    void storagesWithoutTypeAreRead() throws Exception {
        try (Checkpoint checkpoint = Checkpoints.open(fixture("torch-untyped.pth"))) {
            assertEquals(StoredType.U16, checkpoint.tensor("u16").type());
            assertArrayEquals(new long[] {1, 65535}, checkpoint.longs("u16"));
            assertEquals("", checkpoint.wrapper());
        }
    }

    @Test
    void buffersAreNotUsableAfterClosing() throws Exception {
        Checkpoint checkpoint = Checkpoints.open(fixture("torch-zip.pth"));
        var values = checkpoint.values("model_state_dict.f32");
        checkpoint.close();
        assertThrows(IllegalStateException.class, () -> values.get(0));
    }

    @Test
    void bigEndianZipsAreRead() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("m/data.pkl", PickleBytes.oneTensor("FloatStorage", 2, 0, new long[] {2}, new long[] {1}));
        entries.put("m/byteorder", "big".getBytes(StandardCharsets.US_ASCII));
        entries.put("m/data/0", PickleBytes.floats(ByteOrder.BIG_ENDIAN, 1.5f, -3));
        try (Checkpoint checkpoint = Checkpoints.open(Refusals.write(folder, PickleBytes.zip(entries, false)))) {
            assertArrayEquals(new float[] {1.5f, -3}, Refusals.values(checkpoint, "w"));
        }
    }

    @Test
    void legacyPartsOfStoragesAreRead() throws Exception {
        byte[] pickle = PickleBytes.of(2).op('}').text("w").global("torch._utils", "_rebuild_tensor").op('(')
                .op('(').text("storage").global("torch", "FloatStorage").text("0").text("cpu").number(6)
                .op('(').text("v").number(2).number(3).op('t', 't', 'Q')
                .number(1).tuple(2).tuple(1).op('t', 'R', 's').end();
        try (Checkpoint checkpoint = Checkpoints.open(Refusals.write(folder, PickleBytes.legacy(pickle, 0, 1, 2, 3, 4, 5)))) {
            assertArrayEquals(new float[] {3, 4}, Refusals.values(checkpoint, "w"));
        }
    }

    @Test
    void severalWrappersAreNotGuessedAt() throws Exception {
        byte[] pickle = PickleBytes.of(2).op('}').text("model").op('}').text("w").tensor("FloatStorage", "0", 1, 0, new long[] {1},
                new long[] {1}).op('s', 's')
                .text("state_dict").op('}').text("w").tensor("FloatStorage", "0", 1, 0, new long[] {1}, new long[] {1}).op('s', 's').end();
        try (Checkpoint checkpoint = Checkpoints.open(Refusals.write(folder, PickleBytes.zip(pickle, new byte[4])))) {
            assertEquals("", checkpoint.wrapper());
            assertEquals(java.util.Set.of("model.w", "state_dict.w"), checkpoint.unwrapped().names());
        }
    }

    @Test
    void tensorsThatDoNotFitTheirStorageAreRefused() throws Exception {
        refused("its entry 8", 3, 0, new long[] {3}, new long[] {1});
        refused("its storage has 8", 2, 0, new long[] {3}, new long[] {1});
        refused("its storage has 8", 2, 1, new long[] {2}, new long[] {1});
        refused("its storage has 8", 2, 0, new long[] {2, 2}, new long[] {2, 1});
        refused("its storage has 8", 2, Long.MAX_VALUE / 8, new long[] {1}, new long[] {1});
        refused("lead out of any memory", 2, Long.MAX_VALUE / 2, new long[] {1}, new long[] {1});
        refused("lead out of any memory", 2, 0, new long[] {3, 3}, new long[] {Long.MAX_VALUE / 2, Long.MAX_VALUE / 2});
        refused("strides", 2, 0, new long[] {2}, new long[] {-1});
        refused("strides", 2, -1, new long[] {1}, new long[] {1});
        refused("strides", 2, 0, new long[] {2}, new long[] {1, 1});
        refused("a size of -1", 2, 0, new long[] {-1}, new long[] {1});
        refused("a size of 4294967296", 2, 0, new long[] {1L << 32}, new long[] {0});
        refused("more than 536870911 values", 2, 0, new long[] {65536, 65536, 65536, 65536}, new long[] {0, 0, 0, 0});
        refused("would repeat", 2, 0, new long[] {20000, 20000}, new long[] {0, 0});
        refused("33 axes", 2, 0, new long[33], new long[33]);
        refused("", 1L << 62, 0, new long[] {1}, new long[] {1});
        refused("", -1, 0, new long[] {1}, new long[] {1});
    }

    private void refused(String says, long count, long offset, long[] sizes, long[] strides) throws Exception {
        byte[] pickle = PickleBytes.oneTensor("FloatStorage", count, offset, sizes, strides);
        assertRefused(folder, PickleBytes.zip(pickle, new byte[8]), says);
    }

    @Test
    void legacyStoragesOfOtherSizesAreRefused() throws Exception {
        byte[] pickle = PickleBytes.oneTensor("FloatStorage", 3, 0, new long[] {3}, new long[] {1});
        assertRefused(folder, PickleBytes.legacy(pickle, 1, 2), "should have 3 values, it has 2");
        byte[] whole = PickleBytes.legacy(pickle, 1, 2, 3);
        assertRefused(folder, Arrays.copyOf(whole, whole.length - 4), "before 12 bytes");
        assertRefused(folder, PickleBytes.legacy(PickleBytes.oneTensor("ComplexFloatStorage", 1, 0, new long[] {1}, new long[] {1}), 1),
                "torch.ComplexFloatStorage");
    }

    @Test
    void zipTricksAreRefused() throws Exception {
        byte[] pickle = PickleBytes.oneTensor("FloatStorage", 1, 0, new long[] {1}, new long[] {1});
        assertRefused(folder, PickleBytes.zip(Map.of("a/data.pkl", pickle, "a/data/0", new byte[1 << 20]), true), "compressed");
        for (String name : new String[] {"../x", "/etc/passwd", "a/../../x", "C:\\x", "a\\x", "a:b"}) {
            assertRefused(folder, PickleBytes.zip(Map.of("a/data.pkl", pickle, "a/data/0", new byte[4], name, new byte[1]), false),
                    "leads out of it");
        }
        assertRefused(folder, PickleBytes.zip(Map.of("a/data.pkl", pickle), false), "data/0");
        assertRefused(folder, PickleBytes.zip(Map.of("readme.txt", new byte[3]), false), "0 files data.pkl");
        assertRefused(folder, PickleBytes.zip(Map.of("a/data.pkl", pickle, "b/data.pkl", pickle), false), "2 files data.pkl");
        byte[] whole = PickleBytes.zip(pickle, new byte[4]);
        assertRefused(folder, Arrays.copyOf(whole, whole.length - 1), "no directory at its end");
        assertRefused(folder, Arrays.copyOf(whole, 40), "no directory at its end");
    }

    @Test
    void overlappingAndOversizedEntriesAreRefused() throws Exception {
        byte[] pickle = PickleBytes.oneTensor("FloatStorage", 1, 0, new long[] {1}, new long[] {1});
        byte[] whole = PickleBytes.zip(pickle, new byte[4]);
        int directory = find(whole, new byte[] {'P', 'K', 1, 2});
        byte[] huge = whole.clone();
        Arrays.fill(huge, directory + 20, directory + 28, (byte) 0x7f);
        assertRefused(folder, huge, "more than the file has room for");
        byte[] overlap = whole.clone();
        overlap[directory + 20] += 8;
        overlap[directory + 24] += 8;
        assertRefused(folder, overlap, "overlap");
    }

    private static int find(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }

    @Test
    void filesThatAreNoCheckpointsSayWhatTheyAre() throws Exception {
        assertRefused(folder.resolve("absent"), "no such file");
        assertRefused(folder, new byte[0], "empty");
        assertRefused(folder, "version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.US_ASCII), "Git LFS");
        assertRefused(folder, new byte[] {(byte) 0x89, 'H', 'D', 'F', 13, 10, 26, 10}, "HDF5");
        assertRefused(folder, "<html>not found</html>".getBytes(StandardCharsets.US_ASCII), "none of");
        assertRefused(folder, PickleBytes.legacy(PickleBytes.hex("80022e"), PickleBytes.hex("80024e2e")), "");
    }

    private Path fixture(String name) throws Exception {
        return Files.write(folder.resolve(name), resource(name));
    }

    static byte[] resource(String name) throws Exception {
        try (var in = TorchFilesTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
