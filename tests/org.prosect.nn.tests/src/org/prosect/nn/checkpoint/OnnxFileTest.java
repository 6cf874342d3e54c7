package org.prosect.nn.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.nn.checkpoint.Refusals.assertRefused;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.nn.Shape;

/** Initialisers of a model that the onnx package wrote (make_fixtures.py), and of hand-made ones. */
class OnnxFileTest {

    @TempDir
    Path folder;

    @Test
    void everyTypeIsReadFromEveryField() throws Exception {
        try (Checkpoint model = Checkpoints.open(Refusals.write(folder, TorchFilesTest.resource("initialisers.onnx")))) {
            assertEquals(CheckpointFormat.ONNX, model.format());
            assertEquals(20, model.names().size());
            assertEquals(Shape.of(2, 3), model.shape("raw"));
            assertArrayEquals(new float[] {1.5f, -2.25f, 3, 0.125f, 1e-30f, -7e20f}, Refusals.values(model, "raw"));
            assertTrue(model.tensor("raw").isView());
            assertArrayEquals(Refusals.values(model, "raw"), Refusals.values(model, "double"));
            assertArrayEquals(new float[] {1.5f, -2}, Refusals.values(model, "half"));
            assertArrayEquals(new long[] {-5, (1L << 53) + 1}, model.longs("i64"));
            assertArrayEquals(new long[] {1, 0}, model.longs("bool"));
            assertEquals(Shape.SCALAR, model.shape("scalar"));
            assertEquals(Shape.of(0, 2), model.shape("empty"));
            assertArrayEquals(new float[] {1.5f, -2.25f}, Refusals.values(model, "float_data"));
            assertArrayEquals(new float[] {0.1f, Float.NEGATIVE_INFINITY}, Refusals.values(model, "double_data"));
            assertArrayEquals(new long[] {-1, 1L << 40}, model.longs("int64_data"));
            assertArrayEquals(new long[] {-7, 7}, model.longs("int32_data"));
            assertArrayEquals(new long[] {-128, 127}, model.longs("int8_data"));
            assertArrayEquals(new long[] {65535, 1}, model.longs("uint16_data"));
            assertArrayEquals(new long[] {(1L << 32) - 1, 1}, model.longs("uint32_data"));
            assertArrayEquals(new long[] {Long.MIN_VALUE, 1}, model.longs("uint64_data"));
            assertArrayEquals(new float[] {1.5f, -2}, Refusals.values(model, "float16_data"));
            assertArrayEquals(new float[] {1.5f, -2}, Refusals.values(model, "bfloat16_data"));
            assertArrayEquals(new long[] {1, 0}, model.longs("bool_data"));
            assertEquals("net", model.notes().get("graph"));
        }
    }

    @Test
    void fieldsThatAreNotPackedAreRead() throws Exception {
        byte[] floats = PickleBytes.floats(ByteOrder.LITTLE_ENDIAN, 1.5f, -2);
        byte[] tensor = join(varint(1, 2), varint(2, 1), bytes(8, "w"), new byte[] {4 << 3 | 5}, java.util.Arrays.copyOf(floats, 4),
                new byte[] {4 << 3 | 5}, java.util.Arrays.copyOfRange(floats, 4, 8));
        byte[] whole = join(varint(1, 2), varint(2, 6), bytes(8, "i"), varint(5, 300), varint(5, -1));
        try (Checkpoint model = Checkpoints.open(Refusals.write(folder, model(tensor, whole)))) {
            assertArrayEquals(new float[] {1.5f, -2}, Refusals.values(model, "w"));
            assertArrayEquals(new long[] {300, -1}, model.longs("i"));
        }
    }

    @Test
    void externalDataIsRefusedByName() throws Exception {
        byte[] entry = join(bytes(1, "location"), bytes(2, "../../secret.bin"));
        assertRefused(folder, model(join(varint(1, 2), varint(2, 1), bytes(8, "w"), bytes(13, entry), varint(14, 1))), "../../secret.bin");
    }

    @Test
    void wrongCountsAndTypesAreRefused() throws Exception {
        assertRefused(folder, model(join(varint(1, 3), varint(2, 1), bytes(8, "w"), bytes(9, new byte[8]))), "should have 12 bytes");
        assertRefused(folder, model(join(varint(1, 3), varint(2, 7), bytes(8, "w"), bytes(7, new byte[] {1, 1}))), "at most 2");
        assertRefused(folder, model(join(varint(1, 1), varint(2, 7), bytes(8, "w"), bytes(7, new byte[] {1, 1}))), "more values");
        assertRefused(folder, model(join(varint(1, 500_000_000), varint(2, 7), bytes(8, "w"), bytes(7, new byte[] {1, 1}))), "at most 2");
        assertRefused(folder, model(join(varint(1, -1), varint(2, 1), bytes(8, "w"))), "a size of -1");
        assertRefused(folder, model(join(varint(1, 1), varint(2, 1), bytes(8, "w"), varint(5, 1))), "in field 5");
        assertRefused(folder, model(join(varint(1, 1), varint(2, 1), bytes(8, "w"), bytes(9, new byte[4]), bytes(9, new byte[4]))),
                "more than one place");
        assertRefused(folder, model(join(varint(1, 1), varint(2, 14), bytes(8, "w"), bytes(9, new byte[8]))), "type 14");
        assertRefused(folder, join(varint(1, 8), bytes(2, "x"), new byte[] {7 << 3 | 2, 100, 1}), "should have 100 bytes");
    }

    private static byte[] model(byte[]... tensors) {
        byte[] graph = bytes(2, "graph");
        for (byte[] tensor : tensors) {
            graph = join(graph, bytes(5, tensor));
        }
        return join(varint(1, 8), bytes(7, graph));
    }

    private static byte[] varint(int field, long value) {
        return join(new byte[] {(byte) (field << 3)}, varint(value));
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rest = value;
        while (rest >>> 7 != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return out.toByteArray();
    }

    private static byte[] bytes(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] value) {
        return join(new byte[] {(byte) (field << 3 | 2)}, varint(value.length), value);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
