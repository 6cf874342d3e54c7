package org.prosect.io.metaimage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.core.Progress;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

class MetaVoxelsTest {

    private static final String ROW = "NDims = 3\nDimSize = 3 1 1\nElementSpacing = 1 1 1\n";

    private final MetaImageFormat format = new MetaImageFormat();

    @TempDir
    Path folder;

    static List<Arguments> variants() {
        List<Arguments> all = new ArrayList<>();
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            for (boolean compressed : new boolean[] {false, true}) {
                all.add(Arguments.of("MET_CHAR", 1, new double[] {-128, 127, -1}, VoxelType.INT8, order, compressed));
                all.add(Arguments.of("MET_UCHAR", 1, new double[] {0, 255, 128}, VoxelType.UINT8, order, compressed));
                all.add(Arguments.of("MET_SHORT", 2, new double[] {-32768, 32767, 258}, VoxelType.INT16, order, compressed));
                all.add(Arguments.of("MET_USHORT", 2, new double[] {0, 65535, 258}, VoxelType.UINT16, order, compressed));
                all.add(Arguments.of("MET_INT", 4, new double[] {-2147483648.0, 2147483647, 16909060}, VoxelType.INT32, order, compressed));
                all.add(Arguments.of("MET_UINT", 4, new double[] {0, 2147483647, 7}, VoxelType.INT32, order, compressed));
                all.add(Arguments.of("MET_LONG", 4, new double[] {-7, 2147483647, 7}, VoxelType.INT32, order, compressed));
                all.add(Arguments.of("MET_LONG_LONG", 8, new double[] {-7, 2147483647, 7}, VoxelType.INT32, order, compressed));
                all.add(Arguments.of("MET_ULONG_LONG", 8, new double[] {0, 2147483647, 7}, VoxelType.INT32, order, compressed));
                all.add(Arguments.of("MET_FLOAT", 4, new double[] {-1.5, 1e-30, Double.NaN}, VoxelType.FLOAT32, order, compressed));
                all.add(Arguments.of("MET_DOUBLE", 8, new double[] {0.1, -1e30, Double.NaN}, VoxelType.FLOAT32, order, compressed));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("variants")
    void readsEveryTypeAndByteOrder(String type, int bytes, double[] values, VoxelType expected, ByteOrder order, boolean compressed)
            throws Exception {
        ByteBuffer b = ByteBuffer.allocate(3 * bytes).order(order);
        boolean real = expected == VoxelType.FLOAT32;
        for (double value : values) {
            switch (bytes) {
                case 1 -> b.put((byte) (long) value);
                case 2 -> b.putShort((short) (long) value);
                case 4 -> b.putInt(real ? Float.floatToIntBits((float) value) : (int) (long) value);
                default -> b.putLong(real ? Double.doubleToLongBits(value) : (long) value);
            }
        }
        String key = compressed ? "ElementByteOrderMSB" : "BinaryDataByteOrderMSB";
        String header = ROW + key + " = " + (order == ByteOrder.BIG_ENDIAN ? "True" : "False") + "\nCompressedData = "
                + (compressed ? "True" : "False") + "\nElementType = " + type;
        Path file = write("a.mha", MetaBytes.file(header, compressed ? MetaBytes.zlib(b.array()) : b.array()));
        Volume volume = format.read(file, Progress.NONE);
        assertEquals(expected, volume.type());
        assertEquals(expected, format.readHeader(file).voxelType());
        for (int i = 0; i < 3; i++) {
            assertEquals((float) values[i], (float) volume.get(i));
        }
    }

    @Test
    void textDataAndChannels() throws Exception {
        assertVoxels(MetaBytes.file(ROW + "BinaryData = False\nElementType = MET_SHORT", "1 -2\n300\n".getBytes(StandardCharsets.US_ASCII)), 1,
                -2, 300);
        byte[] colour = MetaBytes.file(ROW + "ElementNumberOfChannels = 2\nElementType = MET_UCHAR", new byte[] {1, 2, 3, 4, 5, 6});
        assertVoxels(colour, 1, 3, 5);
        assertTrue(format.readHeader(write("a.mha", colour)).warnings().contains("each voxel has 2 numbers; the first is read"));
    }

    @Test
    void dataFilesBesideTheHeader() throws Exception {
        String header = "ObjectType = Image\n" + ROW + "ElementType = MET_UCHAR\n";
        write("d.raw", new byte[] {9, 9, 1, 2, 3});
        assertVoxels(header + "HeaderSize = 2\nElementDataFile = d.raw\n", 1, 2, 3);
        assertVoxels(header + "HeaderSize = -1\nElementDataFile = d.raw\n", 1, 2, 3);
        write("d.zraw", MetaBytes.zlib(new byte[] {4, 5, 6}));
        assertVoxels(header + "CompressedData = True\nElementDataFile = d.zraw\n", 4, 5, 6);
        String stack = header.replace("3 1 1", "1 1 3");
        for (int z = 1; z <= 3; z++) {
            write("s0" + z + ".raw", new byte[] {(byte) z});
        }
        assertVoxels(stack + "ElementDataFile = s%02d.raw 1 3 1\n", 1, 2, 3);
        assertVoxels(stack + "ElementDataFile = s%02d.raw 1 3\n", 1, 2, 3);
        assertVoxels(stack + "ElementDataFile = LIST 2D\ns03.raw\ns01.raw\ns02.raw\n", 3, 1, 2);
    }

    @Test
    void firstFrameOfAFourthDimension() throws Exception {
        byte[] bytes = MetaBytes.file("NDims = 4\nDimSize = 2 1 1 3\nElementSpacing = 1 2 3 4\n"
                + "TransformMatrix = 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1\nElementType = MET_UCHAR",
                new byte[] {1, 2, 3, 4, 5, 6});
        assertVoxels(bytes, 1, 2);
        Path file = write("a.mha", bytes);
        assertEquals(3, format.readHeader(file).frames());
        assertEquals(3, format.readHeader(file).geometry().spacing().z());
        assertArrayEquals(new byte[] {1, 2}, (byte[]) format.read(file, Progress.NONE).array());
    }

    private void assertVoxels(String header, int... expected) throws Exception {
        assertVoxels(header.getBytes(StandardCharsets.US_ASCII), expected);
    }

    private void assertVoxels(byte[] bytes, int... expected) throws Exception {
        Volume volume = format.read(write("v.mhd", bytes), Progress.NONE);
        assertEquals(expected.length, volume.length());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], volume.get(i), "voxel " + i);
        }
    }

    private Path write(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }
}
