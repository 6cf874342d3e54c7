package org.prosect.io.nrrd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.core.Progress;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

class NrrdVoxelsTest {

    private static final String ROW = "dimension: 1\nsizes: 3\nspacings: 1\n";

    private final NrrdFormat format = new NrrdFormat();

    @TempDir
    Path folder;

    static List<Arguments> variants() {
        List<Arguments> all = new ArrayList<>();
        for (String encoding : List.of("raw", "gzip", "gz", "ascii", "text", "hex")) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
                all.add(Arguments.of("signed char", 1, new double[] {-128, 127, -1}, VoxelType.INT8, encoding, order));
                all.add(Arguments.of("uchar", 1, new double[] {0, 255, 128}, VoxelType.UINT8, encoding, order));
                all.add(Arguments.of("short", 2, new double[] {-32768, 32767, 258}, VoxelType.INT16, encoding, order));
                all.add(Arguments.of("uint16", 2, new double[] {0, 65535, 258}, VoxelType.UINT16, encoding, order));
                all.add(Arguments.of("int", 4, new double[] {-2147483648.0, 2147483647, 16909060}, VoxelType.INT32, encoding, order));
                all.add(Arguments.of("unsigned int", 4, new double[] {0, 2147483647, 7}, VoxelType.INT32, encoding, order));
                all.add(Arguments.of("long long", 8, new double[] {-7, 2147483647, 7}, VoxelType.INT32, encoding, order));
                all.add(Arguments.of("uint64_t", 8, new double[] {0, 2147483647, 7}, VoxelType.INT32, encoding, order));
                all.add(Arguments.of("float", 4, new double[] {-1.5, 1e-30, Double.NaN}, VoxelType.FLOAT32, encoding, order));
                all.add(Arguments.of("double", 8, new double[] {0.1, -1e30, Double.NaN}, VoxelType.FLOAT32, encoding, order));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("variants")
    void readsEveryTypeEncodingAndByteOrder(String type, int bytes, double[] values, VoxelType expected, String encoding, ByteOrder order)
            throws Exception {
        ByteBuffer b = ByteBuffer.allocate(3 * bytes).order(order);
        StringBuilder text = new StringBuilder();
        boolean real = expected == VoxelType.FLOAT32;
        for (double value : values) {
            text.append(real ? Double.toString(value) : Long.toString((long) value)).append(' ');
            switch (bytes) {
                case 1 -> b.put((byte) (long) value);
                case 2 -> b.putShort((short) (long) value);
                case 4 -> b.putInt(real ? Float.floatToIntBits((float) value) : (int) (long) value);
                default -> b.putLong(real ? Double.doubleToLongBits(value) : (long) value);
            }
        }
        byte[] data = switch (encoding) {
            case "raw" -> b.array();
            case "hex" -> NrrdBytes.ascii(HexFormat.of().formatHex(b.array()) + "\n");
            case "ascii", "text" -> NrrdBytes.ascii(text.toString().replace("NaN", "nan"));
            default -> NrrdBytes.gzip(b.array());
        };
        String header = "type: " + type + "\n" + ROW + "encoding: " + encoding + "\nendian: " + (order == ByteOrder.BIG_ENDIAN ? "big" : "little");
        Path file = write("a.nrrd", NrrdBytes.file(header, data));
        Volume volume = format.read(file, Progress.NONE);
        assertEquals(expected, volume.type());
        assertEquals(expected, format.readHeader(file).voxelType());
        for (int i = 0; i < 3; i++) {
            assertEquals((float) values[i], (float) volume.get(i));
        }
    }

    @Test
    void dataFileBesideTheHeaderWithLineAndByteSkip() throws Exception {
        write("sub.raw", NrrdBytes.ascii("a line\nanother\n##abc"));
        assertVoxels("type: uchar\n" + ROW + "encoding: raw\nline skip: 2\nbyte skip: 2\ndata file: sub.raw", 'a', 'b', 'c');
        assertVoxels("type: uchar\n" + ROW + "encoding: raw\nbyte skip: -1\ndatafile: sub.raw", 'a', 'b', 'c');
        write("sub.raw.gz", NrrdBytes.gzip(NrrdBytes.ascii("##abc")));
        assertVoxels("type: uchar\n" + ROW + "encoding: gzip\nbyte skip: 2\ndata file: sub.raw.gz", 'a', 'b', 'c');
    }

    @Test
    void oneFileASliceAsListOrNumbered() throws Exception {
        for (int z = 0; z < 3; z++) {
            write(String.format("s%03d.raw", 8 + z), NrrdBytes.shorts(ByteOrder.BIG_ENDIAN, 10 * z, 10 * z + 1));
        }
        String header = "type: short\ndimension: 3\nsizes: 2 1 3\nspacings: 1 1 1\nencoding: raw\nendian: big\n";
        assertVoxels(header + "data file: s%03d.raw 8 10 1", 0, 1, 10, 11, 20, 21);
        assertVoxels(header + "data file: s%03d.raw 10 8 -1 2", 20, 21, 10, 11, 0, 1);
        assertVoxels(header + "data file: LIST\ns009.raw\ns008.raw\ns010.raw", 10, 11, 0, 1, 20, 21);
    }

    @Test
    void firstComponentOfAVectorAndFirstFrameAreRead() throws Exception {
        Path file = write("v.nrrd", NrrdBytes.file("""
                type: uchar
                dimension: 4
                sizes: 3 2 1 2
                kinds: RGB-color domain domain time
                encoding: raw
                spacings: nan 1 1 nan
                """, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
        ImageHeader header = format.readHeader(file);
        assertEquals(2, header.frames());
        assertTrue(header.warnings().contains("each voxel has 3 numbers; the first is read"));
        assertTrue(header.warnings().contains("the file has 2 images; the first is read"));
        assertArrayEquals(new byte[] {1, 4}, (byte[]) format.read(file, Progress.NONE).array());
    }

    @Test
    void linesMayEndAsOnWindows() throws Exception {
        byte[] bytes = ("NRRD0001\r\n# comment\r\ntype: uchar\r\ndimension: 1\r\n"
                + "sizes: 2\r\nspacings: 1\r\nencoding: raw\r\nkey:=value\r\n\r\nab").getBytes(StandardCharsets.UTF_8);
        Path file = write("w.nrrd", bytes);
        assertArrayEquals(new byte[] {'a', 'b'}, (byte[]) format.read(file, Progress.NONE).array());
        assertEquals("value", format.readHeader(file).fields().get("key"));
    }

    private void assertVoxels(String header, int... expected) throws Exception {
        Path file = write("a.nhdr", NrrdBytes.file(header, new byte[0]));
        Volume volume = format.read(file, Progress.NONE);
        assertEquals(expected.length, volume.length());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], volume.get(i), "voxel " + i);
        }
    }

    private Path write(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }
}
