package org.prosect.io.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

class NiftiVoxelsTest {

    private final NiftiFormat format = new NiftiFormat();

    @TempDir
    Path folder;

    /** A stored type: its code, its extreme values and what they are read as. */
    private record Stored(int code, int bits, double[] values, VoxelType type) { }

    private static final List<Stored> TYPES = List.of(
            new Stored(256, 8, new double[] {-128, 127, 0, -1}, VoxelType.INT8),
            new Stored(2, 8, new double[] {0, 255, 128, 1}, VoxelType.UINT8),
            new Stored(4, 16, new double[] {-32768, 32767, 258, -1}, VoxelType.INT16),
            new Stored(512, 16, new double[] {0, 65535, 32768, 258}, VoxelType.UINT16),
            new Stored(8, 32, new double[] {Integer.MIN_VALUE, Integer.MAX_VALUE, 16909060, -1}, VoxelType.INT32),
            new Stored(768, 32, new double[] {0, Integer.MAX_VALUE, 16909060, 1}, VoxelType.INT32),
            new Stored(1024, 64, new double[] {Integer.MIN_VALUE, Integer.MAX_VALUE, 16909060, -1}, VoxelType.INT32),
            new Stored(1280, 64, new double[] {0, Integer.MAX_VALUE, 16909060, 1}, VoxelType.INT32),
            new Stored(16, 32, new double[] {-1.5f, 3.4e38f, Float.NaN, Float.NEGATIVE_INFINITY}, VoxelType.FLOAT32),
            new Stored(64, 64, new double[] {-1.5, 0.1, Double.NaN, 1e300}, VoxelType.FLOAT32));

    static List<Arguments> variants() {
        List<Arguments> all = new ArrayList<>();
        for (Stored stored : TYPES) {
            for (int version = 1; version <= 2; version++) {
                for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
                    for (boolean gzip : new boolean[] {false, true}) {
                        all.add(Arguments.of(stored, version, order, gzip));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("variants")
    void readsEveryTypeVersionAndByteOrder(Stored stored, int version, ByteOrder order, boolean gzip) throws Exception {
        NiftiBytes nifti = file(stored, version, order);
        Path file = write(gzip ? "a.nii.gz" : "a.nii", gzip ? NiftiBytes.gzip(nifti.bytes()) : nifti.bytes());
        ImageHeader header = format.readHeader(file);
        Volume volume = format.read(file, Progress.NONE);
        assertEquals(stored.type(), header.voxelType());
        assertEquals(stored.type(), volume.type());
        for (int i = 0; i < 4; i++) {
            assertEquals((float) stored.values()[i], (float) volume.get(i), "voxel " + i);
        }
    }

    @Test
    void integersThatDoNotFitIntoInt32BecomeFloat32WithAWarning() throws Exception {
        long[][] values = {{0xffffffffL, 5}, {Long.MIN_VALUE, 5}, {-1L, 5}};
        double[] expected = {4294967295.0, -0x1p63, 0x1p64};
        int[] codes = {768, 1024, 1280};
        for (int t = 0; t < 3; t++) {
            int bytes = t == 0 ? 4 : 8;
            ByteBuffer b = ByteBuffer.allocate(2 * bytes).order(ByteOrder.BIG_ENDIAN);
            for (long value : values[t]) {
                if (bytes == 4) {
                    b.putInt((int) value);
                } else {
                    b.putLong(value);
                }
            }
            NiftiBytes nifti = new NiftiBytes(1, ByteOrder.BIG_ENDIAN).type(codes[t], 8 * bytes, b.array());
            nifti.dim = new long[] {3, 2, 1, 1, 1, 1, 1, 1};
            Path file = write("wide.nii", nifti.bytes());
            Volume volume = format.read(file, Progress.NONE);
            assertEquals(VoxelType.FLOAT32, volume.type());
            assertEquals((float) expected[t], (float) volume.get(0));
            assertEquals(5, volume.get(1));
            assertTrue(format.readHeader(file).warnings().toString().contains("float32"), () -> "no warning");
        }
    }

    @Test
    void float64WarnsOfLostPrecision() throws Exception {
        Path file = write("f64.nii", file(TYPES.getLast(), 1, ByteOrder.LITTLE_ENDIAN).bytes());
        assertEquals(List.of("float64 voxels are read as float32, which keeps about 7 digits"), format.readHeader(file).warnings());
    }

    @Test
    void slopeZeroAndNanMeanNoScaling() throws Exception {
        for (double slope : new double[] {0, Double.NaN}) {
            NiftiBytes nifti = NiftiBytes.little();
            nifti.slope = slope;
            nifti.intercept = 100;
            Volume volume = format.read(write("s.nii", nifti.bytes()), Progress.NONE);
            assertEquals(VoxelType.UINT8, volume.type());
            assertEquals(11, volume.get(11));
        }
    }

    @Test
    void wholeSlopeAndInterceptKeepAnIntegerTypeThatHoldsTheWholeRange() throws Exception {
        NiftiBytes nifti = NiftiBytes.little();
        nifti.slope = 1;
        nifti.intercept = -1024;
        Path file = write("s.nii", nifti.bytes());
        assertEquals(VoxelType.INT16, format.readHeader(file).voxelType());
        assertEquals(-1013, format.read(file, Progress.NONE).get(11));
        nifti.slope = -300;
        file = write("s.nii", nifti.bytes());
        Volume volume = format.read(file, Progress.NONE);
        assertEquals(VoxelType.INT32, volume.type());
        assertEquals(-300 * 11 - 1024, volume.get(11));
    }

    @Test
    void brokenSlopeGivesFloat32() throws Exception {
        NiftiBytes nifti = NiftiBytes.little();
        nifti.slope = 0.5;
        nifti.intercept = 0.25;
        Volume volume = format.read(write("s.nii", nifti.bytes()), Progress.NONE);
        assertEquals(VoxelType.FLOAT32, volume.type());
        assertEquals(5.75, volume.get(11));
    }

    @Test
    void firstOfSeveralFramesIsReadWithAWarning() throws Exception {
        NiftiBytes nifti = NiftiBytes.little();
        nifti.dim = new long[] {5, 2, 1, 1, 3, 2, 1, 1};
        Path file = write("4d.nii", nifti.bytes());
        ImageHeader header = format.readHeader(file);
        assertEquals(6, header.frames());
        assertEquals(List.of("the file has 6 images (dimensions 2 × 1 × 1 × 3 × 2); the first is read"), header.warnings());
        assertEquals(2, format.read(file, Progress.NONE).length());
    }

    @Test
    void voxelsBeginWhereVoxOffsetSays() throws Exception {
        NiftiBytes nifti = NiftiBytes.little();
        nifti.voxOffset = 368;
        nifti.between = new byte[] {1, 0, 0, 0, 16, 0, 0, 0, 6, 0, 0, 0, 'h', 'e', 'l', 'l', 'o', ' ', ' ', ' '};
        for (boolean gzip : new boolean[] {false, true}) {
            byte[] bytes = gzip ? NiftiBytes.gzip(nifti.bytes()) : nifti.bytes();
            assertEquals(11, format.read(write("extended.nii", bytes), Progress.NONE).get(11));
        }
    }

    @Test
    void readsPairsByEitherName() throws Exception {
        NiftiBytes nifti = NiftiBytes.little();
        nifti.magic = "ni1";
        nifti.voxOffset = 0;
        Path header = write("pair.hdr", nifti.header());
        Path data = write("pair.img", nifti.voxels);
        assertEquals(11, format.read(header, Progress.NONE).get(11));
        assertEquals(11, format.read(data, Progress.NONE).get(11));
        Files.delete(data);
        write("pair.img.gz", NiftiBytes.gzip(nifti.voxels));
        assertEquals(11, format.read(header, Progress.NONE).get(11));
    }

    @Test
    void isRecognisedByItsFirstBytes() {
        byte[] nifti1 = new NiftiBytes(1, ByteOrder.BIG_ENDIAN).bytes();
        byte[] nifti2 = new NiftiBytes(2, ByteOrder.LITTLE_ENDIAN).bytes();
        assertTrue(format.recognises(nifti1));
        assertTrue(format.recognises(nifti2));
        assertTrue(format.recognises(NiftiBytes.gzip(nifti1)));
        nifti1[345] = 0;
        assertTrue(!format.recognises(nifti1));
        assertTrue(!format.recognises(new byte[] {0x1f, (byte) 0x8b, 8}));
        assertTrue(!format.recognises(new byte[0]));
    }

    private static NiftiBytes file(Stored stored, int version, ByteOrder order) {
        ByteBuffer b = ByteBuffer.allocate(4 * stored.bits() / 8).order(order);
        for (double value : stored.values()) {
            switch (stored.code()) {
                case 16 -> b.putFloat((float) value);
                case 64 -> b.putDouble(value);
                default -> {
                    switch (stored.bits()) {
                        case 8 -> b.put((byte) (long) value);
                        case 16 -> b.putShort((short) (long) value);
                        case 32 -> b.putInt((int) (long) value);
                        default -> b.putLong((long) value);
                    }
                }
            }
        }
        NiftiBytes nifti = new NiftiBytes(version, order).type(stored.code(), stored.bits(), b.array());
        nifti.dim = new long[] {3, 2, 1, 2, 1, 1, 1, 1};
        return nifti;
    }

    private Path write(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }
}
